import { callsSchema } from './calls.schema';

/** What calls say of themselves: each room its own part. */
export const callsSchemas = [callsSchema];
