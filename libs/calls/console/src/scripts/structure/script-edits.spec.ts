import type { ScriptDefinition, ScriptNodeKind } from '@relance/calls/domain';
import { SCRIPT } from './sample';
import { insertAfter, moveNode, removeNode, withKind } from './script-edits';
import { nodeOf, waysOf } from './ways';

const targets = (definition: ScriptDefinition, id: string) => waysOf(nodeOf(definition, id)!).map(({ to }) => to);

describe('editing a script', () => {
  it('puts a step between a node and what follows', () => {
    const { definition, selected } = insertAfter(SCRIPT, 'creditor');
    expect([targets(definition, 'creditor'), targets(definition, selected)]).toEqual([[selected], ['when']]);
  });

  it('gives a question a choice for the new step, and a check its confirmed way', () => {
    const asked = insertAfter(SCRIPT, 'when');
    expect(targets(asked.definition, 'when')).toEqual(['promise', 'later', asked.selected]);
    const checked = insertAfter(SCRIPT, 'who');
    expect(targets(checked.definition, 'who')).toEqual([checked.selected, 'nobody', 'nobody']);
    expect(targets(checked.definition, checked.selected)).toEqual(['creditor']);
  });

  it('puts a step before an end', () => {
    const { definition, selected } = insertAfter(SCRIPT, 'promise');
    expect([targets(definition, 'when')[0], targets(definition, selected)]).toEqual([selected, ['promise']]);
  });

  it('closes the gap of what is removed, also at the start', () => {
    expect(targets(removeNode(SCRIPT, 'creditor').definition, 'who')[0]).toBe('when');
    const { definition, selected } = removeNode(SCRIPT, 'hello');
    expect([definition.start, selected]).toEqual(['who', 'who']);
  });

  it('leaves a way open where an end is removed, for the linter to name', () => {
    expect(targets(removeNode(SCRIPT, 'promise').definition, 'when')).toEqual(['', 'later']);
  });

  it('changes places of two steps that simply follow each other, and of no others', () => {
    const { definition, selected } = insertAfter(SCRIPT, 'creditor');
    const moved = moveNode(definition, selected, -1).definition;
    expect([targets(moved, 'who')[0], targets(moved, selected), targets(moved, 'creditor')]).toEqual([
      selected,
      ['creditor'],
      ['when'],
    ]);
    expect(moveNode(moved, selected, 1).definition).toEqual(definition);
    expect(moveNode(SCRIPT, 'creditor', -1).definition).toEqual(SCRIPT);
    expect(moveNode(SCRIPT, 'when', 1).definition).toEqual(SCRIPT);
  });

  it('keeps words and the main way when a step becomes another kind', () => {
    const kinds: ScriptNodeKind[] = ['ask', 'verify', 'disclosure', 'objection', 'offer', 'branch', 'action', 'say'];
    for (const kind of kinds) {
      const node = withKind(nodeOf(SCRIPT, 'creditor')!, kind);
      expect([node.kind, waysOf(node).some(({ to }) => to === 'when')]).toEqual([kind, true]);
    }
    expect(withKind(nodeOf(SCRIPT, 'when')!, 'say')).toMatchObject({ text: { fr: 'Quand\u202f?' }, to: 'promise' });
  });
});
