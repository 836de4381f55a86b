import { dateInZone, instantAt } from '@relance/kernel';
import fc from 'fast-check';
import { BUSINESS_FR, CONSUMER_FR } from '../strategy/default-strategies';
import type { Strategy } from '../strategy/strategy';
import { invoice, Life, RIGHT_PARTY } from '../testing/life';
import { draws, live } from '../testing/random-life';
import { whyHere } from './why-here';

const noon = (life: Life) => instantAt(life.today, '12:00', 'Europe/Paris');
const asked = (life: Life) => whyHere(life.decision, life.strategy, noon(life));

/** F-a was due on 10 January; the first call is asked for ten days later. */
function late(): Life {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-15');
  return life;
}

describe('why a case is in the queue or not', () => {
  it('is in the queue when a call is owed: every question was answered with yes', () => {
    const life = late();
    life.until('2026-01-22');
    expect(asked(life)).toMatchObject({
      inQueue: true,
      state: 'callDue',
      suppressor: null,
      appearsOn: null,
      appearsWhen: null,
      summary: { code: 'callStep', params: { step: 'firstCall' } },
    });
    expect(asked(life).checks.every(({ passed }) => passed)).toBe(true);
  });

  it('waits for the day of the step that asks for the call, and says which', () => {
    const life = late();
    const why = asked(life);
    expect(why).toMatchObject({
      inQueue: false,
      suppressor: { code: 'noCallOwed', params: { step: 'firstCall' } },
      appearsOn: '2026-01-20',
    });
    expect(why.checks.map(({ code, passed }) => [code, passed])).toEqual([
      ['somethingOpen', true],
      ['notInsolvent', true],
      ['notInLegal', true],
      ['notOnHold', true],
      ['noPromise', true],
      ['noUncountedCash', true],
      ['somethingOverdue', true],
      ['notDisputed', true],
      ['callOwed', false],
      ['stepDayReached', false],
      ['contactDelayOver', false],
      ['confirmed', true],
      ['proofOfSending', true],
    ]);
  });

  it('shows the path: what was taken, what is next and when, what comes later', () => {
    expect(asked(late()).path.map(({ key, status, on }) => [key, status, on])).toEqual([
      ['friendlyNote', 'taken', null],
      ['reminder', 'taken', '2026-01-13'],
      ['firstCall', 'next', '2026-01-20'],
      ['secondReminder', 'later', '2026-01-30'],
      ['secondCall', 'later', expect.any(String)],
      ['formalNotice', 'later', expect.any(String)],
      ['lastCall', 'later', expect.any(String)],
      ['referral', 'later', null],
    ]);
  });

  it('is not there before anything is overdue', () => {
    const life = new Life('2026-01-02');
    life.book(invoice('a', '2026-01-10'));
    expect(asked(life)).toMatchObject({
      suppressor: { code: 'notYetDue', params: { dueOn: '2026-01-10' } },
      appearsOn: '2026-01-20',
    });
  });

  it('is kept out by a hold until its end', () => {
    const life = late();
    life.fact({
      type: 'HoldPlaced',
      hold: { id: 'h', kind: 'manual', reason: 'fair', until: '2026-03-01', placedBy: 'p' },
    });
    expect(asked(life)).toMatchObject({
      suppressor: { code: 'onHold', params: { kind: 'manual', reason: 'fair', until: '2026-03-01', byId: 'p' } },
      appearsOn: '2026-03-02',
    });
  });

  it('is kept out by a hold without an end until a person ends it', () => {
    const life = late();
    life.fact({ type: 'HoldPlaced', hold: { id: 'h', kind: 'doNotContact', reason: 'asked', until: null } });
    expect(asked(life)).toMatchObject({
      suppressor: { code: 'onHold' },
      appearsOn: null,
      appearsWhen: { code: 'hold', params: { kind: 'doNotContact' } },
    });
  });

  it('is kept out by a promise until the day after its last', () => {
    const life = late();
    life.promise('p', 10_000, '2026-01-20', 2);
    expect(asked(life)).toMatchObject({ suppressor: { code: 'promised' }, appearsOn: '2026-01-23' });
  });

  it('is kept out by cash that covers it until that is applied', () => {
    const life = late();
    life.fact({ type: 'LedgerCorrected', items: [], unapplied: [{ minor: 10_000, currency: 'EUR' }] });
    expect(asked(life)).toMatchObject({
      suppressor: { code: 'unappliedCash', params: { amounts: [{ minor: 10_000 }] } },
      appearsOn: null,
      appearsWhen: { code: 'unappliedCash' },
    });
  });

  it('is kept out by a dispute of all that is overdue', () => {
    const life = late();
    life.fact({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: 'd', category: 'price', itemIds: ['a'] });
    expect(asked(life)).toMatchObject({
      suppressor: { code: 'disputed', params: { items: ['F-a'] } },
      appearsWhen: { code: 'dispute' },
    });
  });

  it('is kept out by insolvency, and that is told before everything weaker', () => {
    const life = late();
    life.fact({ type: 'HoldPlaced', hold: { id: 'h', kind: 'manual', reason: 'fair', until: null } });
    life.fact({ type: 'InsolvencyOpened', openedOn: '2026-01-14' });
    expect(asked(life)).toMatchObject({ suppressor: { code: 'insolvent' }, appearsWhen: { code: 'insolvency' } });
  });

  it('is kept out while legal has it', () => {
    const life = late();
    life.fact({ type: 'Escalated', ...RIGHT_PARTY, fileId: 'f', reason: 'refusal' });
    expect(asked(life)).toMatchObject({ suppressor: { code: 'referred' }, appearsWhen: { code: 'legalIntake' } });
    life.fact({ type: 'ReferralAccepted', fileId: 'f' });
    expect(asked(life)).toMatchObject({ suppressor: { code: 'inLegal' }, appearsWhen: { code: 'legalProcedure' } });
  });

  it('is kept out when nothing is open', () => {
    const life = late();
    life.pay('p', 'a');
    expect(asked(life)).toMatchObject({ suppressor: { code: 'paid' }, appearsWhen: { code: 'newInvoice' } });
    expect(asked(life).checks).toHaveLength(1);
  });

  it('is back at the agreed time of a callback, whatever is overdue', () => {
    const life = late();
    const callbackAt = '2026-01-19T10:00:00.000Z';
    life.fact({ type: 'CallbackAgreed', ...RIGHT_PARTY, callbackAt });
    expect(asked(life)).toMatchObject({
      suppressor: { code: 'callLater', params: { at: callbackAt } },
      appearsOn: '2026-01-19',
    });
  });

  it('waits for the proof that the formal notice has left before it goes to legal', () => {
    const life = late();
    life.posting = false;
    life.fact({ type: 'PaymentRefused', ...RIGHT_PARTY, reason: 'no' });
    life.until('2026-01-25');
    expect(life.context.unsent).toMatchObject({ stepKey: 'formalNotice' });
    const referral = asked(life).path.at(-1)!;
    expect(referral).toMatchObject({ key: 'referral', status: 'later', on: null });
    life.until('2026-04-01');
    life.fact({
      type: 'NoAnswer',
      callId: 'c',
      rightParty: false,
      reasonForDelay: null,
      voicemail: false,
      retryAt: '2026-04-03T08:00:00.000Z',
    });
    expect(asked(life).path.at(-1)).toMatchObject({
      status: 'next',
      reason: { code: 'proofOfSending', params: { step: 'formalNotice' } },
    });
  });

  it('is kept out by a hold on the only invoice that is overdue', () => {
    const life = late();
    const hold = { id: 'h', kind: 'commercial', reason: 'talks', until: '2026-02-10', itemIds: ['a'] } as const;
    life.fact({ type: 'HoldPlaced', hold: { ...hold, itemIds: [...hold.itemIds] } });
    expect(asked(life)).toMatchObject({
      suppressor: { code: 'onHold', params: { kind: 'commercial', items: ['F-a'] } },
      appearsOn: '2026-02-11',
    });
  });

  it('waits for a person to confirm a step, and says which', () => {
    const { steps, ...rest } = BUSINESS_FR.definition;
    const careful = {
      ...rest,
      steps: steps.map((step) => (step.key === 'reminder' ? { ...step, who: 'confirmed' as const } : step)),
    };
    const life = new Life('2026-01-05', careful);
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-15');
    const why = asked(life);
    expect(why.checks.find(({ code }) => code === 'confirmed')).toMatchObject({
      passed: false,
      reason: { code: 'confirmation', params: { step: 'reminder' } },
    });
    expect(why).toMatchObject({ appearsOn: null, appearsWhen: { code: 'confirmation' } });
  });

  it('asks every condition of the next step', () => {
    const { steps, ...rest } = BUSINESS_FR.definition;
    const when = { amount: { currency: 'EUR', atLeastMinor: 50_000 }, segments: ['gold'] };
    const choosy = { ...rest, steps: steps.map((step) => (step.key === 'firstCall' ? { ...step, when } : step)) };
    const life = new Life('2026-01-05', choosy);
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-15');
    expect(asked(life).checks.filter(({ code }) => code.startsWith('condition'))).toMatchObject([
      { code: 'conditionAmount', passed: false, reason: { params: { actual: { minor: 10_000 } } } },
      { code: 'conditionSegments', passed: false, reason: { params: { wanted: ['gold'], actual: 'none' } } },
    ]);
    expect(asked(life).path[2]).toMatchObject({ key: 'firstCall', reason: { code: 'conditionFails' } });
  });

  it('says when the run has not taken yet what was due', () => {
    const life = late();
    const why = whyHere(life.decision, life.strategy, '2026-02-01T12:00:00.000Z');
    expect(why.inQueue).toBe(false);
    expect(why.checks.at(-1)).toMatchObject({ code: 'caughtUp', passed: false });
  });
});

