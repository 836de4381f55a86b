import { type Actor, Database, SetClock, SYSTEM, type Viewer } from '@relance/platform/server';
import { testDatabase, type TestDatabase, TestPortfolio } from '@relance/testing';
import { SavedViews } from './saved-views.service';

describe('saved views', () => {
  let test: TestDatabase;
  let db: Database;
  let portfolio: TestPortfolio;
  let views: SavedViews;

  beforeAll(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
    portfolio = await TestPortfolio.open(db);
    views = new SavedViews(db, new SetClock(new Date('2026-11-23T09:30:00.000Z')));
  });
  afterAll(async () => {
    await db.close();
    await test.drop();
  });

  const viewer = (actor: Actor): Viewer => ({
    ...{ login: 'x', name: 'x', language: 'en' as const, sessionKey: 'x' },
    actor: actor as Viewer['actor'],
  });
  const lea = () => viewer(portfolio.agent('north'));
  const save = async (view: { id?: string; name: string; shared: boolean }, by = lea()): Promise<string> => {
    const saved = await views.save(by, { filter: {}, sort: 'rank', pool: false, ...view });
    return (saved as { id: string }).id;
  };
  /** Who was told since the last time. */
  const told = async (viewId: string): Promise<string[]> => {
    const rows = await db.transaction(SYSTEM, (tx) =>
      tx.query<{ agent_id: string; rest: boolean }>(
        `delete from outbox where topic = 'view.changed' and payload ->> 'viewId' = $1
         returning agent_id, team_id is not null or legal or admin as rest`,
        [viewId],
      ),
    );
    expect(rows.some(({ rest }) => rest)).toBe(false);
    return rows.map((row) => row.agent_id).sort();
  };
  const north = () => [portfolio.people.lea, portfolio.people.nora].sort();

  it('are told to the team they are shared with, to begin with and to end with, and to no other', async () => {
    const id = await save({ name: 'Mairies', shared: true });
    expect(await told(id)).toEqual(north());
    await save({ id, name: 'Communes', shared: true });
    expect(await told(id)).toEqual(north());
    await save({ id, name: 'Communes', shared: false });
    expect(await told(id)).toEqual(north());
    await save({ id, name: 'Écoles', shared: false });
    expect(await told(id)).toEqual([]);
    await save({ id, name: 'Écoles', shared: true });
    expect(await told(id)).toEqual(north());
    expect(await views.delete(lea(), id)).toMatchObject({ __typename: 'Done' });
    expect(await told(id)).toEqual(north());
  });

  it('that are private are nobody else’s news, and what was refused is nobody’s', async () => {
    const id = await save({ name: 'À moi', shared: false });
    expect(await told(id)).toEqual([]);
    const tom = viewer(portfolio.agent('south'));
    const shared = await save({ name: 'Sud', shared: true }, tom);
    expect(await told(shared)).toEqual([portfolio.people.tom, portfolio.people.sam].sort());
    expect(await views.delete(lea(), shared)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save({ id: shared, name: 'Volée', shared: true })).toBeUndefined();
    expect(await told(shared)).toEqual([]);
    expect(await views.delete(lea(), id)).toMatchObject({ __typename: 'Done' });
    expect(await told(id)).toEqual([]);
  });
});
