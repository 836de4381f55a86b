import { daysBetween } from '@relance/kernel';
import fc from 'fast-check';
import { CASE_STATES, type DebtorProfile } from './case-state';
import { decide } from './decide';
import { replay } from './replay';
import { stateByFacts } from './rules/facts-say';
import { isSuppressed } from './rules/lateness';
import { BUSINESS_FR, CONSUMER_FR } from './strategy/default-strategies';
import type { Strategy } from './strategy/strategy';
import { BUSINESS, CONSUMER } from './testing/life';
import { type Draw, draws, live, type Lived } from './testing/random-life';
import { Sendings } from './testing/sendings';
import { strategies } from './testing/strategies';

const KNOWN: Strategy[] = [
  BUSINESS_FR.definition,
  CONSUMER_FR.definition,
  { ...BUSINESS_FR.definition, veryLate: 'jump', minimumContactDelayDays: 0 },
  { ...BUSINESS_FR.definition, steps: BUSINESS_FR.definition.steps.slice(0, 5), callAttempts: 1 },
];
const PROFILES = [undefined, BUSINESS, CONSUMER, { ...BUSINESS, segment: 'watch', reach: ['email'] } as DebtorProfile];

const lives = fc.tuple(
  fc.oneof(fc.constantFrom(...KNOWN), strategies),
  draws(),
  fc.constantFrom<DebtorProfile | undefined>(...PROFILES),
);
type Drawn = [Strategy, Draw[], DebtorProfile | undefined];

/** `begin` makes what sees one life. */
function always(begin: () => (lived: Lived) => void, runs = 300): void {
  fc.assert(
    fc.property(lives, ([strategy, list, profile]: Drawn) => void live(strategy, list, begin(), profile)),
    { numRuns: runs },
  );
}

const each = (check: (lived: Lived) => void) => () => check;

