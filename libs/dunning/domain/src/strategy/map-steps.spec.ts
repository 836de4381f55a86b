import fc from 'fast-check';
import { BUSINESS_FR } from './default-strategies';
import { decideSteps, filledSteps, firstOnPath, mapSteps } from './map-steps';
import type { Strategy, StrategyStep } from './strategy';

type Made = [key: string, offsetDays: number, channel: StrategyStep['channel'], severity: number, mandatory?: boolean];

function strategy(steps: Made[], more: Partial<Strategy> = {}): Strategy {
  return {
    minimumContactDelayDays: 5,
    veryLate: 'climb',
    callAttempts: 3,
    ...more,
    steps: steps.map(([key, offsetDays, channel, severity, mandatory = false]) => ({
      key,
      offsetDays,
      channel,
      severity,
      mandatory,
      template: channel === 'referral' ? null : `text-${key}`,
      shiftToWorkingDay: true,
    })),
  };
}

const NOTE: Made = ['note', -5, 'email', 1];
const REMINDER: Made = ['reminder', 3, 'email', 1];
const CALL: Made = ['call', 10, 'call', 2];
const LETTER: Made = ['letter', 20, 'letter', 3];
const NOTICE: Made = ['notice', 35, 'registeredLetter', 4, true];
const REFERRAL: Made = ['referral', 60, 'referral', 5];

const kinds = (from: Made[], to: Made[], more: Partial<Strategy> = {}) => {
  const next = strategy(to, more);
  return mapSteps(strategy(from), next).map(({ kind, to: index }) => [
    kind,
    index === null ? null : (next.steps[index]?.key ?? 'end'),
  ]);
};

describe('cases on their way to another version of their strategy', () => {
  it('stay where they are when only days and texts have changed', () => {
    const { definition } = BUSINESS_FR;
    const later = {
      ...definition,
      steps: definition.steps.map((step) => ({ ...step, offsetDays: step.offsetDays + 1 })),
    };
    expect(mapSteps(definition, later).map(({ kind, to }) => [kind, to])).toEqual([
      ['stays', 1],
      ...definition.steps.slice(1).map((_, i) => ['stays', i + 1]),
      ['stays', definition.steps.length],
    ]);
  });

  it('go to a step that was put in before the one they wait for', () => {
    expect(kinds([REMINDER, NOTICE, REFERRAL], [REMINDER, LETTER, NOTICE, REFERRAL])).toEqual([
      ['stays', 'reminder'],
      ['mapsTo', 'letter'],
      ['stays', 'referral'],
      ['stays', 'end'],
    ]);
  });

  it('go on to what follows when their step is gone and what follows is no harsher', () => {
    expect(kinds([REMINDER, CALL, LETTER, NOTICE], [REMINDER, ['visit', 12, 'visit', 2], LETTER, NOTICE])).toEqual([
      ['stays', 'reminder'],
      ['mapsTo', 'visit'],
      // the call they had is no visit
      ['mapsTo', 'visit'],
      ['stays', 'notice'],
      ['stays', 'end'],
    ]);
  });

  it('need a decision when what follows their vanished step is harsher', () => {
    const [, mapping] = mapSteps(strategy([REMINDER, CALL, NOTICE]), strategy([REMINDER, NOTICE]));
    expect(mapping).toEqual({
      from: 1,
      kind: 'needsDecision',
      to: null,
      reason: { code: 'harsher', params: { step: 'call' } },
      choices: [0, 1],
    });
  });

  it('need a decision when their own step has become harsher', () => {
    const [mapping] = mapSteps(strategy([LETTER]), strategy([['letter', 20, 'registeredLetter', 4, true]]));
    expect(mapping).toMatchObject({ kind: 'needsDecision', reason: { code: 'harsher' } });
  });

  it('go back to a formal notice that they have not had', () => {
    const [, , mapping] = mapSteps(
      strategy([REMINDER, LETTER, REFERRAL]),
      strategy([REMINDER, NOTICE, LETTER, REFERRAL]),
    );
    expect(mapping).toMatchObject({ kind: 'mapsTo', to: 1, reason: { code: 'mandatoryFirst' } });
  });

  it('do not count a milder letter of the same name as the formal notice', () => {
    const before = strategy([REMINDER, ['notice', 35, 'letter', 3], REFERRAL]);
    expect(mapSteps(before, strategy([REMINDER, NOTICE, REFERRAL]))[2]).toMatchObject({ kind: 'mapsTo', to: 1 });
  });

  it('know a step again that only got another key', () => {
    const renamed = strategy([REMINDER, CALL, REFERRAL]);
    renamed.steps[1] = { ...renamed.steps[1]!, key: 'firstCall' };
    expect(mapSteps(strategy([REMINDER, CALL, REFERRAL]), renamed).map(({ kind }) => kind)).toEqual(
      Array(4).fill('stays'),
    );
  });

  it('need a decision when the order of steps was turned round', () => {
    const mappings = mapSteps(
      strategy([CALL, LETTER]),
      strategy([
        ['letter', 5, 'letter', 3],
        ['call', 10, 'call', 3],
      ]),
    );
    expect(mappings[1]).toMatchObject({ kind: 'needsDecision', reason: { code: 'orderChanged' }, choices: [0, 2] });
  });

  it('need a decision when their path now ends in silence', () => {
    const [, mapping] = mapSteps(strategy([REMINDER, CALL]), strategy([REMINDER], { atEnd: 'wait' }));
    expect(mapping).toMatchObject({ kind: 'needsDecision', reason: { code: 'pathEnds' }, choices: [0, 1] });
  });

  it('need a decision when a path that had ended now goes on harsher', () => {
    expect(kinds([REMINDER, CALL], [REMINDER, CALL, NOTICE]).at(-1)).toEqual(['needsDecision', null]);
    expect(kinds([REMINDER, NOTICE], [REMINDER, NOTICE, ['lastCall', 45, 'call', 4]]).at(-1)).toEqual([
      'mapsTo',
      'lastCall',
    ]);
  });

  it('begin the new path at its beginning when nothing of theirs is overdue', () => {
    expect(mapSteps(strategy([NOTE, REMINDER]), strategy([REMINDER]))[0]).toMatchObject({ kind: 'stays', to: 0 });
  });
});

