import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTexts, SessionStore } from '@relance/platform/console';
import { CockpitStore } from './cockpit.store';

const ME = { id: 'a1', name: 'Claire', role: 'agent' };

/** A server that has one lease and works off what it is asked in the order that the test says. */
class Server {
  private readonly waiting: { name: string; answer: () => void }[] = [];
  leased: string | null = null;
  readonly worked: string[] = [];

  readonly fetch = (_: string, init: { body: string }): Promise<Response> => {
    const { query, variables } = JSON.parse(init.body) as { query: string; variables: { caseId?: string } };
    const name = /(?:query|mutation)\s+(\w+)/.exec(query)![1]!;
    return new Promise((resolve) => {
      const answer = () => {
        this.worked.push(name);
        const data = this.answer(name, variables.caseId ?? '');
        resolve({ status: 200, headers: new Headers(), json: () => Promise.resolve({ data }) } as unknown as Response);
      };
      this.waiting.push({ name, answer });
    });
  };

  /** Works off the first of that name. */
  async work(name: string): Promise<void> {
    const place = this.waiting.findIndex((one) => one.name === name);
    if (place < 0) throw new Error(`nobody asked ${name}, but ${this.waiting.map((one) => one.name).join()}`);
    this.waiting.splice(place, 1)[0]!.answer();
    await settled();
  }

  /** The other order: what was asked last is worked off first. */
  async workLast(name: string): Promise<void> {
    this.waiting.reverse();
    await this.work(name);
    this.waiting.reverse();
  }

  asked(name: string): number {
    return this.waiting.filter((one) => one.name === name).length;
  }

  private answer(name: string, caseId: string): unknown {
    if (name === 'ReleaseCase') {
      if (this.leased === caseId) this.leased = null;
      return { releaseCase: { ok: true } };
    }
    if (name === 'OpenCase') {
      this.leased = caseId;
      return { openCase: { __typename: 'CaseOpened', cockpit: this.cockpit(caseId) } };
    }
    return name === 'ReadCockpit' ? { cockpit: this.cockpit(caseId) } : { nextPreview: null };
  }

  cockpit(caseId: string): unknown {
    const until = '2099-01-01T00:00:00.000Z';
    const lease = { holderId: ME.id, holderName: ME.name, mine: true, since: until, until };
    return {
      case: { id: caseId, state: 'callDue', version: 1 },
      contacts: [],
      lease: this.leased === caseId ? lease : null,
      writable: true,
    };
  }
}

const settled = () => new Promise((done) => setTimeout(done));

describe('the case that an agent has open', () => {
  let server: Server;
  let store: CockpitStore;

  beforeEach(() => {
    localStorage.clear();
    server = new Server();
    globalThis.fetch = server.fetch as unknown as typeof fetch;
    const session = { me: signal(ME), role: signal(ME.role) };
    TestBed.configureTestingModule({
      providers: [provideTexts(), CockpitStore, { provide: SessionStore, useValue: session }],
    });
    store = TestBed.inject(CockpitStore);
  });

  async function opened(caseId: string): Promise<void> {
    void store.open(caseId);
    await settled();
    await server.work('OpenCase');
  }

  it('is opened again only when what lets it go has been worked off', async () => {
    await opened('one');
    void store.open('two');
    await settled();
    await server.work('OpenCase');
    void store.open('one');
    await settled();
    // the release of the first is still on its way
    expect(server.asked('OpenCase')).toBe(0);
    await server.work('ReleaseCase');
    await server.work('OpenCase');
    expect([store.cockpit()?.case.id, store.writable(), server.leased]).toEqual(['one', true, 'one']);
  });

  it('waits for every release that is on its way, not for the last one only', async () => {
    void store.open('one');
    await settled();
    // left while it was being opened: let go at once, and again when that was answered
    void store.open('two');
    await settled();
    await server.work('OpenCase');
    await server.work('OpenCase');
    expect(server.asked('ReleaseCase')).toBe(2);
    void store.open('one');
    await settled();
    // that of the second, then the later one of the first
    for (let times = 0; times < 2; times++) await server.workLast('ReleaseCase');
    expect(server.asked('OpenCase')).toBe(0);
    await server.work('ReleaseCase');
    await server.work('OpenCase');
    expect([store.writable(), server.leased]).toEqual([true, 'one']);
  });

  it('is opened once more when another page of the agent let it go, and does not pass for logged', async () => {
    void store.open('one');
    await settled();
    const cockpit = server.cockpit.bind(server);
    server.cockpit = (caseId) => {
      server.leased = null;
      server.cockpit = cockpit;
      return cockpit(caseId);
    };
    await server.work('OpenCase');
    expect([store.writable(), store.done(), store.lacksLease()]).toEqual([false, false, true]);
    await server.work('OpenCase');
    expect([store.writable(), store.lacksLease(), server.leased]).toEqual([true, false, 'one']);
    expect(server.asked('OpenCase')).toBe(0);
  });

  it('is done when its outcome was logged here, and is not opened by itself again', async () => {
    await opened('one');
    server.leased = null;
    store.finished();
    void store.refresh();
    await settled();
    await server.work('ReadCockpit');
    expect([store.done(), store.writable(), store.lacksLease()]).toEqual([true, false, false]);
    void store.open('one');
    await settled();
    await server.work('OpenCase');
    expect([store.done(), store.writable()]).toEqual([false, true]);
  });
});
