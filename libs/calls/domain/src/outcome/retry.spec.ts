import { retryAt } from './retry';

describe('trying again after nobody answered', () => {
  it.each([
    ['a morning', '2026-11-19T09:00:00.000Z', '2026-11-20T14:00:00.000Z'],
    ['an afternoon', '2026-11-19T15:00:00.000Z', '2026-11-20T09:00:00.000Z'],
    ['a Friday', '2026-11-20T15:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['the eve of a holiday', '2026-11-10T09:00:00.000Z', '2026-11-12T14:00:00.000Z'],
  ])('after %s takes the other half of the next working day', (_when, at, expected) => {
    expect(retryAt(at, 'Europe/Paris', 'FR')).toBe(expected);
  });
});
