import { CONTACT_CHANNELS, type PastContact } from '@relance/calls/domain';
import { InputError } from '@relance/kernel';
import { readInstant } from '../instant';

const KINDS = ['attempt', 'conversation', 'inbound'] as const;

/** A history of contacts as the command takes it; absent: none. Errors: InputError naming the entry, 1-based, as its line. */
export function readHistory(data: unknown): PastContact[] {
  if (data === undefined || data === null) return [];
  if (!Array.isArray(data)) throw new InputError('not-an-array', 'A history is an array.', { field: 'history' });
  return data.map((entry: unknown, index) => {
    try {
      return readEntry(entry);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw new InputError(error.code, `Entry ${index + 1} of the history: ${error.message}`, {
        field: 'history',
        line: index + 1,
      });
    }
  });
}

function readEntry(entry: unknown): PastContact {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw new InputError('not-an-object', 'It is no object.');
  }
  const { at, kind, debt, channel } = entry as Record<string, unknown>;
  if (typeof at !== 'string') throw new InputError('bad-instant', '"at" is missing.');
  const [known, by] = [KINDS.find((one) => one === kind), CONTACT_CHANNELS.find((one) => one === (channel ?? 'call'))];
  if (!known) throw new InputError('unknown-value', `"kind" is none of: ${KINDS.join(', ')}.`);
  if (!by) throw new InputError('unknown-value', `"channel" is none of: ${CONTACT_CHANNELS.join(', ')}.`);
  if (debt !== undefined && debt !== null && typeof debt !== 'string') {
    throw new InputError('bad-value', '"debt" is a text.');
  }
  return { at: readInstant(at, 'history'), kind: known, channel: by, debt: debt ?? null };
}
