import { parseValue } from 'graphql';
import { scalars } from './scalars';

describe('the scalars of the contract', () => {
  it.each([0, -1, 123_456, Number.MAX_SAFE_INTEGER])('Minor takes %d', (value) => {
    expect(scalars.Minor.parseValue(value)).toBe(value);
  });
  it.each([1.5, Number.MAX_SAFE_INTEGER + 1, NaN, Infinity, '12', null])('Minor refuses %p', (value) => {
    expect(() => scalars.Minor.parseValue(value)).toThrow('Minor');
    expect(() => scalars.Minor.parseLiteral(parseValue(JSON.stringify(String(value))), {})).toThrow('Minor');
  });

  it('BusinessDate takes days that exist', () => {
    expect(scalars.BusinessDate.parseValue('2028-02-29')).toBe('2028-02-29');
    for (const value of ['2027-02-29', '2027-02-30', '27-01-01', '2027-01-01T00:00:00Z', 20270101]) {
      expect(() => scalars.BusinessDate.parseValue(value)).toThrow('BusinessDate');
    }
  });

  it('Instant takes ISO 8601 with its offset, and gives UTC', () => {
    expect(scalars.Instant.parseValue('2026-11-23T10:00:00+01:00')).toBe('2026-11-23T09:00:00.000Z');
    expect(scalars.Instant.serialize(new Date('2026-11-23T09:00:00Z'))).toBe('2026-11-23T09:00:00.000Z');
    for (const value of ['2026-11-23', '2026-11-23T09:00:00', '01.02.2026', '2027-02-30T09:00:00Z', 0]) {
      expect(() => scalars.Instant.parseValue(value)).toThrow('Instant');
    }
  });
});
