import { BUSINESS_FR } from '../strategy/default-strategies';
import type { StepConditions, Strategy } from '../strategy/strategy';
import { BUSINESS, CONSUMER, invoice, Life, RIGHT_PARTY } from '../testing/life';

/** The second reminder only when these hold. */
function asking(when: StepConditions): Strategy {
  const { definition } = BUSINESS_FR;
  const steps = definition.steps.map((step) => (step.key === 'secondReminder' ? { ...step, when } : step));
  return { ...definition, steps };
}

function written(life: Life): string[] {
  return life.context.stepsTaken.map(({ key }) => key);
}

function until(
  day: string,
  when: StepConditions,
  profile = BUSINESS,
  happens: (life: Life) => unknown = () => null,
): Life {
  const life = new Life('2026-01-05', asking(when), profile);
  life.book(invoice('a', '2026-01-10', 50_000));
  life.until('2026-01-20');
  happens(life);
  life.until(day);
  return life;
}

describe('a step with conditions', () => {
  const holds: [string, StepConditions, Life | (() => Life)][] = [
    ['amount at least', { amount: { currency: 'EUR', atLeastMinor: 50_000 } }, () => until('2026-02-04', { amount: { currency: 'EUR', atLeastMinor: 50_000 } })],
    ['amount below', { amount: { currency: 'EUR', belowMinor: 50_001 } }, () => until('2026-02-04', { amount: { currency: 'EUR', belowMinor: 50_001 } })],
    ['segment', { segments: ['watch'] }, () => until('2026-02-04', { segments: ['watch'] }, { ...BUSINESS, segment: 'watch' })],
    ['debtor kind', { debtorKinds: ['business'] }, () => until('2026-02-04', { debtorKinds: ['business'] })],
    ['language', { languages: ['fr', 'en'] }, () => until('2026-02-04', { languages: ['fr', 'en'] })],
    ['earlier outcome', { after: ['refused', 'reached'] }, () => until('2026-02-04', { after: ['refused', 'reached'] }, BUSINESS, (life) => life.fact({ type: 'CallbackAgreed', ...RIGHT_PARTY, callbackAt: '2026-01-21T10:00:00.000Z' }) && life.fact({ type: 'NoAnswer', callId: 'c', rightParty: false, reasonForDelay: null, voicemail: false, retryAt: '2026-01-21T11:00:00.000Z' }))],
    ['channel available', { channelAvailable: true }, () => until('2026-02-04', { channelAvailable: true })],
  ]; // prettier-ignore
  it.each(holds)('is taken on its day when they hold: %s', (_, __, live) => {
    expect(written(typeof live === 'function' ? live() : live)).toContain('secondReminder');
  });

  it.each<[string, StepConditions, typeof BUSINESS]>([
    ['too little', { amount: { currency: 'EUR', atLeastMinor: 50_001 } }, BUSINESS],
    ['too much', { amount: { currency: 'EUR', belowMinor: 50_000 } }, BUSINESS],
    ['another currency', { amount: { currency: 'USD', atLeastMinor: 1 } }, BUSINESS],
    ['another segment', { segments: ['watch'] }, { ...BUSINESS, segment: 'reliable' }],
    ['no segment', { segments: ['watch'] }, BUSINESS],
    ['a consumer', { debtorKinds: ['business', 'public'] }, CONSUMER],
    ['another language', { languages: ['en'] }, BUSINESS],
    ['nothing came out of calls yet', { after: ['refused'] }, BUSINESS],
    ['no address', { channelAvailable: true }, { ...BUSINESS, reach: ['email', 'phone'] }],
  ])('is left out when one does not: %s', (_, when, profile) => {
    const life = until('2026-02-04', when, profile);
    expect(written(life)).toEqual(['reminder', 'firstCall', 'secondCall']);
    expect(life.state).toBe('callDue');
  });

  it('is left out after what it must not follow, and taken when that never came', () => {
    const promise = (life: Life) => {
      life.promise('p', 100, '2026-01-20');
      life.payPart('x', life.context.items[0]!, 100);
    };
    expect(written(until('2026-02-10', { notAfter: ['promised'] }, BUSINESS, promise))).not.toContain('secondReminder');
    expect(written(until('2026-02-10', { notAfter: ['promised'] }))).toContain('secondReminder');
  });

  it('asks on its day: what was known before does not count', () => {
    const life = until('2026-01-29', { segments: ['watch'] }, { ...BUSINESS, segment: 'watch' });
    life.today = '2026-01-30';
    life.time('2026-01-29T23:00:00.000Z', { ...BUSINESS, segment: 'reliable' });
    expect(life.context.profile?.segment).toBe('reliable');
    life.until('2026-02-04');
    expect(written(life)).not.toContain('secondReminder');
  });

  it('is taken without an address all the same, unless it asks for one: a person is told to find it', () => {
    const life = until('2026-02-04', {}, { ...BUSINESS, reach: [] });
    expect(written(life)).toContain('secondReminder');
  });

  it('counts for nothing on a mandatory step', () => {
    const { definition } = BUSINESS_FR;
    const steps = definition.steps.map((step) =>
      step.mandatory ? { ...step, when: { amount: { currency: 'EUR', atLeastMinor: 1_000_000 } } } : step,
    );
    const life = new Life('2026-01-05', { ...definition, steps }, BUSINESS);
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-03-01');
    expect(written(life)).toContain('formalNotice');
  });

  it('leaves several out in one go', () => {
    const { definition } = BUSINESS_FR;
    const steps = definition.steps.map((step) =>
      ['reminder', 'firstCall'].includes(step.key) ? { ...step, when: { segments: ['watch'] } } : step,
    );
    const life = new Life('2026-01-05', { ...definition, steps }, BUSINESS);
    life.book(invoice('a', '2025-11-10'));
    life.wait(1);
    expect(written(life)).toEqual(['secondReminder']);
  });

  it('leaves out a note before the due date as well, and takes the next one that fits', () => {
    const { definition } = BUSINESS_FR;
    const [note, ...steps] = definition.steps;
    const early = { ...note!, key: 'earlyNote', offsetDays: -10, when: { segments: ['watch'] } };
    const strategy = { ...definition, steps: [early, note!, ...steps] };
    const notes = (segment: string) => {
      const life = new Life('2026-01-05', strategy, { ...BUSINESS, segment });
      life.book(invoice('a', '2026-02-04'));
      life.until('2026-02-04');
      return life.written;
    };
    expect(notes('watch')).toEqual(['2026-01-26 earlyNote']);
    expect(notes('reliable')).toEqual(['2026-01-30 friendlyNote']);
  });

  it('starts, where the strategy jumps, at the last step whose conditions hold', () => {
    const strategy = { ...asking({ segments: ['watch'] }), veryLate: 'jump' as const };
    const life = new Life('2026-02-02', strategy, BUSINESS);
    life.book(invoice('late', '2026-01-10'));
    life.wait(1);
    expect(written(life)).toEqual(['firstCall']);
  });
});
