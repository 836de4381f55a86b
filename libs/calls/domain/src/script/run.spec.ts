import { replayScript, ScriptPathBroken } from './replay';
import { missingFor } from './reveals';
import { beginScript, moveScript, offeredAt, ScriptBroken, ScriptMoveRefused } from './run';
import type { ScriptMove } from './script';
import { AT, changed, CONFIRMED, NEXT, pick, QUIET, raise, SMALL, THIRD, walk, words } from './testing/small-script';

const begin = () => beginScript(SMALL, QUIET);
const TOLD = [NEXT, CONFIRMED, NEXT, NEXT];
const told = () => walk(SMALL, QUIET, begin(), ...TOLD);
const refusal = (move: ScriptMove['move'], from = begin(), facts = QUIET, script = SMALL) => {
  try {
    moveScript(script, facts, from, { nodeId: from.nodeId, at: AT, move });
  } catch (error) {
    if (error instanceof ScriptMoveRefused) return [error.code, ...error.missing];
    throw error;
  }
  return null;
};

describe('a call that follows a script', () => {
  it('begins where nothing is revealed, checks who it is, tells what it is about, and ends with an outcome', () => {
    expect(begin()).toMatchObject({ nodeId: 'hello', identityChecked: false, said: [], thirdParty: false, path: [] });
    expect(told()).toMatchObject({ nodeId: 'amount', identityChecked: true, said: ['caller', 'creditor', 'purpose'] });
    const end = walk(SMALL, QUIET, told(), pick(0));
    expect(end).toMatchObject({ nodeId: 'promise', ended: undefined });
    expect(walk(SMALL, QUIET, end, { kind: 'end' }).ended).toBe('promise');
    expect(walk(SMALL, QUIET, told(), pick(2), { kind: 'end' }).ended).toBeNull();
  });

  it('decides branches by the facts of the moment', () => {
    const before = walk(SMALL, QUIET, begin(), NEXT, CONFIRMED, NEXT);
    expect(walk(SMALL, QUIET, before, NEXT).nodeId).toBe('amount');
    expect(walk(SMALL, { ...QUIET, paymentArrived: true }, before, NEXT).nodeId).toBe('thanks');
  });

  it('offers other choices at once when a payment arrives during the call', () => {
    const indexes = (paymentArrived: boolean) =>
      offeredAt(SMALL, { ...QUIET, paymentArrived }, told()).choices.map(({ index }) => index);
    expect([indexes(false), indexes(true)]).toEqual([
      [0, 2],
      [0, 1, 2],
    ]);
    expect(refusal(pick(1), told())).toEqual(['notOffered']);
    expect(refusal(pick(1), told(), { ...QUIET, paymentArrived: true })).toBeNull();
  });

  it('answers objections from anywhere and goes back, also one within the other', () => {
    const first = walk(SMALL, QUIET, told(), raise('alreadyPaid'));
    expect(first).toMatchObject({ nodeId: 'alreadyPaid', objectionFrom: 'amount' });
    const second = walk(SMALL, QUIET, first, raise('callBack'));
    expect(second).toMatchObject({
      nodeId: 'callBack',
      objectionFrom: 'alreadyPaid',
      raisedAt: ['amount', 'alreadyPaid'],
    });
    const back = walk(SMALL, QUIET, second, pick(0));
    expect(back).toMatchObject({ nodeId: 'alreadyPaid', objectionFrom: 'amount' });
    expect(walk(SMALL, QUIET, back, pick(0))).toMatchObject({ nodeId: 'amount', objectionFrom: null });
    expect(walk(SMALL, QUIET, told(), raise('notMe'), pick(0), raise('dispute'), pick(0)).nodeId).toBe('amount');
    expect(refusal(raise('alreadyPaid'), first)).toEqual(['notHere']);
  });

  it('hears objections to the matter only once the matter is told', () => {
    expect(offeredAt(SMALL, QUIET, begin()).objections).toEqual(['notMe', 'callBack']);
    expect(offeredAt(SMALL, QUIET, told()).objections).toHaveLength(6);
    expect(refusal(raise('cannotPay'))).toEqual(['missing', 'identity', 'caller', 'creditor', 'purpose']);
  });

  it('reveals nothing to a third person, and begins anew with the right one', () => {
    const third = walk(SMALL, QUIET, begin(), NEXT, THIRD);
    expect(third).toMatchObject({ nodeId: 'third', thirdParty: true, identityChecked: false, said: [] });
    const again = walk(SMALL, QUIET, third, pick(0), NEXT, CONFIRMED);
    expect(again).toMatchObject({ nodeId: 'creditor', thirdParty: false, identityChecked: true, said: ['caller'] });
    const leaky = changed({ id: 'third', kind: 'say', text: words('?'), to: 'amount' });
    const open = walk(leaky, QUIET, beginScript(leaky, QUIET), NEXT, THIRD);
    expect(refusal(NEXT, open, QUIET, leaky)).toEqual(['missing', 'identity', 'caller', 'creditor', 'purpose']);
  });

  it('skips with a reason, but never the identity check nor a disclosure', () => {
    const skip = { kind: 'skip', reason: 'no time' } as const;
    expect(walk(SMALL, QUIET, told(), skip).nodeId).toBe('bye');
    expect(refusal(skip)).toEqual(['notHere']);
    expect(refusal(skip, walk(SMALL, QUIET, begin(), NEXT))).toEqual(['notHere']);
    expect(offeredAt(SMALL, QUIET, begin()).skip).toBe(false);
  });

  it('has no way to an agreement before what must come before it', () => {
    const eager = changed({ id: 'creditor', kind: 'say', text: words('Alors ?'), to: 'promise' });
    const place = walk(eager, QUIET, beginScript(eager, QUIET), NEXT, CONFIRMED);
    expect(refusal(NEXT, place, QUIET, eager)).toEqual(['missing', 'creditor', 'purpose']);
    expect(missingFor('promise', place)).toEqual(['creditor', 'purpose']);
    expect(missingFor('promise', begin())).toEqual(['identity', 'caller', 'creditor', 'purpose']);
    expect(missingFor('callback', begin())).toEqual([]);
    expect(missingFor('promise', told())).toEqual([]);
  });

  it('refuses what the node has no way for, and whatever comes after its end', () => {
    expect(refusal(pick(0))).toEqual(['notHere']);
    expect(refusal(NEXT, { ...begin(), nodeId: 'who', node: SMALL.nodes[1] as never })).toEqual(['notHere']);
    const over = walk(SMALL, QUIET, told(), pick(2), { kind: 'end' });
    expect(refusal(raise('callBack'), over)).toEqual(['notHere']);
    const elsewhere = { nodeId: 'amount', at: AT, move: NEXT };
    expect(() => moveScript(SMALL, QUIET, begin(), elsewhere)).toThrow(ScriptMoveRefused);
  });

  it('cannot follow what says nothing at its start', () => {
    expect(() => beginScript({ ...SMALL, start: 'nowhere' }, QUIET)).toThrow(ScriptBroken);
    expect(() => beginScript({ ...SMALL, start: 'amount' }, QUIET)).toThrow(ScriptBroken);
  });
});

describe('a path that is followed again', () => {
  const paid = { ...QUIET, paymentArrived: true };
  const whole = () =>
    walk(SMALL, paid, beginScript(SMALL, paid), ...TOLD, NEXT, raise('dispute'), pick(0), pick(1), { kind: 'end' });

  it('comes to the same place, whatever the facts were', () => {
    const { path, ...end } = whole();
    expect(replayScript(SMALL, path)).toEqual({ ...end, path });
  });

  it.each([
    ['a move left out', (path: ScriptMove[]) => path.toSpliced(2, 1)],
    [
      'a check that was skipped',
      (path: ScriptMove[]) => path.with(1, { ...path[1]!, move: { kind: 'skip', reason: 'x' } }),
    ],
    ['a node that is none', (path: ScriptMove[]) => path.with(0, { ...path[0]!, nodeId: 'nowhere' })],
    ['something after its end', (path: ScriptMove[]) => [...path, path.at(-1)!]],
  ])('is refused with %s', (_, broken) => {
    expect(() => replayScript(SMALL, broken([...whole().path]))).toThrow(ScriptPathBroken);
  });
});