describe('decisions on a mapping', () => {
  const from = strategy([REMINDER, CALL, NOTICE]);
  const to = strategy([REMINDER, NOTICE]);
  const decide = (decisions: Parameters<typeof decideSteps>[3]) => decideSteps(from, to, mapSteps(from, to), decisions);

  it('are asked for by name when missing', () => {
    expect(decide([])).toEqual({ steps: [0, null, 1, 2], missing: ['call'], refused: [] });
  });
  it('move the cases, or leave them', () => {
    expect(decide([{ fromStep: 'call', toStep: 'notice', stay: false }]).steps).toEqual([0, 1, 1, 2]);
    expect(decide([{ fromStep: 'call', toStep: null, stay: true }])).toEqual({
      steps: [0, null, 1, 2],
      missing: [],
      refused: [],
    });
  });
  it('are refused when they are none of the choices, or about nothing', () => {
    expect(decide([{ fromStep: 'call', toStep: null, stay: false }]).refused).toEqual(['call']);
    expect(
      decide([
        { fromStep: 'call', toStep: 'notice', stay: false },
        { fromStep: 'visit', toStep: null, stay: true },
      ]).refused,
    ).toEqual(['visit']);
    expect(decide([{ fromStep: 'reminder', toStep: 'notice', stay: false }]).refused).toEqual(['reminder']);
  });
  it('leave a former chain of lateness before what follows on the new path', () => {
    const mappings = mapSteps(from, to);
    expect(filledSteps(decide([]).steps, mappings)).toEqual([0, 1, 1, 2]);
    expect(filledSteps(decide([{ fromStep: 'call', toStep: 'reminder', stay: false }]).steps, mappings)).toEqual([
      0, 0, 1, 2,
    ]);
  });
});

/** Paths as an editor would leave them: in the order of days, never milder again, a mandatory notice before the referral. */
const paths = fc
  .array(
    fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      offsetDays: fc.integer({ min: -10, max: 90 }),
      call: fc.boolean(),
      severity: fc.integer({ min: 1, max: 5 }),
      mandatory: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((raw) => {
    const unique = raw.filter(({ key }, i) => raw.findIndex((other) => other.key === key) === i);
    const severities = unique.map(({ severity }) => severity).sort();
    return strategy(
      unique
        .sort((a, b) => a.offsetDays - b.offsetDays)
        .map(({ key, offsetDays, call, mandatory }, i): Made => {
          const severity = severities[i]!;
          const channel = severity === 5 ? 'referral' : call && offsetDays >= 0 ? 'call' : 'letter';
          return offsetDays < 0 ? [key, offsetDays, 'letter', 1] : [key, offsetDays, channel, severity, mandatory];
        }),
    );
  });

function isEqual(one: StrategyStep, other: StrategyStep): boolean {
  return one.key === other.key || (one.channel === 'referral' && other.channel === 'referral');
}

describe('any two versions', () => {
  it('map every place of the old path, and never backwards', () => {
    fc.assert(
      fc.property(paths, paths, (from, to) => {
        const mappings = mapSteps(from, to);
        expect(mappings.map((mapping) => mapping.from)).toEqual([...Array(from.steps.length + 1).keys()]);
        const decided = mappings.flatMap(({ to: index }) => (index === null ? [] : [index]));
        expect(decided).toEqual([...decided].sort((a, b) => a - b));
        for (const mapping of mappings) {
          expect((mapping.kind === 'needsDecision') === (mapping.to === null)).toBe(true);
          if (mapping.kind === 'needsDecision') expect(mapping.choices.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('never pass a mandatory step that was not taken, and leave nothing of the new path out', () => {
    fc.assert(
      fc.property(paths, paths, (from, to) => {
        for (const { from: index, to: target } of mapSteps(from, to)) {
          if (target === null || index < firstOnPath(from)) continue;
          const taken = from.steps.slice(firstOnPath(from), index);
          to.steps.slice(firstOnPath(to), target).forEach((step) => {
            // what lies behind without having been taken lies before something that was
            const passed = to.steps.slice(to.steps.indexOf(step) + 1);
            const lost = step.mandatory || !passed.some((later) => taken.some((done) => isEqual(done, later)));
            expect(taken.some((done) => isEqual(done, step)) || !lost).toBe(true);
          });
        }
      }),
    );
  });

  it('never put a case by itself on a step harsher than it waited for or was told of', () => {
    fc.assert(
      fc.property(paths, paths, (from, to) => {
        for (const { from: index, to: target } of mapSteps(from, to)) {
          const step = target === null ? undefined : to.steps[target];
          if (!step || index < firstOnPath(from)) continue;
          const known = from.steps.slice(firstOnPath(from), index + 1).map(({ severity }) => severity);
          expect(step.severity).toBeLessThanOrEqual(Math.max(...known));
        }
      }),
    );
  });

  it('leave everybody where they are when nothing changed', () => {
    fc.assert(
      fc.property(paths, (path) => {
        expect(mapSteps(path, path).every(({ kind }) => kind === 'stays')).toBe(true);
      }),
    );
  });
});
