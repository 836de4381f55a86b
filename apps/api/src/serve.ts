import { join } from 'node:path';
import { readConfig } from './config';
import { createApi } from './create-api';

const config = readConfig(process.env, join(import.meta.dirname, '../console'));
const app = await createApi(config);
await (config.host ? app.listen(config.port, config.host) : app.listen(config.port));

let ending = false;
function end(): void {
  if (ending) return;
  ending = true;
  // whatever still hangs after this long is cut off
  setTimeout(() => process.exit(0), 5_000).unref();
  app.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
// started by `npm start`: when that is gone, so are we
if (process.channel) process.on('disconnect', end);
process.send?.({ listening: config.port });
