import { callsSchema } from './calls.schema';
import { contactSchema } from './contact/contact.schema';

/** What calls say of themselves: each room its own part. */
export const callsSchemas = [callsSchema, contactSchema];
