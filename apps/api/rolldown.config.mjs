import { serverBundle } from '../../tools/build/server-bundle.mjs';

export default serverBundle('api');
