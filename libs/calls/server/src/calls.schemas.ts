import { callsSchema } from './calls.schema';
import { sessionSchema } from './session/session.schema';
import { telephonySchema } from './telephony/telephony.schema';

/** What calls say of themselves: each room its own part. */
export const callsSchemas = [callsSchema, sessionSchema, telephonySchema];
