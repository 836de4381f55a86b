import { contactCheck } from './contact-check';
import type { PastContact } from './contact-policy';
import { NONE_BUT_HOURS, UK_BREATHING_SPACE } from './contact-presets';
import type { ContactAsked } from './contact-standing';

const check = (at: string, asked: ContactAsked = {}, history: PastContact[] = []) =>
  contactCheck(UK_BREATHING_SPACE, at, 'Europe/London', 'GB', history, asked);
const SPACE: ContactAsked = { breathingSpace: { from: '2026-10-01', until: '2026-11-29' } };

describe('the United Kingdom’s policy for consumers (RULES 5.8)', () => {
  it.each(['call', 'sms', 'email', 'visit', 'post'] as const)(
    'stops a %s about the debt in a breathing space',
    (channel) => {
      // the day after its last one, 30 November, is a Monday; the post knows no hour
      const next = channel === 'post' ? '2026-11-30T00:00:00.000Z' : '2026-11-30T08:00:00.000Z';
      expect(check('2026-11-10T12:00:00.000Z', { ...SPACE, channel })).toMatchObject({
        rule: 'breathingSpace',
        nextAllowed: next,
      });
    },
  );

  it('begins and ends it with local days', () => {
    expect(check('2026-09-30T10:00:00.000Z', SPACE).allowed).toBe(true);
    expect(check('2026-10-01T10:00:00.000Z', SPACE).rule).toBe('breathingSpace');
    expect(check('2026-11-30T10:00:00.000Z', SPACE).allowed).toBe(true);
  });

  it('has no next instant while nobody knows its last day', () => {
    const open: ContactAsked = { breathingSpace: { from: '2026-10-01', until: null } };
    expect(check('2026-11-10T12:00:00.000Z', open)).toMatchObject({ rule: 'breathingSpace', nextAllowed: null });
  });

  it('looks as far as a mental-health space lasts', () => {
    const long: ContactAsked = { breathingSpace: { from: '2026-10-01', until: '2029-03-31' } };
    // Easter Sunday is 1 April 2029, the Monday after it a holiday
    expect(check('2026-11-10T12:00:00.000Z', long).nextAllowed).toBe('2029-04-03T07:00:00.000Z');
  });

  it('is honoured under every policy', () => {
    expect(contactCheck(NONE_BUT_HOURS, '2026-11-10T12:00:00.000Z', 'Europe/London', 'FR', [], SPACE).rule).toBe(
      'breathingSpace',
    );
  });

  it('has one budget for calls, messages and visits together', () => {
    const email = (at: string): PastContact => ({ at, kind: 'attempt', channel: 'email' });
    const history = ['02', '03', '04', '05', '06'].map((day) => email(`2026-11-${day}T10:00:00.000Z`));
    expect(check('2026-11-06T12:00:00.000Z', {}, history)).toMatchObject({
      rule: 'contactsPerWeek',
      nextAllowed: '2026-11-09T10:00:00.000Z',
    });
    expect(check('2026-11-06T12:00:00.000Z', { channel: 'sms' }, history).rule).toBe('contactsPerWeek');
  });

  it('calls no number at work', () => {
    expect(check('2026-11-10T12:00:00.000Z', { numberKind: 'work' })).toMatchObject({
      rule: 'workNumber',
      nextAllowed: null,
    });
  });

  it('knows the holidays of England and Wales', () => {
    expect(check('2026-12-28T12:00:00.000Z')).toMatchObject({
      rule: 'holiday',
      nextAllowed: '2026-12-29T08:00:00.000Z',
    });
  });

  it('needs consent where the policy says so, for that kind of number', () => {
    const policy = { ...UK_BREATHING_SPACE, consent: [{ channel: 'call' as const, numberKind: 'mobile' as const }] };
    const ask = (asked: ContactAsked) =>
      contactCheck(policy, '2026-11-10T12:00:00.000Z', 'Europe/London', 'GB', [], asked);
    expect(ask({ numberKind: 'mobile' })).toMatchObject({ rule: 'consent', nextAllowed: null });
    expect(ask({ numberKind: 'mobile', consent: { call: 'given' } }).allowed).toBe(true);
    expect(ask({ numberKind: 'home' }).allowed).toBe(true);
  });
});
