import type { Strategy, StrategyStep } from '@relance/dunning/domain';
import { stateGraph } from './state-graph';

const step = (key: string, offsetDays: number, more: Partial<StrategyStep> = {}): StrategyStep => ({
  key,
  offsetDays,
  channel: 'email',
  template: 'reminder',
  mandatory: false,
  severity: 1,
  shiftToWorkingDay: true,
  ...more,
});
const call = { channel: 'call', template: 'first-call' } as const;
const notice = { channel: 'registeredLetter', template: 'formal-notice', severity: 4, mandatory: true } as const;
const referral = { channel: 'referral', template: null, severity: 5 } as const;
const path = (steps: StrategyStep[], more: Partial<Strategy> = {}): Strategy => ({
  minimumContactDelayDays: 5,
  veryLate: 'climb',
  callAttempts: 6,
  steps,
  ...more,
});
const drawn = (strategy: Strategy) =>
  stateGraph(strategy).edges.map(({ from, to, labels }) => {
    const words = labels.map((label) => label.text ?? strategy.steps[label.step!]!.key);
    return `${from.replace(/^\d+-/, '')} → ${to.replace(/^\d+-/, '')}: ${words.join(', ')}`;
  });

describe('the graph of the states that a path leads through', () => {
  it('goes from the friendly note to the referral, over calls and the formal notice', () => {
    const steps = [
      step('friendlyNote', -5),
      step('reminder', 3),
      step('firstCall', 10, call),
      step('formalNotice', 35, notice),
      step('lastCall', 45, { ...call, severity: 4 }),
      step('referral', 60, referral),
    ];
    expect(drawn(path(steps))).toEqual([
      'notYetDue → notYetDue: friendlyNote',
      'notYetDue → reminding: fallsDue',
      'reminding → call: firstCall',
      'call → reminding: afterCall',
      'reminding → reminding: reminder',
      'reminding → formalNotice: formalNotice',
      'formalNotice → call: lastCall',
      'call → formalNotice: afterCall',
      'formalNotice → referred: referral',
    ]);
  });

  it('ends with a person’s decision, or with waiting, where nothing is referred', () => {
    expect(drawn(path([step('reminder', 3)])).at(-1)).toBe('reminding → callDue: pathEnds');
    expect(drawn(path([step('reminder', 3)], { atEnd: 'wait' })).at(-1)).toBe('reminding → rest: pathEnds');
  });

  it('stays in reminding after a call, however hard: a call announces nothing', () => {
    const steps = [step('hardCall', 10, { ...call, severity: 4 }), step('formalNotice', 35, notice)];
    expect(drawn(path(steps)).slice(1, 4)).toEqual([
      'reminding → call: hardCall',
      'call → reminding: afterCall',
      'reminding → formalNotice: formalNotice',
    ]);
  });

  it('shows nothing of what stands after the referral', () => {
    const steps = [step('referral', 60, referral), step('reminder', 70)];
    expect(drawn(path(steps)).join()).not.toContain('reminder');
  });

  it('marks what is done under a condition', () => {
    const when = { debtorKinds: ['business' as const] };
    const graph = stateGraph(path([step('reminder', 3, { when }), step('letter', 9)]));
    expect(graph.edges.map(({ conditional }) => conditional)).toEqual([false, false, false]);
    const all = stateGraph(path([step('reminder', 3, { when })]));
    expect(all.edges.find(({ labels }) => labels[0]?.step === 0)?.conditional).toBe(true);
  });

  it('puts no state over another, and nothing outside its frame', () => {
    const calls = Array.from({ length: 4 }, (_, at) => step(`call${at}`, 10 + at, call));
    const letters = Array.from({ length: 5 }, (_, at) => step(`letter${at}`, 20 + at));
    const { nodes, edges, width, height } = stateGraph(path([...calls, ...letters, step('notice', 40, notice)]));
    const left = nodes.filter(({ x }) => x < 100);
    for (const [at, node] of left.slice(1).entries()) expect(node.y).toBeGreaterThanOrEqual(left[at]!.y + 24 + 18);
    for (const { x, y, width: w, height: h } of nodes) {
      expect([x >= 0, y >= 0, x + w <= width, y + h <= height]).toEqual([true, true, true, true]);
    }
    for (const { labels } of edges) for (const { y } of labels) expect(y).toBeGreaterThan(0);
  });
});
