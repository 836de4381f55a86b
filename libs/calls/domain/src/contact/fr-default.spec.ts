import { contactCheck, messageHours } from './contact-check';
import type { PastContact } from './contact-policy';
import { FR_DEFAULT } from './contact-presets';

const paris = (at: string, history: PastContact[] = []) => contactCheck(FR_DEFAULT, at, 'Europe/Paris', 'FR', history);
const attempt = (at: string): PastContact => ({ at, kind: 'attempt' });

describe('the French default of the contact policy', () => {
  it.each([
    ['a Monday morning', '2026-11-23T09:00:00.000Z'],
    ['the first minute', '2026-11-23T07:00:00.000Z'],
    ['a Saturday at noon', '2026-11-21T11:00:00.000Z'],
  ])('allows %s', (_when, at) => {
    expect(paris(at)).toEqual({ allowed: true, rule: null, nextAllowed: at, attemptsThisWeek: 0 });
  });

  it.each([
    ['before eight', '2026-11-23T06:59:00.000Z', 'hours', '2026-11-23T07:00:00.000Z'],
    ['from eight in the evening', '2026-11-23T19:00:00.000Z', 'hours', '2026-11-24T07:00:00.000Z'],
    ['on a Saturday after six', '2026-11-21T17:00:00.000Z', 'hours', '2026-11-23T07:00:00.000Z'],
    ['on a Sunday', '2026-11-22T10:00:00.000Z', 'day', '2026-11-23T07:00:00.000Z'],
    ['on Armistice Day', '2026-11-11T10:00:00.000Z', 'holiday', '2026-11-12T07:00:00.000Z'],
    ['in the evening before a holiday', '2026-12-24T19:30:00.000Z', 'hours', '2026-12-26T08:00:00.000Z'],
  ])('forbids %s and says from when', (_when, at, rule, nextAllowed) => {
    expect(paris(at)).toMatchObject({ allowed: false, rule, nextAllowed });
  });

  it('counts in the debtor’s own time, across the change of clocks', () => {
    // 25 October 2026: summer time ends in Paris; the Monday after begins an hour later in UTC
    expect(paris('2026-10-24T17:00:00.000Z')).toMatchObject({
      allowed: false,
      nextAllowed: '2026-10-26T07:00:00.000Z',
    });
    expect(contactCheck(FR_DEFAULT, '2026-11-23T09:00:00.000Z', 'Indian/Reunion', 'FR', []).allowed).toBe(true);
    expect(contactCheck(FR_DEFAULT, '2026-11-23T17:00:00.000Z', 'Indian/Reunion', 'FR', []).rule).toBe('hours');
  });

  it('allows three attempts in seven days, and the fourth when the first leaves the week', () => {
    const history = [
      attempt('2026-11-16T10:30:00.000Z'),
      attempt('2026-11-18T10:00:00.000Z'),
      attempt('2026-11-19T10:00:00.000Z'),
    ];
    expect(paris('2026-11-20T10:00:00.000Z', history)).toEqual({
      allowed: false,
      rule: 'attemptsPerWeek',
      nextAllowed: '2026-11-23T10:30:00.000Z',
      attemptsThisWeek: 3,
    });
    expect(paris('2026-11-23T10:30:00.000Z', history).allowed).toBe(true);
  });

  it('allows one conversation a day', () => {
    const history: PastContact[] = [{ at: '2026-11-20T08:00:00.000Z', kind: 'conversation' }];
    expect(paris('2026-11-20T15:00:00.000Z', history)).toMatchObject({
      rule: 'conversationsPerDay',
      nextAllowed: '2026-11-21T08:00:00.000Z',
    });
  });

  it('counts a call that the debtor made as the conversation of its day, and as no attempt of the week', () => {
    const rang = (at: string): PastContact => ({ at, kind: 'inbound' });
    expect(paris('2026-11-20T15:00:00.000Z', [rang('2026-11-20T06:10:00.000Z')])).toEqual({
      allowed: false,
      rule: 'conversationsPerDay',
      nextAllowed: '2026-11-21T08:00:00.000Z',
      attemptsThisWeek: 0,
    });
    const week = [
      attempt('2026-11-16T10:30:00.000Z'),
      attempt('2026-11-18T10:00:00.000Z'),
      rang('2026-11-19T10:00:00.000Z'),
    ];
    expect(paris('2026-11-20T10:00:00.000Z', week)).toMatchObject({ allowed: true, attemptsThisWeek: 2 });
  });
});

describe('the hours of messages', () => {
  it('are those of calls where the debtor is, public holidays included, whoever was called before', () => {
    const at = (instant: string, zone = 'Europe/Paris') => messageHours(FR_DEFAULT, instant, zone, 'FR');
    expect(at('2026-11-23T09:00:00.000Z')).toMatchObject({ allowed: true, rule: null });
    expect(at('2026-11-22T09:00:00.000Z')).toMatchObject({ rule: 'day', nextAllowed: '2026-11-23T07:00:00.000Z' });
    expect(at('2026-11-11T10:00:00.000Z')).toMatchObject({ rule: 'holiday', nextAllowed: '2026-11-12T07:00:00.000Z' });
    expect(at('2026-11-23T17:00:00.000Z', 'Indian/Reunion')).toMatchObject({
      rule: 'hours',
      nextAllowed: '2026-11-24T04:00:00.000Z',
    });
  });

  it('are any time when the policy says so', () => {
    const policy = { ...FR_DEFAULT, messages: 'anyTime' as const };
    expect(messageHours(policy, '2026-11-22T02:00:00.000Z', 'Europe/Paris', 'FR').allowed).toBe(true);
  });
});
