import type { CaseEvent, StoredCaseEvent } from '../case-event';
import type { CaseContext } from '../case-state';
import { MACHINE_VERSION } from '../case.machine';
import { decide, type Decision } from '../decide';
import { BrokenLog, replay } from '../replay';
import { BUSINESS_FR } from '../strategy/default-strategies';
import { invoice, Life, RIGHT_PARTY } from '../testing/life';
import { upgrade } from '../upgrade';

const strategy = BUSINESS_FR.definition;

/** The same facts as version 1 of the machine decided and stored them. */
function underVersion1(log: readonly StoredCaseEvent[]): { log: StoredCaseEvent[]; last: Decision } {
  const old = log
    .filter(({ event }) => !['StepSent', 'StepNotSent'].includes(event.type))
    .map((stored, i) => ({ ...stored, seq: i + 1, machineVersion: 1 }));
  return { log: old, last: replay(old, () => strategy)! };
}

/** A context as version 1 had it. */
function asStoredBy1(context: CaseContext): CaseContext {
  const {
    profile,
    repeats,
    postponedUntil,
    unsent,
    noticeSentOn,
    resumeAt,
    proposal,
    outcomes,
    insolvencyKind,
    mergedInto,
    snoozed,
    ...old
  } = context;
  void [
    profile,
    repeats,
    postponedUntil,
    unsent,
    noticeSentOn,
    resumeAt,
    proposal,
    outcomes,
    insolvencyKind,
    mergedInto,
    snoozed,
  ];
  const formerChains = old.formerChains.map(
    ({ repeats: _, unsent: __, noticeSentOn: ___, resumeAt: ____, ...chain }) => chain,
  );
  return { ...old, formerChains } as unknown as CaseContext;
}

function lived(): Life {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-22');
  life.promise('p', 10_000, '2026-01-23');
  life.until('2026-02-20');
  life.fact({ type: 'DisputeRaised', ...RIGHT_PARTY, disputeId: 'd', category: 'price', itemIds: ['a'] });
  return life;
}

const migrated = (life: Life, from: number, to: number): CaseEvent => ({
  type: 'MachineMigrated',
  at: `${life.today}T10:00:00.000Z`,
  today: life.today,
  from,
  to,
});

describe('a case that an older machine stored', () => {
  it('replays as it was decided: no notice waits for its proof, no outcome is remembered', () => {
    const { last } = underVersion1(lived().log);
    expect(last.snapshot.context).toMatchObject({ unsent: null, outcomes: [], brokenPromises: 1 });
    expect(last.snapshot.context.formerChains[0]!.stepsTaken.map(({ key }) => key)).toContain('formalNotice');
  });

  it('is read in the present shape, and upgrading twice changes nothing', () => {
    const { context } = underVersion1(lived().log).last.snapshot;
    const once = upgrade(asStoredBy1(context), 1);
    expect(once).toEqual(context);
    expect(upgrade(once, 1)).toEqual(once);
    expect(upgrade(context, MACHINE_VERSION)).toBe(context);
  });

  it('is migrated by a fact, which tells what can be known of the past; replay gives the same', () => {
    const life = lived();
    const { log, last } = underVersion1(life.log);
    const event = migrated(life, 1, MACHINE_VERSION);
    const stored = { value: last.snapshot.value, context: asStoredBy1(last.snapshot.context) };
    const after = decide(stored, event, strategy);
    expect(after.snapshot.context).toEqual({ ...last.snapshot.context, outcomes: ['promiseBroken', 'disputed'] });
    expect(after.actions).toEqual([]);
    const again = replay(
      [...log, { seq: log.length + 1, event, machineVersion: MACHINE_VERSION, strategyVersionId: '0' }],
      () => strategy,
    )!;
    expect(again.snapshot).toEqual(after.snapshot);
  });

  it('tells of an insolvency, a promise and a claim that stand', () => {
    const life = new Life('2026-01-05');
    life.book(invoice('a', '2026-01-10'));
    life.until('2026-01-22');
    life.promise('p', 10_000, '2026-02-23');
    life.fact({ type: 'PaymentClaimed', ...RIGHT_PARTY, holdId: 'h', paidOn: null, until: '2026-02-20' });
    const told = () =>
      decide(underVersion1(life.log).last.snapshot, migrated(life, 1, MACHINE_VERSION), strategy).snapshot.context;
    expect(told().outcomes).toEqual(['promised', 'claimedPaid']);
    expect(told().insolvencyKind).toBeNull();
    life.fact({ type: 'InsolvencyOpened', openedOn: life.today });
    expect(underVersion1(life.log).last.snapshot.context.insolvencyKind).toBeNull();
    expect(told().insolvencyKind).toBe('collective');
  });

  it('goes to no older version, and to no other than the one that decides', () => {
    const { snapshot } = lived().decision;
    const life = lived();
    for (const [from, to] of [[3, 3], [3, 2], [3, 4]] as const) {
      expect(() => decide(snapshot, migrated(life, from, to), strategy)).toThrow('does not take MachineMigrated');
    } // prettier-ignore
  });

  it('is a broken log when an older machine writes after a newer one', () => {
    const { log } = lived();
    const mixed = log.map((stored, i) => ({ ...stored, machineVersion: i === 3 ? 1 : 2 }));
    expect(() => replay(mixed, () => strategy)).toThrow(BrokenLog);
  });

  it('lets a notice of old that comes back be doubted', () => {
    const life = lived();
    const { last } = underVersion1(life.log);
    const one = decide(last.snapshot, migrated(life, 1, MACHINE_VERSION), strategy).snapshot;
    const at = `${life.today}T11:00:00.000Z`;
    const told = { at, today: life.today, stepKey: 'formalNotice', channel: 'registeredLetter' };
    const former = decide(one, { type: 'StepNotSent', ...told, problem: 'noAddress' }, strategy).snapshot;
    expect(former.context.unsent).toBeNull();
    const resolved = decide(
      one,
      { type: 'DisputeResolved', at, today: life.today, disputeId: 'd', resolution: 'x' },
      strategy,
    );
    const doubted = decide(resolved.snapshot, { type: 'StepNotSent', ...told, problem: 'noAddress' }, strategy);
    expect(doubted.snapshot.context.unsent).toMatchObject({ stepKey: 'formalNotice', problem: 'noAddress' });
  });
});
