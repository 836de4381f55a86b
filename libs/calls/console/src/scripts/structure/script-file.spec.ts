import { SCRIPT } from './sample';
import { readScriptFile, scriptFileText } from './script-file';

const file = (change: object): string => JSON.stringify({ ...JSON.parse(scriptFileText(SCRIPT)), ...change });
const node = (id: string, change: object): string =>
  file({ nodes: SCRIPT.nodes.map((one) => (one.id === id ? { ...one, ...change } : one)) });

describe('the file of a script', () => {
  it('comes back as it went', () => {
    expect(readScriptFile(scriptFileText(SCRIPT))).toEqual({ definition: SCRIPT });
  });

  it('is refused by the field of the script that is not one', () => {
    expect(readScriptFile('{')).toEqual({ fault: { node: null, field: 'json' } });
    expect(readScriptFile('[]')).toEqual({ fault: { node: null, field: 'json' } });
    expect(readScriptFile(file({ relanceScript: 2 }))).toEqual({ fault: { node: null, field: 'relanceScript' } });
    expect(readScriptFile(file({ situation: 'sale' }))).toEqual({ fault: { node: null, field: 'situation' } });
    expect(readScriptFile(file({ title: { fr: 'x' } }))).toEqual({ fault: { node: null, field: 'title' } });
    expect(readScriptFile(file({ nodes: [] }))).toEqual({ fault: { node: null, field: 'nodes' } });
  });

  it('is refused by node and field', () => {
    expect(readScriptFile(node('when', { text: { fr: 'Quand\u202f?' } }))).toEqual({
      fault: { node: 'when', field: 'text' },
    });
    expect(readScriptFile(node('when', { choices: [{ to: 'x' }] }))).toEqual({
      fault: { node: 'when', field: 'choices' },
    });
    expect(readScriptFile(node('who', { refused: 7 }))).toEqual({ fault: { node: 'who', field: 'refused' } });
    expect(readScriptFile(node('who', { kind: 'sing' }))).toEqual({ fault: { node: 'who', field: 'kind' } });
    expect(readScriptFile(node('hello', { id: '' }))).toEqual({ fault: { node: 'n° 1', field: 'id' } });
  });
});
