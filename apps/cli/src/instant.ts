import { InputError, type Instant } from '@relance/kernel';

/** An instant as operators write it: ISO 8601 with `Z` or an offset. Errors: InputError. */
export function readInstant(text: string, field: string): Instant {
  const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
  const time = shape.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new InputError('bad-instant', `${text} is not an instant (2026-11-21T09:30:00+01:00).`, { field });
  }
  return new Date(time).toISOString();
}
