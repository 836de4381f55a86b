import { TestBed } from '@angular/core/testing';
import { provideTexts } from '@relance/platform/console';
import { SCRIPT } from '../structure/sample';
import { insertAfter } from '../structure/script-edits';
import { ScriptEditorStore } from './script-editor.store';

interface Saved {
  definition: object;
  note: string;
  revision: number;
}

/** A draft at the server, which others may save as well. */
class Server {
  draft: Saved = { definition: SCRIPT, note: '', revision: 3 };
  reachable = true;
  saves = 0;

  readonly fetch = (_: string, init: { body: string }): Promise<Response> => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: Saved };
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)![1]!;
    if (!this.reachable) return Promise.reject(new TypeError('network'));
    const data = this.answers[name]!(variables);
    return Promise.resolve({
      status: 200,
      headers: new Headers(),
      json: () => Promise.resolve({ data }),
    } as unknown as Response);
  };

  private row() {
    const of = { id: 'v1', scriptId: 's1', version: 2, status: 'draft', may: ['edit'], problems: [] };
    return { __typename: 'ScriptVersion', ...of, ...this.draft, writtenByName: 'Omar' };
  }

  private readonly answers: Record<string, (given: Saved) => object> = {
    ReadScriptVersion: () => ({ scriptVersion: this.row() }),
    Scripts: () => ({ scripts: [{ id: 's1', versions: [] }] }),
    ScriptVariables: () => ({ scriptVariables: [] }),
    LintScript: () => ({ lintScript: [] }),
    SubmitScript: () => ({ submitScript: this.row() }),
    SaveScriptDraft: ({ definition, note, revision }) => {
      if (revision !== this.draft.revision) {
        return { saveScriptDraft: { __typename: 'NotPossible', code: 'script-changed', message: 'Omar' } };
      }
      this.saves++;
      this.draft = { definition, note, revision: revision + 1 };
      return { saveScriptDraft: this.row() };
    },
  };
}

describe('a script while it is edited', () => {
  let server: Server;
  let store: ScriptEditorStore;

  async function open(): Promise<void> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideTexts(), ScriptEditorStore] });
    store = TestBed.inject(ScriptEditorStore);
    await store.open('v1');
  }
  const rest = () => jest.advanceTimersByTimeAsync(1_000);

  beforeEach(async () => {
    localStorage.clear();
    jest.useFakeTimers();
    server = new Server();
    globalThis.fetch = server.fetch as unknown as typeof fetch;
    await open();
  });
  afterEach(() => jest.useRealTimers());

  it('saves itself with the revision it saw, and counts on', async () => {
    store.writeNote('a');
    store.writeNote('ab');
    expect(store.saveState()).toBe('here');
    await rest();
    expect([store.saveState(), server.saves, server.draft]).toEqual([
      'kept',
      1,
      expect.objectContaining({ note: 'ab', revision: 4 }),
    ]);
    store.edit(insertAfter(SCRIPT, 'creditor'));
    await rest();
    expect([store.saveState(), server.draft.revision]).toEqual(['kept', 5]);
  });

  it('keeps what could not be saved on this machine, also over a reload', async () => {
    server.reachable = false;
    store.writeNote('gardé');
    await rest();
    expect(store.saveState()).toBe('here');
    server.reachable = true;
    await open();
    expect([store.note(), store.recovered()]).toEqual(['gardé', true]);
    await rest();
    expect(server.draft.note).toBe('gardé');
  });

  it('shows what somebody else saved beside mine, and overwrites nothing', async () => {
    server.draft = { ...server.draft, note: 'theirs', revision: 4 };
    store.writeNote('mine');
    await rest();
    expect([store.conflict()?.note, store.note(), server.draft.note]).toEqual(['theirs', 'mine', 'theirs']);
    store.writeNote('mine, too');
    await rest();
    expect([server.saves, await store.submit()]).toEqual([0, false]);
  });

  it('keeps mine on top of theirs once I have seen both', async () => {
    server.draft = { ...server.draft, note: 'theirs', revision: 4 };
    store.writeNote('mine');
    await rest();
    await store.keepMine();
    expect([store.conflict(), store.saveState(), server.draft.note, server.draft.revision]).toEqual([
      undefined,
      'kept',
      'mine',
      5,
    ]);
  });

  it('takes theirs, with mine one undo away', async () => {
    server.draft = { ...server.draft, note: 'theirs', revision: 4 };
    store.writeNote('mine');
    await rest();
    store.takeTheirs();
    expect([store.note(), store.saveState(), store.conflict()]).toEqual(['theirs', 'kept', undefined]);
    store.undo();
    await rest();
    expect([store.note(), server.draft.note]).toEqual(['mine', 'mine']);
  });

  it('undoes and redoes, a word at a time', () => {
    store.writeNote('a');
    store.writeNote('ab');
    store.edit(insertAfter(SCRIPT, 'creditor'));
    expect(store.definition()?.nodes).toHaveLength(SCRIPT.nodes.length + 1);
    store.undo();
    store.undo();
    expect([store.definition(), store.note(), store.canUndo()]).toEqual([SCRIPT, '', false]);
    store.redo();
    expect(store.note()).toBe('ab');
  });
});