const STRATEGIES: Strategy[] = [
  BUSINESS_FR.definition,
  CONSUMER_FR.definition,
  { ...BUSINESS_FR.definition, veryLate: 'jump', minimumContactDelayDays: 0 },
];

function always(check: (life: Life) => void, runs = 120): void {
  const lives = fc.tuple(fc.constantFrom(...STRATEGIES), draws(40));
  fc.assert(
    fc.property(lives, ([strategy, list]) => {
      const life = live(strategy, list, () => undefined);
      life.wait(1);
      check(life);
    }),
    { numRuns: runs },
  );
}

describe('any case', () => {
  it('is in the queue exactly when every question was answered with yes', () => {
    always((life) => {
      const why = asked(life);
      expect(why.inQueue).toBe(life.decision.queue !== null);
      if (why.inQueue) expect(why.checks.filter(({ passed }) => !passed)).toEqual([]);
      else expect(why.suppressor).not.toBeNull();
    });
  });

  it('appears on the day that was said and not before', () => {
    always((life) => {
      const { appearsOn, appearsWhen, inQueue } = asked(life);
      if (inQueue) return;
      expect(appearsOn === null).toBe(appearsWhen !== null);
      if (appearsOn === null) return;
      while (life.decision.queue === null && life.decision.nextAction) {
        const { at } = life.decision.nextAction;
        life.today = dateInZone(at, 'Europe/Paris') > life.today ? dateInZone(at, 'Europe/Paris') : life.today;
        life.time(at);
      }
      expect(life.context.today).toBe(appearsOn);
    });
  });
});
