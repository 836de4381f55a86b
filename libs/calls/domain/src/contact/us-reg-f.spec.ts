import { contactCheck } from './contact-check';
import type { PastContact } from './contact-policy';
import { US_REG_F } from './contact-presets';
import type { ContactAsked } from './contact-standing';

const NEW_YORK = 'America/New_York';
const check = (at: string, history: PastContact[] = [], asked: ContactAsked = {}, zone: string | string[] = NEW_YORK) =>
  contactCheck(US_REG_F, new Date(at).toISOString(), zone, 'US', history, asked);
const past =
  (kind: PastContact['kind']) =>
  (at: string, debt?: string): PastContact => ({
    at: new Date(at).toISOString(),
    kind,
    debt: debt ?? null,
  });
const [attempt, conversation, inbound] = [past('attempt'), past('conversation'), past('inbound')];
const sevenCalls = (debt?: string) =>
  ['02', '03', '04', '05', '06', '06', '07'].map((day, i) => attempt(`2026-11-${day}T1${i}:00:00-05:00`, debt));

describe('US Regulation F (RULES 5.7)', () => {
  it.each([
    ['the first minute of the day', '2026-11-23T08:00:00-05:00', null, '2026-11-23T08:00:00-05:00'],
    ['before it', '2026-11-23T07:59:00-05:00', 'hours', '2026-11-23T08:00:00-05:00'],
    ['the last minute', '2026-11-23T20:59:59-05:00', null, '2026-11-23T20:59:59-05:00'],
    ['after it', '2026-11-23T21:00:00-05:00', 'hours', '2026-11-24T08:00:00-05:00'],
    ['a Sunday', '2026-11-22T12:00:00-05:00', null, '2026-11-22T12:00:00-05:00'],
    ['a public holiday', '2026-11-26T12:00:00-05:00', null, '2026-11-26T12:00:00-05:00'],
    ['the evening before clocks go back', '2026-10-31T22:00:00-04:00', 'hours', '2026-11-01T08:00:00-05:00'],
    ['the evening before clocks go forward', '2026-03-07T22:00:00-05:00', 'hours', '2026-03-08T08:00:00-04:00'],
  ])('knows the hours: %s (R5)', (_when, at, rule, next) => {
    expect(check(at)).toMatchObject({ rule, nextAllowed: new Date(next).toISOString() });
  });

  it('allows only what is fine wherever the person may be (R5)', () => {
    const coasts = [NEW_YORK, 'America/Los_Angeles'];
    expect(check('2026-11-23T08:30:00-05:00', [], {}, coasts)).toMatchObject({
      rule: 'hours',
      nextAllowed: '2026-11-23T16:00:00.000Z',
    });
    expect(check('2026-11-23T17:30:00-08:00', [], {}, coasts).allowed).toBe(true);
    expect(check('2026-11-23T18:30:00-08:00', [], {}, coasts)).toMatchObject({
      rule: 'hours',
      nextAllowed: '2026-11-24T16:00:00.000Z',
    });
    expect(check('2026-11-23T12:00:00Z', [], {}, [NEW_YORK, 'Asia/Tokyo'])).toMatchObject({ rule: 'hours' });
  });

  it('never finds an hour where no two places share one', () => {
    const noon = { ...US_REG_F, windows: [{ weekdays: [0, 1, 2, 3, 4, 5, 6], from: '12:00', to: '13:00' }] };
    const answer = contactCheck(noon, '2026-11-23T12:00:00.000Z', ['Europe/Paris', 'Asia/Tokyo'], 'US', []);
    expect(answer).toMatchObject({ allowed: false, nextAllowed: null });
  });

  it('refuses the eighth call about a debt in seven days, until the first one is seven days old (R2)', () => {
    const calls = sevenCalls();
    expect(check('2026-11-07T19:00:00-05:00', calls.slice(1)).allowed).toBe(true);
    expect(check('2026-11-07T19:00:00-05:00', calls)).toMatchObject({
      rule: 'callsInSevenDays',
      nextAllowed: '2026-11-09T15:00:00.000Z',
      attemptsThisWeek: 7,
    });
    expect(check('2026-11-09T10:00:00-05:00', calls).allowed).toBe(true);
    expect(check('2026-11-09T09:59:59-05:00', calls).allowed).toBe(false);
  });

  it('counts for each debt alone, and what names no debt for all (R2)', () => {
    expect(check('2026-11-07T19:00:00-05:00', sevenCalls('A'), { debt: 'B' }).allowed).toBe(true);
    expect(check('2026-11-07T19:00:00-05:00', sevenCalls('A'), { debt: 'A' }).rule).toBe('callsInSevenDays');
    expect(check('2026-11-07T19:00:00-05:00', sevenCalls(), { debt: 'B' }).rule).toBe('callsInSevenDays');
    expect(check('2026-11-07T19:00:00-05:00', sevenCalls('A')).rule).toBe('callsInSevenDays');
  });

  it('counts no call that the person made, though it opens the wait (R3)', () => {
    const history = [...sevenCalls().slice(1), inbound('2026-11-01T10:00:00-05:00')];
    expect(check('2026-11-07T19:00:00-05:00', history)).toMatchObject({ rule: 'afterConversation' });
    expect(check('2026-11-08T10:00:00-05:00', history).allowed).toBe(true);
  });

  it.each([
    ['a conversation', conversation],
    ['a call of theirs', inbound],
  ])('waits seven days after %s, its day being day 1, whatever the hour (R2, R3)', (_what, spoke) => {
    const history = [spoke('2026-11-03T20:45:00-05:00')];
    expect(check('2026-11-04T10:00:00-05:00', history)).toMatchObject({
      rule: 'afterConversation',
      nextAllowed: '2026-11-10T13:00:00.000Z',
    });
    expect(check('2026-11-09T20:59:00-05:00', history).allowed).toBe(false);
    expect(check('2026-11-10T08:00:00-05:00', history).allowed).toBe(true);
  });

  it('takes the day of the conversation where the person is', () => {
    // 23:30 in Los Angeles is the next day in New York
    const history = [inbound('2026-11-03T23:30:00-08:00')];
    expect(check('2026-11-10T12:00:00-08:00', history, {}, 'America/Los_Angeles').allowed).toBe(true);
    expect(check('2026-11-10T12:00:00-08:00', history).rule).toBe('afterConversation');
    expect(check('2026-11-10T12:00:00-08:00', history, {}, [NEW_YORK, 'America/Los_Angeles'])).toMatchObject({
      rule: 'afterConversation',
      nextAllowed: '2026-11-11T16:00:00.000Z',
    });
  });

  it('says the first instant at which all that stands against it is over', () => {
    const history = [...sevenCalls(), conversation('2026-11-07T19:30:00-05:00')];
    expect(check('2026-11-07T20:00:00-05:00', history).nextAllowed).toBe('2026-11-14T13:00:00.000Z');
  });

  it('lets a call through that was agreed, within the hours (R4)', () => {
    expect(check('2026-11-07T20:00:00-05:00', sevenCalls(), { agreed: true }).allowed).toBe(true);
    expect(check('2026-11-07T21:00:00-05:00', sevenCalls(), { agreed: true })).toMatchObject({
      rule: 'hours',
      nextAllowed: '2026-11-08T13:00:00.000Z',
    });
  });

  it('binds messages to the hours, not to the calls that were made (R5)', () => {
    const email: ContactAsked = { channel: 'email' };
    expect(check('2026-11-07T19:00:00-05:00', sevenCalls(), email).allowed).toBe(true);
    expect(check('2026-11-07T21:30:00-05:00', [], { channel: 'sms' }).rule).toBe('hours');
  });

  it.each<[string, ContactAsked, string]>([
    ['asked in writing to stop', { ceasedOn: '2026-11-20' }, 'ceased'],
    ['is represented', { represented: true }, 'represented'],
    ['is not to be called', { doNotCall: true }, 'doNotCall'],
    ['may not be reached at work', { notAtWork: true, numberKind: 'work' }, 'notAtWork'],
    ['withdrew a consent', { consent: { call: 'withdrawn' } }, 'consentWithdrawn'],
  ])('reaches nobody who %s, until a person decides (R5, R6)', (_who, asked, rule) => {
    expect(check('2026-11-23T12:00:00-05:00', [], asked)).toMatchObject({ rule, nextAllowed: null });
    expect(check('2026-11-23T03:00:00-05:00', sevenCalls(), asked)).toMatchObject({ rule, nextAllowed: null });
  });

  it.each<[string, ContactAsked]>([
    ['a cease request of tomorrow', { ceasedOn: '2026-11-24' }],
    ['the one who represents the person', { represented: true, representative: true }],
    ['the mobile of who may not be reached at work', { notAtWork: true, numberKind: 'mobile' }],
    ['an e-mail to who is not to be called', { doNotCall: true, channel: 'email' }],
  ])('does not stop %s', (_what, asked) => {
    expect(check('2026-11-23T12:00:00-05:00', [], asked).allowed).toBe(true);
  });
});
