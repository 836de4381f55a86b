import { outline } from './outline';
import { SCRIPT } from './sample';

describe('the outline of a script', () => {
  it('has every node once, in reading order, deeper where something is chosen', () => {
    expect(outline(SCRIPT).map(({ node, depth, part }) => [node.id, depth, part])).toEqual([
      ['hello', 0, 'start'],
      ['who', 0, undefined],
      ['creditor', 1, undefined],
      ['when', 1, undefined],
      ['promise', 2, undefined],
      ['later', 2, undefined],
      ['nobody', 1, undefined],
      ['paid', 0, 'objection'],
    ]);
  });

  it('shows what nothing leads to last', () => {
    const lost = { id: 'lost', kind: 'end', outcome: null, text: { fr: 'x', en: 'x' } } as const;
    const last = outline({ ...SCRIPT, nodes: [lost, ...SCRIPT.nodes] }).at(-1);
    expect([last?.node.id, last?.part]).toEqual(['lost', 'unreached']);
  });

  it('comes to an end where ways go round', () => {
    const nodes = SCRIPT.nodes.map((node) => (node.id === 'creditor' ? { ...node, to: 'hello' } : node));
    expect(outline({ ...SCRIPT, nodes: nodes as typeof SCRIPT.nodes })).toHaveLength(SCRIPT.nodes.length);
  });
});
