import { SCRIPT } from './sample';
import { changeNode, insertAfter, removeNode } from './script-edits';
import { differs, scriptDifferences } from './script-differences';
import { nodeOf } from './ways';

describe('what a version of a script does otherwise', () => {
  it('is nothing where only the order of nodes and fields differs', () => {
    const turned = { ...SCRIPT, nodes: [...SCRIPT.nodes].reverse() };
    expect(differs(scriptDifferences(SCRIPT, turned))).toBe(false);
  });

  it('names the fields of a step, and steps that came or went', () => {
    const reworded = changeNode(SCRIPT, {
      ...nodeOf(SCRIPT, 'promise')!,
      text: { fr: 'Merci\u202f!', en: 'Thank you' },
    } as never);
    const { definition, selected } = insertAfter(reworded, 'creditor');
    const { nodes, head, same } = scriptDifferences(SCRIPT, removeNode(definition, 'later').definition);
    expect(nodes.map(({ id, kind, fields }) => [id, kind, fields])).toEqual([
      ['creditor', 'changed', ['to']],
      [selected, 'added', []],
      ['when', 'changed', ['choices']],
      ['promise', 'changed', ['text']],
      ['later', 'removed', []],
    ]);
    expect([head, same]).toEqual([[], 4]);
  });

  it('names another title and another start', () => {
    expect(scriptDifferences(SCRIPT, removeNode(SCRIPT, 'hello').definition).head).toEqual(['start']);
    expect(scriptDifferences(SCRIPT, { ...SCRIPT, title: { fr: 'Autre', en: 'Other' } }).head).toEqual(['title']);
  });
});
