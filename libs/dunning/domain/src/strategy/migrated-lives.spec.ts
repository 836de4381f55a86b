import { addDays } from '@relance/kernel';
import fc from 'fast-check';
import { replay } from '../replay';
import { invoice, Life } from '../testing/life';
import { BUSINESS_FR } from './default-strategies';
import { hasErrors, lint } from './lint/lint';
import { filledSteps, mapSteps } from './map-steps';
import type { Strategy } from './strategy';

const OLD = BUSINESS_FR.definition;
const BEGUN = '2026-01-05';
const DUE = '2026-01-10';

/** The default with steps left out, put off, given other keys or put in: whatever the linter lets pass. */
const versions: fc.Arbitrary<Strategy> = fc
  .record({
    left: fc.subarray(
      OLD.steps.map(({ key }) => key),
      { minLength: 2 },
    ),
    later: fc.integer({ min: 0, max: 6 }),
    renamed: fc.constantFrom(...OLD.steps.map(({ key }) => key), ''),
    visit: fc.boolean(),
  })
  .map(({ left, later, renamed, visit }): Strategy => {
    const steps = OLD.steps.flatMap((step) => {
      if (!left.includes(step.key)) return [];
      const own = { ...step, key: step.key === renamed ? `${step.key}Anew` : step.key };
      const moved = step.offsetDays > 0 ? { ...own, offsetDays: step.offsetDays + later } : own;
      if (step.key !== 'secondReminder' || !visit) return [moved];
      return [moved, { ...moved, key: 'visit', channel: 'visit' as const, template: 'visit-sheet' }];
    });
    return { ...OLD, steps };
  })
  .filter((strategy) => !hasErrors(lint({ strategy, debtorKinds: ['business'], vocabulary: null })));

const NOTICES = ['formalNotice', 'formalNoticeAnew'];

describe('a life on two versions of a strategy', () => {
  it('takes no step twice, none harsher without the notice, and its log gives the same again', () => {
    fc.assert(
      fc.property(versions, fc.integer({ min: 0, max: 90 }), (to, day) => {
        const life = new Life(BEGUN, OLD);
        life.book(invoice('a', DUE));
        life.until(addDays(BEGUN, day));
        const before = life.context;
        const mappings = mapSteps(OLD, to);
        life.migrate(
          to,
          filledSteps(
            mappings.map((mapping) => mapping.to),
            mappings,
          ),
        );
        expect(life.context).toMatchObject({
          stepsTaken: before.stepsTaken,
          announced: before.announced,
          brokenPromises: before.brokenPromises,
          callAttempts: before.callAttempts,
          lastContactOn: before.lastContactOn,
        });
        life.until('2026-08-01');
        const keys = life.context.stepsTaken.map(({ key }) => key.replace(/Anew$/, ''));
        expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
        if (life.context.legalFile) expect(life.context.stepsTaken.some(({ key }) => NOTICES.includes(key))).toBe(true);
        expect(replay(life.log, life.strategyOf)?.snapshot).toEqual(life.decision.snapshot);
      }),
      { numRuns: 200 },
    );
  });
});
