import { newId } from '@relance/kernel';
import type { Actor } from '@relance/platform/server';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';
import type { HoldInput } from './hold-input';
import { HoldService } from './hold.service';

const NOW = '2026-03-02T09:00:00.000Z';
const MANUAL: HoldInput = { kind: 'manual', reason: 'trade fair', from: null, until: null, scope: 'case', itemIds: [] };

describe('holds that people place', () => {
  let ground: DunningGround;
  let holds: HoldService;
  /** Two cases of one debtor: the first one's team is North, the second one's South. */
  let own = '';
  let other = '';
  beforeAll(async () => {
    ground = await dunningGround(NOW);
    holds = new HoldService(ground.database, ground.clock, ground.service);
  });
  afterAll(() => ground.end());
  beforeEach(async () => {
    [own = '', other = ''] = await ground.book(2, '2026-02-16');
    await ground.query(`update account set debtor_id = (select debtor_id from account where id = $1) where id = $2`, [
      own,
      other,
    ]);
    await ground.query(`update dunning_case set team_id = $2, agent_id = $3 where id = $1`, [
      other,
      ground.south.teamIds[0],
      ground.south.personId,
    ]);
  });

  const by = (actor: Actor & { personId: string }) => ({ actor, language: 'en' as const });
  const write = (caseId: string, expectedVersion = 2, idempotencyKey: string = newId()) => ({
    caseId,
    expectedVersion,
    idempotencyKey,
  });
  const stored = async (caseId: string) => {
    const [row] = await ground.query<{ state: string; seq: number; holds: { id: string; placedBy?: string }[] }>(
      `select state, seq, context -> 'holds' as holds from dunning_case where id = $1`,
      [caseId],
    );
    return row!;
  };
  const itemOf = async (caseId: string) => {
    const [item] = await ground.query<{ id: string }>(`select id from open_item where account_id = $1`, [caseId]);
    return item!.id;
  };

  it('stops one case until its last day, and says who placed it', async () => {
    const result = await holds.place(by(ground.north), write(own), { ...MANUAL, until: '2026-03-20' });
    expect(result).toMatchObject({ kind: 'moved', state: 'onHold' });
    expect((await stored(own)).holds).toMatchObject([
      { kind: 'manual', reason: 'trade fair', until: '2026-03-20', placedBy: ground.north.personId },
    ]);
    expect((await stored(other)).state).toBe('reminding');
  });

  it('gives the same key the same answer, once', async () => {
    const again = write(own);
    const first = await holds.place(by(ground.north), again, MANUAL);
    expect(await holds.place(by(ground.north), again, MANUAL)).toEqual({ ...first, repeated: true });
    expect((await stored(own)).holds).toHaveLength(1);
    expect(await holds.place(by(ground.north), again, { ...MANUAL, reason: 'other' })).toEqual({ kind: 'keyReused' });
  });

  it('begins later when a first day is named', async () => {
    await holds.place(by(ground.north), write(own), { ...MANUAL, from: '2026-03-10', until: '2026-03-20' });
    expect(await stored(own)).toMatchObject({ state: 'reminding', holds: [{ from: '2026-03-10' }] });
  });

  it('stops only the invoices that are named', async () => {
    const itemIds = [await itemOf(own)];
    await holds.place(by(ground.north), write(own), { ...MANUAL, scope: 'items', itemIds });
    expect(await stored(own)).toMatchObject({ state: 'onHold', holds: [{ itemIds }] });
  });

  it('protects a person on every case, also another team’s, in one transaction, and names who acted', async () => {
    const result = await holds.place(by(ground.north), write(own), {
      ...MANUAL,
      kind: 'vulnerability',
      scope: 'debtor',
    });
    expect(result).toMatchObject({ kind: 'moved', caseId: own, state: 'onHold' });
    expect(JSON.stringify(result)).not.toContain(other);
    const [one, two] = [await stored(own), await stored(other)];
    expect(two).toMatchObject({ state: 'onHold', holds: one.holds });
    const audits = await ground.query<{ actor: string; account: string }>(
      `select actor_id as actor, account_id as account from audit_entry where action = 'case.HoldPlaced'
       and account_id = any ($1::uuid[]) order by account_id`,
      [[own, other]],
    );
    expect(audits).toEqual([own, other].sort().map((account) => ({ actor: ground.north.personId, account })));
    const told = await ground.query<{ teamId: string }>(
      `select team_id as "teamId" from outbox where case_id = $1 and payload ->> 'eventType' = 'HoldPlaced'`,
      [other],
    );
    expect(told).toEqual([{ teamId: ground.south.teamIds[0] }]);
  });

  it('leaves the actor’s own scope as it was', async () => {
    await holds.place(by(ground.north), write(own), { ...MANUAL, scope: 'debtor' });
    const seen = await ground.database.transaction(ground.north, (tx) =>
      tx.query<{ id: string }>(`select id from dunning_case where id = any ($1::uuid[])`, [[own, other]]),
    );
    expect(seen).toEqual([{ id: own }]);
  });

  it('ends on every case of the debtor at once', async () => {
    await holds.place(by(ground.north), write(own), { ...MANUAL, scope: 'debtor' });
    const { holds: placed, seq } = await stored(own);
    const ended = await holds.end(by(ground.north), write(own, seq), placed[0]!.id, 'settled');
    expect(ended).toMatchObject({ kind: 'moved', state: 'reminding' });
    expect(await stored(other)).toMatchObject({ state: 'reminding', holds: [] });
    expect(await ground.broken()).toEqual([]);
  });

  it('ends on the others although one of them has ended it before', async () => {
    await holds.place(by(ground.north), write(own), { ...MANUAL, scope: 'debtor' });
    const hold = (await stored(own)).holds[0]!.id;
    await ground.service.apply(ground.south, {
      caseId: other,
      expectedVersion: null,
      idempotencyKey: null,
      intent: { type: 'HoldEnded', holdId: hold, reason: 'here only' },
    });
    expect(await holds.end(by(ground.north), write(own, 3), hold, 'over')).toMatchObject({ kind: 'moved' });
    expect((await stored(own)).holds).toEqual([]);
  });

  it('is refused to the other team as a case that does not exist, and nothing is written', async () => {
    for (const scope of ['case', 'debtor']) {
      expect(await holds.place(by(ground.south), write(own), { ...MANUAL, scope })).toEqual({ kind: 'notFound' });
    }
    expect(await holds.end(by(ground.south), write(own), newId(), 'x')).toEqual({ kind: 'notFound' });
    expect(await stored(own)).toMatchObject({ seq: 2, holds: [] });
    expect(await stored(other)).toMatchObject({ seq: 2, holds: [] });
  });

  it('writes nothing on any case when the actor’s own has moved on meanwhile', async () => {
    const result = await holds.place(by(ground.north), write(own, 1), { ...MANUAL, scope: 'debtor' });
    expect(result).toMatchObject({ kind: 'conflict', currentVersion: 2 });
    expect(await stored(other)).toMatchObject({ seq: 2 });
  });

  it.each([
    ['no reason', { reason: '  ' }, 'reason'],
    ['a kind that nobody places by hand', { kind: 'staleBankData' }, 'kind'],
    ['a scope there is none of', { scope: 'world' }, 'scope'],
    ['an end that has passed', { until: '2026-03-01' }, 'until'],
    ['a beginning that has passed', { from: '2026-03-01' }, 'from'],
    ['an end before its beginning', { from: '2026-03-20', until: '2026-03-10' }, 'until'],
    ['a day that does not exist', { until: '2026-02-30' }, 'until'],
    ['no invoice', { scope: 'items' }, 'itemIds'],
    ['an invented invoice', { scope: 'items', itemIds: [newId()] }, 'itemIds'],
  ])('refuses %s, and says which field', async (_, wrong, field) => {
    const result = await holds.place(by(ground.north), write(own), { ...MANUAL, ...wrong });
    expect(result).toMatchObject({ __typename: 'InputProblem', field });
    expect(await stored(own)).toMatchObject({ seq: 2 });
  });

  it('refuses an invoice of another debtor', async () => {
    const [stranger = ''] = await ground.book(1, '2026-02-16');
    const itemIds = [await itemOf(stranger)];
    const result = await holds.place(by(ground.north), write(own), { ...MANUAL, scope: 'items', itemIds });
    expect(result).toMatchObject({ __typename: 'InputProblem', field: 'itemIds' });
  });

  it('lets two people hold all cases of a debtor at the same moment without waiting for each other crosswise', async () => {
    const results = await Promise.all([
      holds.place(by(ground.north), write(own), { ...MANUAL, scope: 'debtor' }),
      holds.place(by(ground.south), write(other), { ...MANUAL, scope: 'debtor' }),
    ]);
    expect(results.map((result) => ('kind' in result ? result.kind : '')).sort()).toEqual(['conflict', 'moved']);
    expect(await ground.broken()).toEqual([]);
  });
});
