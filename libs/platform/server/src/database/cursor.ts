import { InputError } from '@relance/kernel';

/** A keyset cursor: the sort values of the last row, opaque to clients. */
export function writeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Errors: InputError `cursor` when it is not one that this server wrote. Values are for parameters only. */
export function readCursor(cursor: string, length: number): (string | number | null)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const fits = (value: unknown) => value === null || typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(fits)) return values;
  } catch {
    // the same answer as for any other text
  }
  throw new InputError('cursor', 'Not a cursor of this list.', { field: 'after' });
}
