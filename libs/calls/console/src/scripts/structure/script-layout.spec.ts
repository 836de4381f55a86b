import { SCRIPT } from './sample';
import { scriptLayout } from './script-layout';

describe('the drawing of a script', () => {
  const { nodes, ways, width, height } = scriptLayout(SCRIPT);
  const at = (id: string) => nodes.find((node) => node.id === id)!;

  it('has every node inside, none over another', () => {
    expect(nodes).toHaveLength(SCRIPT.nodes.length);
    for (const one of nodes) {
      expect(one.x >= 0 && one.x + one.width <= width && one.y >= 0 && one.y + one.height <= height).toBe(true);
      for (const other of nodes) {
        const apart = Math.abs(one.x - other.x) >= one.width || Math.abs(one.y - other.y) >= one.height;
        expect(one === other || apart).toBe(true);
      }
    }
  });

  it('leads downwards', () => {
    for (const { from, to } of ways) expect(at(to).y).toBeGreaterThan(at(from).y);
  });

  it('has what only objections lead to below the script', () => {
    const lowest = Math.max(...nodes.filter(({ id }) => id !== 'paid').map(({ y }) => y));
    expect(at('paid').y).toBeGreaterThan(lowest);
  });

  it('draws a way that only some facts open in dashes, and several to one node once', () => {
    expect(ways.find(({ from, to }) => from === 'when' && to === 'later')?.conditional).toBe(true);
    expect(ways.filter(({ from, to }) => from === 'who' && to === 'nobody')).toHaveLength(1);
  });

  it('draws what goes round, too, and takes a way to nowhere away', () => {
    const nodes = SCRIPT.nodes.map((node) => {
      if (node.id === 'creditor') return { ...node, to: 'hello' };
      return node.id === 'who' ? { ...node, refused: 'gone' } : node;
    });
    const { ways: round } = scriptLayout({ ...SCRIPT, nodes: nodes as typeof SCRIPT.nodes });
    expect(round.some(({ from, to }) => from === 'creditor' && to === 'hello')).toBe(true);
    expect(round.some(({ to }) => to === 'gone')).toBe(false);
  });
});
