import { readScript } from './read-script';
import { changed, SMALL, words } from './testing/small-script';

const faultsOf = (data: unknown) => {
  const read = readScript(data);
  return Array.isArray(read) ? read.map(({ code, nodeId, field }) => [code, nodeId, field]) : [];
};

describe('a script from outside', () => {
  it('is read as it is written', () => {
    expect(readScript(JSON.parse(JSON.stringify(SMALL)))).toEqual(SMALL);
  });

  it('says what is wrong with it, with the node and the field', () => {
    expect(faultsOf(null)).toEqual([['notAScript', null, '']]);
    expect(faultsOf({ ...SMALL, situation: 'war' })).toEqual([['notOneOf', null, 'situation']]);
    const noOutcome = changed({ id: 'bye', kind: 'end', text: words('x') } as never);
    expect(faultsOf(noOutcome)).toEqual([['notOneOf', 'bye', 'nodes.9.outcome']]);
    const oddOutcome = changed({ id: 'bye', kind: 'end', text: words('x'), outcome: 'marriage' } as never);
    expect(faultsOf(oddOutcome)).toEqual([['notOneOf', 'bye', 'nodes.9.outcome']]);
    const noOtherwise = changed({ id: 'fork', kind: 'branch', cases: [] } as never);
    expect(faultsOf(noOtherwise)).toEqual([['missing', 'fork', 'nodes.5.otherwise']]);
    const oddFact = changed({
      id: 'fork',
      kind: 'branch',
      cases: [{ when: [{ fact: 'mood', is: true }], to: 'bye' }],
      otherwise: 'bye',
    } as never);
    expect(faultsOf(oddFact)).toEqual([['wrongType', 'fork', 'nodes.5.cases.0.when.0.fact']]);
    expect(faultsOf({ ...SMALL, nodes: [] })).toEqual([['missing', null, 'nodes']]);
  });

  it('may be a draft: texts that are empty and ways that lead nowhere are the linter’s', () => {
    expect(faultsOf(changed({ id: 'thanks', kind: 'say', text: words(''), to: '' }))).toEqual([]);
  });
});
