import { TestBed } from '@angular/core/testing';
import { provideTexts, Texts, Toasts } from '@relance/platform/console';
import type { Logged } from '../outcome/outcome.client';
import { AfterCallStore } from './after-call.store';

const WORDS = { contactId: 'k1', opening: 'Merci.', closing: '' };
const draft = {
  __typename: 'FollowUpDraft',
  ...{ callId: 'c1', debtorName: 'Marchand SARL', language: 'fr', subject: 's', opening: 'o', closing: 'c', body: 'b' },
  ...{ agreed: [], announced: ['sendStatement'], enclosed: ['Le relevé.'], notBefore: '', documentId: null },
  recipients: [{ contactId: 'k1', name: 'H. Marchand', email: 'compta@marchand.example' }],
};
const logged = (followUp: boolean) =>
  ({ callId: 'c1', followUp, case: { debtorName: 'Marchand SARL' } }) as unknown as Logged;

describe('the e-mail after a call', () => {
  let answers: Record<string, unknown>;
  let sent: { name: string; variables: object }[];
  let store: AfterCallStore;

  beforeEach(async () => {
    localStorage.setItem('relance.language', 'fr');
    sent = [];
    answers = { followUpDraft: draft, sendFollowUp: { __typename: 'FollowUpSent', documentId: 'd1', notBefore: '' } };
    globalThis.fetch = ((_: string, init: { body: string }) => {
      const { query, variables } = JSON.parse(init.body) as { query: string; variables: object };
      sent.push({ name: /(?:query|mutation)\s+(\w+)/.exec(query)![1]!, variables });
      return Promise.resolve({ status: 200, headers: new Headers(), json: () => Promise.resolve({ data: answers }) });
    }) as unknown as typeof fetch;
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    const words = { fr: () => import('../i18n/fr.json'), en: () => import('../i18n/en.json') };
    await TestBed.inject(Texts).addScope('calls', words);
    store = TestBed.inject(AfterCallStore);
  });

  it('is offered where the server says that one may follow, whatever the outcome', async () => {
    store.offer(logged(false));
    expect(store.call()).toBeUndefined();
    await store.preview();
    expect(sent).toEqual([]);
    store.offer(logged(true));
    expect(store.call()).toEqual({ callId: 'c1', debtorName: 'Marchand SARL' });
    await store.preview();
    expect(store.draft()).toMatchObject({ enclosed: ['Le relevé.'] });
    await store.send(WORDS);
    expect(sent.at(-1)).toEqual({ name: 'SendFollowUp', variables: { callId: 'c1', followUp: WORDS } });
    expect([store.call(), store.shown()]).toEqual([undefined, false]);
    expect(TestBed.inject(Toasts).shown().at(-1)?.text).toBe(
      'Marchand SARL\u00a0: l’e-mail part dans quelques secondes.',
    );
  });

  it('says in the server’s words why it cannot go, and stays offered', async () => {
    answers['followUpDraft'] = { __typename: 'NotPossible', message: 'Plus aucune facture n’est ouverte.' };
    store.offer(logged(true));
    await store.preview();
    expect([store.reading.problem(), store.shown()]).toEqual(['Plus aucune facture n’est ouverte.', false]);
    expect(store.call()).toBeDefined();
  });
});
