import { TestBed } from '@angular/core/testing';
import { LiveClient, provideTexts } from '@relance/platform/console';
import type { LiveTopic } from '@relance/platform/live';
import { ScriptsStore } from './scripts.store';

let hear: (message: { topic: LiveTopic; payload: object }) => void = () => undefined;
jest.mock('socket.io-client', () => ({
  io: () => ({
    on: (event: string, listener: typeof hear) => event === 'live' && (hear = listener),
    disconnect: () => undefined,
  }),
}));

describe('the list of scripts while colleagues write', () => {
  let store: ScriptsStore;
  let status: string;
  let asked: number;
  const settled = () => new Promise<void>((done) => setTimeout(done));
  const shown = () => store.groups()?.flatMap(({ scripts }) => scripts.flatMap(({ versions }) => versions));

  beforeEach(async () => {
    status = 'draft';
    asked = 0;
    globalThis.fetch = (() => {
      asked += 1;
      const scripts = [
        {
          id: 's1',
          key: 'a',
          situation: 'firstReminder',
          creditorId: null,
          versions: [{ id: 'v1', version: 1, status }],
        },
      ];
      const response = { status: 200, headers: new Headers(), json: () => Promise.resolve({ data: { scripts } }) };
      return Promise.resolve(response as unknown as Response);
    }) as unknown as typeof fetch;
    TestBed.configureTestingModule({ providers: [provideTexts(), ScriptsStore] });
    TestBed.inject(LiveClient).connect();
    store = TestBed.inject(ScriptsStore);
    await settled();
  });

  it('is read again when one is submitted, and shows the old one until it is there', async () => {
    status = 'submitted';
    hear({ topic: 'script.changed', payload: { scriptId: 's1', by: 'nora' } });
    expect(shown()).toMatchObject([{ status: 'draft' }]);
    await settled();
    expect(shown()).toMatchObject([{ status: 'submitted' }]);
  });

  it('is left alone by what is not about scripts', async () => {
    hear({ topic: 'view.changed', payload: { viewId: 'x', by: 'nora' } });
    await settled();
    expect(asked).toBe(1);
  });
});
