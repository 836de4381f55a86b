import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { LiveClient, provideTexts } from '@relance/platform/console';
import type { LiveTopic } from '@relance/platform/live';
import { BehaviorSubject } from 'rxjs';
import { WHOLE_QUEUE } from './queue-filter';
import { ViewAddress } from './view-address';
import { ViewsStore } from './views.store';

let hear: (message: { topic: LiveTopic; payload: object }) => void = () => undefined;
jest.mock('socket.io-client', () => ({
  io: () => ({
    on: (event: string, listener: typeof hear) => event === 'live' && (hear = listener),
    disconnect: () => undefined,
  }),
}));

const viewOf = (id: string, mine: boolean, filter: object) => ({
  __typename: 'SavedView',
  id,
  name: id,
  shared: true,
  mine,
  ownerName: mine ? 'Moi' : 'Karim',
  filter,
  sort: 'rank',
  pool: false,
});

describe('saved views while a colleague works on theirs', () => {
  let store: ViewsStore;
  let address: ViewAddress;
  let kept: ReturnType<typeof viewOf>[];
  const params = new BehaviorSubject<Record<string, string>>({});
  const settled = () => new Promise<void>((done) => setTimeout(done));
  const ids = () => store.views()?.map(({ id }) => id);
  const told = async () => {
    hear({ topic: 'view.changed', payload: { viewId: 'karims', by: 'k' } });
    await settled();
  };

  beforeEach(async () => {
    kept = [viewOf('mine', true, {})];
    params.next({ view: 'karims' });
    globalThis.fetch = ((_: string, init: { body: string }) => {
      const { query } = JSON.parse(init.body) as { query: string };
      const data = query.includes('FilterChoices') ? { creditors: [] } : { savedViews: kept };
      const response = { status: 200, headers: new Headers(), json: () => Promise.resolve({ data }) };
      return Promise.resolve(response as unknown as Response);
    }) as unknown as typeof fetch;
    TestBed.configureTestingModule({
      providers: [
        provideTexts(),
        provideRouter([]),
        ViewsStore,
        ViewAddress,
        { provide: ActivatedRoute, useValue: { queryParams: params, snapshot: { queryParams: params.value } } },
      ],
    });
    TestBed.inject(LiveClient).connect();
    store = TestBed.inject(ViewsStore);
    address = TestBed.inject(ViewAddress);
    await settled();
  });

  it('are read again when one is shared, and what is not there says so', async () => {
    expect([ids(), address.unknown(), address.view()]).toEqual([['mine'], true, WHOLE_QUEUE]);
    kept = [...kept, viewOf('karims', false, { debtorKinds: ['public'] })];
    await told();
    expect([ids(), address.unknown()]).toEqual([['mine', 'karims'], false]);
    expect(address.view()).toMatchObject({ filter: { debtorKinds: ['public'] } });
  });

  it('leave on screen what one showed that is taken away', async () => {
    kept = [...kept, viewOf('karims', false, { debtorKinds: ['public'] })];
    TestBed.inject(LiveClient).readAgain();
    await settled();
    const shown = address.view();
    kept = kept.slice(0, 1);
    await store.load();
    expect([ids(), address.taken()]).toEqual([['mine'], true]);
    expect(address.view()).toEqual(shown);
    params.next({});
    expect([address.view(), address.taken()]).toEqual([WHOLE_QUEUE, false]);
  });
});
