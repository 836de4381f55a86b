import { daysBetween } from '@relance/kernel';
import fc from 'fast-check';
import { CASE_STATES } from './case-state';
import { replay } from './replay';
import { stateByFacts } from './rules/facts-say';
import { BUSINESS_FR, CONSUMER_FR } from './strategy/default-strategies';
import type { Strategy } from './strategy/strategy';
import { type Draw, draws, live, type Lived } from './testing/random-life';

const STRATEGIES: Strategy[] = [
  BUSINESS_FR.definition,
  CONSUMER_FR.definition,
  { ...BUSINESS_FR.definition, veryLate: 'jump', minimumContactDelayDays: 0 },
  { ...BUSINESS_FR.definition, steps: BUSINESS_FR.definition.steps.slice(0, 5), callAttempts: 1 },
];

function always(check: (lived: Lived) => void, runs = 300): void {
  const lives = fc.tuple(fc.constantFrom(...STRATEGIES), draws());
  fc.assert(
    fc.property(lives, ([strategy, list]: [Strategy, Draw[]]) => void live(strategy, list, check)),
    { numRuns: runs },
  );
}

describe('any case, whatever happens to it', () => {
  it('is where the facts say', () => {
    always(({ life }) => expect(life.state).toBe(stateByFacts(life.context)));
  });

  it('has exactly one next thing, and stands in the queue only when a call is due', () => {
    always(({ life: { decision, state } }) => {
      expect((decision.nextAction === null) !== (decision.waitingFor === null)).toBe(true);
      if (decision.queue) expect(state).toBe('callDue');
    });
  });

  it('never waits for a time that has been reached', () => {
    always(({ life, draw, taken }) => {
      const last = life.log.at(-1)!.event;
      if (draw.kind !== 'wait' || !taken || last.type !== 'TimeReached') return;
      const now = `${life.today}T00:00`;
      const next = life.decision.nextAction;
      if (next) expect(next.at > last.at || now > next.at).toBe(true);
    });
  });

  it('is given again by its log, with its next thing', () => {
    always(({ life }) => {
      const { actions: _, ...again } = replay(life.log, life.strategyOf)!;
      const { actions: __, ...now } = life.decision;
      expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(now)));
    }, 60);
  });

  it('survives being stored as JSON', () => {
    always(({ life }) => expect(JSON.parse(JSON.stringify(life.context))).toEqual(life.context));
  });

  it('writes nothing where dunning is suppressed, and only about open, undisputed items', () => {
    always(({ life }) => {
      const { actions, snapshot } = life.decision;
      for (const action of actions) {
        if (action.type !== 'issueDocument') continue;
        expect(['notYetDue', 'reminding', 'formalNotice', 'callDue']).toContain(snapshot.value);
        expect(action.itemIds.length).toBeGreaterThan(0);
        for (const id of action.itemIds) {
          expect(snapshot.context.items.some((item) => item.id === id)).toBe(true);
          expect(snapshot.context.disputes.some((dispute) => dispute.itemIds.includes(id))).toBe(false);
        }
      }
    });
  });

  it('keeps the minimum contact delay between two things written', () => {
    always(({ life }) => {
      const written = life.done.filter(({ action }) => action.type === 'issueDocument');
      const [before, last] = written.slice(-2);
      if (!before || !last) return;
      expect(daysBetween(before.on, last.on)).toBeGreaterThanOrEqual(life.strategy.minimumContactDelayDays);
    });
  });

  it('reaches legal by itself only after a formal notice', () => {
    always(({ life }) => {
      const { actions, snapshot } = life.decision;
      if (life.log.at(-1)!.event.type !== 'TimeReached') return;
      if (!actions.some((action) => action.type === 'openLegalFile')) return;
      expect(snapshot.context.stepsTaken.map((step) => step.key)).toContain('formalNotice');
    });
  });

  it('ends a promise exactly once, and never loses one', () => {
    always(({ life }) => {
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
    });
  });

  it('can be in each of the thirteen states, and leave it', () => {
    const entered = new Set<string>();
    const left = new Set<string>();
    const lives = fc.tuple(fc.constantFrom(...STRATEGIES), draws());
    for (const [strategy, list] of fc.sample(lives, { seed: 7, numRuns: 150 })) {
      live(strategy, list, ({ life, before }) => {
        entered.add(life.state);
        if (before !== life.state) left.add(before);
      });
    }
    expect([...entered].sort()).toEqual([...CASE_STATES].sort());
    expect([...left].sort()).toEqual([...CASE_STATES].sort());
  });
});
