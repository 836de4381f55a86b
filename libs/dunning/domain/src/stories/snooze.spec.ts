import { BUSINESS_FR } from '../strategy/default-strategies';
import { decide } from '../decide';
import { invoice, Life } from '../testing/life';

function due(strategy = BUSINESS_FR.definition): Life {
  const life = new Life('2026-01-05', strategy);
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-20');
  return life;
}

describe('a call that is put off', () => {
  it('leaves the queue until then, says why, and comes back as it was', () => {
    const life = due();
    const before = life.decision.queue;
    expect(before).not.toBeNull();
    life.fact({ type: 'CallSnoozed', until: '2026-01-23T09:00:00.000Z', reason: 'accountant away' });
    expect(life.state).toBe('callDue');
    expect(life.decision.queue).toBeNull();
    expect(life.context.snoozed).toEqual({ until: '2026-01-23T09:00:00.000Z', reason: 'accountant away' });
    expect(life.decision.nextAction).toEqual({ at: '2026-01-23T09:00:00.000Z', why: 'callDue' });
    life.time('2026-01-23T09:00:00.000Z');
    expect(life.context.snoozed).toBeNull();
    expect(life.decision.queue).toEqual(before);
  });

  it('can be taken back', () => {
    const life = due();
    const { snapshot, queue } = life.decision;
    life.fact({ type: 'CallSnoozed', until: '2026-01-23T09:00:00.000Z', reason: 'away' });
    life.fact({ type: 'OutcomeUndone', undoneSeq: life.log.length });
    expect(life.decision).toMatchObject({ snapshot, queue });
  });

  it('is refused for a time gone by, and where no call is owed', () => {
    const life = due();
    expect(() => life.fact({ type: 'CallSnoozed', until: `${life.today}T07:00:00.000Z`, reason: 'x' })).toThrow();
    life.promise('p', 10_000, '2026-02-10');
    expect(() => life.fact({ type: 'CallSnoozed', until: '2026-01-23T09:00:00.000Z', reason: 'x' })).toThrow(
      'a case in promised does not take CallSnoozed',
    );
  });
});

describe('a call of the pool', () => {
  const pool = {
    ...BUSINESS_FR.definition,
    steps: BUSINESS_FR.definition.steps.map((step) =>
      step.channel === 'call' ? { ...step, who: 'pool' as const } : step,
    ),
  };

  it('may be made by anyone of the team', () => {
    expect(due(pool).context.callOwed).toMatchObject({ pool: true });
    expect(due().context.callOwed).not.toHaveProperty('pool');
  });

  it('was not told apart by older machines', () => {
    const life = due(pool);
    const at = life.log.findLastIndex(({ event }) => event.type === 'TimeReached');
    const before = life.log
      .slice(0, at)
      .reduce<ReturnType<typeof decide> | null>(
        (last, { event }) => decide(last?.snapshot ?? null, event, pool, 2),
        null,
      );
    expect(decide(before!.snapshot, life.log[at]!.event, pool, 2).snapshot.context.callOwed).not.toHaveProperty('pool');
  });
});
