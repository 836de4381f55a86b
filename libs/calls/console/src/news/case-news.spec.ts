import type { Cockpit } from '../cockpit/cockpit.client';
import { newsOf, newsOfMoney, newsOfNote } from './case-news';

const cockpit = (more: object = {}): Cockpit =>
  ({ case: { holds: [] }, openDisputes: [], lastPromise: null, lastNote: null, ...more }) as unknown as Cockpit;
const eur = (minor: number) => ({ minor, currency: 'EUR' });

describe('what happened to the case while it was open', () => {
  it('says what, how much and by whom: a dispute, a hold, a promise', () => {
    const disputed = cockpit({ openDisputes: [{ id: 'd1', category: 'price', amounts: [eur(12_000)] }] });
    expect(newsOf({ eventType: 'DisputeRaised', byName: 'Karim' }, cockpit(), disputed)).toEqual({
      code: 'dispute',
      by: 'Karim',
      what: 'price',
      amount: eur(12_000),
    });
    const held = cockpit({ case: { holds: [{ id: 'h1', reason: 'salon', until: '2026-12-01' }] } });
    expect(newsOf({ eventType: 'HoldPlaced', byName: 'Nora' }, cockpit(), held)).toMatchObject({
      code: 'hold',
      what: 'salon',
      day: '2026-12-01',
    });
    const promised = cockpit({ lastPromise: { id: 'p1', amount: eur(5), dueOn: '2026-12-02' } });
    expect(newsOf({ eventType: 'PromiseMade', byName: null }, cockpit(), promised)).toMatchObject({ code: 'promise' });
  });

  it('names the fact where nothing new is seen, and says money once', () => {
    expect(newsOf({ eventType: 'HoldPlaced', byName: null }, cockpit(), cockpit())).toEqual({
      code: 'moved',
      by: null,
      what: 'HoldPlaced',
    });
    expect(newsOf({ eventType: 'PaymentAllocated', byName: null }, cockpit(), cockpit())).toBeUndefined();
    const corrected = { eventType: 'LedgerCorrected', byName: 'Nora' };
    expect(newsOf(corrected, cockpit(), cockpit(), true)).toBeUndefined();
    expect(newsOf(corrected, cockpit(), cockpit())).toMatchObject({ code: 'moved' });
    const money = { caseId: 'c', debtorName: 'D', byName: null, ...eur(700) };
    expect(newsOfMoney({ ...money, bounced: false })).toEqual({ code: 'payment', by: null, amount: eur(700) });
    expect(newsOfMoney({ ...money, bounced: true }).code).toBe('bounced');
  });

  it('reads a colleague’s note out', () => {
    expect(newsOfNote('Paul', cockpit({ lastNote: { text: 'Absent' } }))).toEqual({
      code: 'note',
      by: 'Paul',
      what: 'Absent',
    });
  });
});
