import { callsSchema } from './calls.schema';
import { caseNoteSchema } from './case-note/case-note.schema';
import { leaseSchema } from './lease/lease.schema';
import { queueSchema } from './queue/queue.schema';
import { scriptSchema } from './script/script.schema';

/** What calls say of themselves: each room its own part. */
export const callsSchemas = [
  callsSchema, //
  caseNoteSchema,
  leaseSchema,
  queueSchema,
  scriptSchema,
];
