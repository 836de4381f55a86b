import type { HoldKind } from '../case-state';
import { invoice, Life, NOBODY, RIGHT_PARTY } from '../testing/life';

function due(): Life {
  const life = new Life('2026-01-05');
  life.book(invoice('a', '2026-01-10'));
  life.until('2026-01-20');
  return life;
}

function stop(life: Life, kind: HoldKind, until: string | null = null): void {
  life.fact({
    type: 'StopReported',
    ...RIGHT_PARTY,
    hold: { id: 'stop', kind, reason: 'said on the telephone', until, debtorWide: true },
  });
}

describe('what is said on the telephone and stops dunning', () => {
  it.each(['vulnerability', 'insolvencyAnnounced', 'deceased'] as const)(
    '%s: nothing is done until a person ends it',
    (kind) => {
      const life = due();
      stop(life, kind);
      expect(life.state).toBe('onHold');
      expect(life.decision.waitingFor).toBe('hold');
      expect(life.until('2026-06-01')).toEqual([]);
      life.fact({ type: 'HoldEnded', holdId: 'stop', reason: 'over' });
      expect(life.state).toBe('reminding');
    },
  );

  it('an insolvency that is proven takes the place of the announced one', () => {
    const life = due();
    stop(life, 'insolvencyAnnounced');
    life.fact({ type: 'InsolvencyOpened', openedOn: '2026-01-19' });
    expect(life.state).toBe('insolvent');
    expect(life.context.holds).toEqual([]);
  });

  it('no calls: the telephone stops, what is written goes on', () => {
    const life = due();
    stop(life, 'doNotCall');
    expect(life.context.callOwed).toBeNull();
    expect(life.state).toBe('reminding');
    life.until('2026-02-25');
    expect(life.written.map((one) => one.slice(11))).toEqual([
      'friendlyNote',
      'reminder',
      'secondReminder',
      'formalNotice',
    ]);
    expect(life.context.stepsTaken.map(({ key }) => key)).not.toContain('secondCall');
  });

  it('no calls: at the end of the path a person decides all the same', () => {
    const life = due();
    stop(life, 'doNotCall');
    life.until('2026-04-10');
    expect(life.state).toBe('referred');
    life.fact({ type: 'ReferralReturned', fileId: life.context.legalFile!.id, reason: 'too small' });
    life.until('2026-05-10');
    expect(life.context.callOwed).toMatchObject({ reason: 'pathEnded' });
  });

  it('can be taken back', () => {
    const life = due();
    const { snapshot } = life.decision;
    stop(life, 'deceased');
    life.fact({ type: 'OutcomeUndone', undoneSeq: life.log.length });
    expect(life.decision.snapshot).toEqual(snapshot);
  });
});

describe('a third person who answers', () => {
  it('is an attempt: the call is still owed, at another time', () => {
    const life = due();
    life.fact({ type: 'ThirdPartyReached', ...NOBODY, messageLeft: true, retryAt: '2026-01-21T09:00:00.000Z' });
    expect(life.context).toMatchObject({ callAttempts: 1, lastContactOn: '2026-01-13', outcomes: [] });
    expect(life.decision.nextAction).toEqual({ at: '2026-01-21T09:00:00.000Z', why: 'callDue' });
  });
});