describe('any case, by any strategy, whatever happens to it', () => {
  it('is where the facts say', () => {
    always(each(({ life }) => expect(life.state).toBe(stateByFacts(life.context))));
  });

  it('has exactly one next thing, and stands in the queue only when a call is due', () => {
    always(
      each(({ life: { decision, state } }) => {
        expect((decision.nextAction === null) !== (decision.waitingFor === null)).toBe(true);
        if (decision.queue) expect(state).toBe('callDue');
      }),
    );
  });

  it('never stands still in time: reaching it again and again comes to an end at once', () => {
    always(
      each(({ life }) => {
        const at = life.log.at(-1)!.event.at;
        let { decision } = life;
        for (let n = 0; decision.nextAction && decision.nextAction.at <= at; n++) {
          expect(n).toBeLessThan(60);
          const event = { type: 'TimeReached', at, today: life.today, freshId: `again-${n}` } as const;
          decision = decide(decision.snapshot, event, life.strategy);
        }
      }),
    );
  });

  it('is given again by its log, with its next thing', () => {
    always(
      each(({ life }) => {
        const { actions: _, ...again } = replay(life.log, life.strategyOf)!;
        const { actions: __, ...now } = life.decision;
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(now)));
      }),
      60,
    );
  });

  it('survives being stored as JSON', () => {
    always(each(({ life }) => expect(JSON.parse(JSON.stringify(life.context))).toEqual(life.context)));
  });

  it('writes nothing where dunning is suppressed, and only about open items that nothing suppresses', () => {
    always(
      each(({ life }) => {
        const { actions, snapshot } = life.decision;
        for (const action of actions) {
          if (action.type !== 'issueDocument') continue;
          expect(['notYetDue', 'reminding', 'formalNotice', 'callDue']).toContain(snapshot.value);
          expect(action.itemIds.length).toBeGreaterThan(0);
          for (const id of action.itemIds) {
            const item = snapshot.context.items.find((one) => one.id === id);
            expect(item && !isSuppressed(snapshot.context, item)).toBe(true);
          }
        }
      }),
    );
  });

  it('writes each step once for each invoice that carries the case, and once more for each time it repeats', () => {
    always(() => {
      const sendings = new Sendings();
      return ({ life }) => {
        sendings.see(life);
        expect(sendings.tooMany(life.versions)).toEqual([]);
      };
    });
  });

  it('keeps the minimum contact delay of the step between two things written', () => {
    always(
      each(({ life }) => {
        const written = life.done.filter(({ action }) => action.type === 'issueDocument');
        const [before, last] = written.slice(-2);
        if (!before || last?.action.type !== 'issueDocument') return;
        const { stepKey } = last.action;
        const step = life.strategy.steps.find(({ key }) => key === stepKey);
        const delay = step?.minimumContactDelayDays ?? life.strategy.minimumContactDelayDays;
        if (step) expect(daysBetween(before.on, last.on)).toBeGreaterThanOrEqual(delay);
      }),
    );
  });

  it('reaches legal by itself only when every mandatory step before was taken, and has left', () => {
    always(
      each(({ life }) => {
        const { actions, snapshot } = life.decision;
        const opened = actions.find((action) => action.type === 'openLegalFile');
        if (!opened || life.log.at(-1)!.event.type === 'Escalated') return;
        const { stepsTaken, unsent, announced } = snapshot.context;
        expect(unsent).toBeNull();
        const { steps } = life.strategy;
        const referral = steps.findIndex(({ key }) => key === opened.reason);
        for (const step of steps.slice(0, referral)) {
          if (!step.mandatory || step.offsetDays < 0) continue;
          expect(stepsTaken.some(({ key }) => key === step.key) || announced >= step.severity).toBe(true);
        }
      }),
    );
  });

  it('does nothing harsh for charges alone', () => {
    always(
      each(({ life }) => {
        const { actions, snapshot } = life.decision;
        if (snapshot.context.items.some((item) => item.kind !== 'charge')) return;
        expect(actions.some((action) => action.type === 'openLegalFile')).toBe(false);
        expect(actions.some((action) => action.type === 'issueDocument' && action.severity >= 4)).toBe(false);
      }),
    );
  });

  it('proposes a step only where it could be taken', () => {
    always(
      each(({ life: { context, state, strategy } }) => {
        if (!context.proposal) return;
        expect(['notYetDue', 'reminding', 'callDue', 'formalNotice']).toContain(state);
        expect(strategy.steps.find(({ key }) => key === context.proposal!.stepKey)?.who).toBe('confirmed');
      }),
    );
  });

  it('ends a promise exactly once, and never loses one', () => {
    always(
      each(({ life }) => {
        const open = new Set<string>();
        for (const { action } of life.done) {
          if (action.type === 'recordPromise') open.add(action.promise.id);
          if (action.type === 'promiseReopened') open.add(action.promiseId);
          if (action.type === 'promiseKept' || action.type === 'promiseCancelled') {
            expect(open.delete(action.promiseId)).toBe(true);
          }
          // a kept promise whose payment bounced after its day is broken then
          if (action.type === 'promiseBroken') open.delete(action.promiseId);
        }
        expect([...open]).toEqual(life.context.promise ? [life.context.promise.id] : []);
      }),
      150,
    );
  });

  it('loses no count and no history when its strategy changes', () => {
    const counts = ({
      stepsTaken,
      announced,
      brokenPromises,
      callAttempts,
      items,
      outcomes,
    }: Lived['life']['context']) => ({
      stepsTaken,
      announced,
      brokenPromises,
      callAttempts,
      items,
      outcomes,
    });
    always(() => {
      let before: unknown = null;
      return ({ life, draw }) => {
        const now = counts(life.context);
        if (draw.kind === 'migrate' && before) expect(now).toEqual(before);
        before = now;
      };
    });
  });

  it('can be in each of the thirteen states, and leave it', () => {
    const entered = new Set<string>();
    const left = new Set<string>();
    for (const [strategy, list, profile] of fc.sample(lives, { seed: 7, numRuns: 250 })) {
      live(
        strategy,
        list,
        ({ life, before }) => {
          entered.add(life.state);
          if (before !== life.state) left.add(before);
        },
        profile,
      );
    }
    expect([...entered].sort()).toEqual([...CASE_STATES].sort());
    expect([...left].sort()).toEqual([...CASE_STATES].sort());
  });
});
