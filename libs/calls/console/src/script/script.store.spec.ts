import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DraftStore, provideTexts } from '@relance/platform/console';
import { CallStore } from '../cockpit/call.store';
import { CockpitStore } from '../cockpit/cockpit.store';
import { SCRIPT } from '../scripts/structure/sample';
import { ScriptStore } from './script.store';

const FACTS = { debtorKind: 'business', segment: null, brokenPromises: 0, paymentArrived: false, openDisputes: 0 };
const script = (versionId: string, facts: object = FACTS, start = 'hello') => ({
  versionId,
  version: 1,
  key: 'small',
  situation: 'firstReminder',
  title: SCRIPT.title,
  definition: { ...SCRIPT, start },
  facts,
  variables: {},
});

/** A call that was dialled, as the cockpit shows it. */
const DIALLED = {
  id: 'call-1',
  version: 2,
  direction: 'outbound',
  state: 'connected',
  dialledAt: '2026-11-17T09:00:00.000Z',
  startedAt: '2026-11-17T09:00:00.000Z',
};

/** The server: the cockpit of a case, as the test has it now. */
class Server {
  script: object | null = script('v1');
  call: object | null = null;

  readonly fetch = (_: string, init: { body: string }): Promise<Response> => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: { caseId: string } };
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)![1]!;
    const cockpit = {
      case: { id: variables.caseId, version: 1, state: 'callDue', overdue: [], open: [] },
      contacts: [{ id: 'k1', name: 'A', phone: '+33199000000', phoneStatus: 'verified', preferred: true }],
      lease: { holderId: 'a', holderName: 'A', mine: true, until: '', callStartedAt: null },
      contactPermission: { allowed: true },
      script: this.script,
      call: this.call && { ...this.call, caseId: variables.caseId },
      writable: true,
    };
    const data =
      name === 'TurnOfCall'
        ? { callScript: script('voice', FACTS, 'nobody') }
        : { cockpit, openCase: { __typename: 'CaseOpened', cockpit } };
    return Promise.resolve({
      status: 200,
      headers: new Headers(),
      json: () => Promise.resolve({ data }),
    } as unknown as Response);
  };
}

describe('the script of a call', () => {
  let server: Server;
  let cockpit: CockpitStore;
  let store: ScriptStore;

  /** The page as it is loaded. */
  function page(): void {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideTexts(), provideRouter([]), CockpitStore, CallStore, ScriptStore],
    });
    cockpit = TestBed.inject(CockpitStore);
    store = TestBed.inject(ScriptStore);
  }
  async function shown(caseId = 'case-1'): Promise<void> {
    await cockpit.open(caseId);
    TestBed.tick();
  }
  function press(...digits: number[]): void {
    for (const digit of digits) {
      store.run()!.press(digit);
      store.moved();
    }
  }

  beforeEach(async () => {
    localStorage.clear();
    server = new Server();
    globalThis.fetch = server.fetch as unknown as typeof fetch;
    page();
    await shown();
  });

  it('begins at its start, and has no path before the first move', () => {
    expect([store.run()?.place().nodeId, store.path()]).toEqual(['hello', null]);
  });

  it('is where it was after the page was loaded again', async () => {
    press(1, 1);
    page();
    await shown();
    expect(store.run()?.place()).toMatchObject({ nodeId: 'creditor', identityChecked: true });
    expect(store.path()?.moves).toHaveLength(2);
  });

  it('is another one for another case, and for another call', async () => {
    press(1, 1);
    await shown('case-2');
    expect(store.run()?.place().nodeId).toBe('hello');
    await shown();
    expect(store.run()?.place().nodeId).toBe('creditor');
    server.call = DIALLED;
    await cockpit.refresh();
    TestBed.tick();
    // what was tried out before the call proves nothing of the call
    expect(store.run()?.place()).toMatchObject({ nodeId: 'hello', identityChecked: false });
  });

  it('is the same object for each case that follows that version, so that its machine is built once', async () => {
    const first = store.run()!.definition;
    server.script = JSON.parse(JSON.stringify(server.script));
    await shown('case-2');
    expect(store.run()!.definition).toBe(first);
  });

  it('keeps its version while it runs, and takes the new one before it was begun', async () => {
    server.script = script('v2', FACTS, 'who');
    await cockpit.refresh();
    TestBed.tick();
    expect([store.followed()?.versionId, store.run()?.place().nodeId]).toEqual(['v2', 'who']);
    press(1);
    server.script = script('v3');
    await cockpit.refresh();
    TestBed.tick();
    expect([store.path()?.versionId, store.run()?.place().nodeId]).toEqual(['v2', 'creditor']);
    page();
    await shown();
    expect([store.path()?.versionId, store.run()?.definition.start]).toEqual(['v2', 'who']);
  });

  it('says what changed while it runs, until the next move', async () => {
    press(1);
    server.script = script('v1', { ...FACTS, paymentArrived: true, brokenPromises: 3 });
    await cockpit.refresh();
    TestBed.tick();
    expect(store.changes()).toEqual(['brokenPromises', 'paymentArrived']);
    press(1, 1);
    expect(store.changes()).toEqual([]);
    // “later” is offered up to one broken promise, and a promise waits for the purpose to be said
    expect(store.run()!.offered().choices).toEqual([]);
  });

  it('refuses a promise on a dialled call while something is missing, and says what', async () => {
    expect(store.refuses('promise')).toBe(false);
    server.call = DIALLED;
    await cockpit.refresh();
    TestBed.tick();
    expect([store.refuses('noAnswer'), store.refuses('promise'), store.calledFor()]).toEqual([false, true, 1]);
    expect(store.missing()).toEqual(['identity', 'caller', 'creditor', 'purpose']);
    press(1, 1, 1);
    expect([store.wanted(), store.missing()]).toEqual(['promise', ['purpose']]);
  });

  it('hands the end that was come to over with the path, and is done then', () => {
    press(1, 2);
    expect(store.run()?.place().nodeId).toBe('nobody');
    expect(store.path()?.moves.map(({ move }) => move.kind)).toEqual(['next', 'verify', 'end']);
    const draft = store.finished();
    expect([store.path(), TestBed.inject(DraftStore).read('path.case-1')]).toEqual([null, '']);
    store.restore('case-1', draft);
    expect(TestBed.inject(DraftStore).read('path.case-1')).toBe(draft);
  });

  it('turns to another script and back to where it was', async () => {
    press(1);
    await store.turnTo('voicemail');
    expect([store.turn(), store.run()?.place().nodeId, store.path()]).toEqual(['voicemail', 'nobody', null]);
    await store.turnTo('usual');
    expect([store.turn(), store.run()?.place().nodeId, store.path()?.moves.length]).toEqual(['usual', 'who', 1]);
  });

  it('is none where nothing is claimed', async () => {
    server.script = null;
    await cockpit.refresh();
    TestBed.tick();
    expect([store.run(), store.refuses('promise')]).toEqual([undefined, false]);
  });
});
