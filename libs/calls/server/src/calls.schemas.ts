import { callsSchema } from './calls.schema';
import { queueSchema } from './queue/queue.schema';

/** What calls say of themselves: each room its own part. */
export const callsSchemas = [callsSchema, queueSchema];
