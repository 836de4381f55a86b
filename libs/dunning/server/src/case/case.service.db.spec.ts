import { newId } from '@relance/kernel';
import { SYSTEM } from '@relance/platform/server';
import { type DunningGround, dunningGround } from '../testing/dunning-ground';
import type { ApplyRequest } from './apply-request';

const NOW = '2026-03-02T09:00:00.000Z';

describe('an intent on a case', () => {
  let ground: DunningGround;
  let caseId: string;
  beforeAll(async () => {
    ground = await dunningGround(NOW);
  });
  afterAll(() => ground.end());
  beforeEach(async () => {
    ground.wanted.length = 0;
    [caseId = ''] = await ground.book(1, '2026-02-16');
  });

  const stored = async () =>
    (
      await ground.query<{ state: string; seq: number; events: number; audits: number; told: number }>(
        `select state, seq, (select count(*) from case_event e where e.case_id = c.id) as events,
           (select count(*) from audit_entry a where a.account_id = c.id) as audits,
           (select count(*) from outbox o where o.case_id = c.id) as told
         from dunning_case c where id = $1`,
        [caseId],
      )
    )[0];

  const promise = (key: string | null, minor = 10_000): ApplyRequest => ({
    caseId,
    expectedVersion: 2,
    idempotencyKey: key,
    body: { minor },
    intent: {
      type: 'PromiseMade',
      callId: newId(),
      rightParty: true,
      reasonForDelay: 'forgotten',
      promise: { id: newId(), amount: { minor, currency: 'EUR' }, dueOn: '2026-03-10', graceDays: 2 },
    },
  });

  it('opens the case of an imported invoice where its lateness says, with log, outbox and audit', async () => {
    expect(await stored()).toEqual({ state: 'reminding', seq: 2, events: 2, audits: 2, told: 2 });
  });

  it('moves the case, writes one event, one outbox row and one audit row, and has done what is wanted', async () => {
    const result = await ground.service.apply(ground.north, promise('k1'));
    expect(result).toMatchObject({ kind: 'moved', seq: 3, state: 'promised', repeated: false });
    expect(await stored()).toEqual({ state: 'promised', seq: 3, events: 3, audits: 3, told: 3 });
    expect(ground.wanted).toMatchObject([
      {
        caseId,
        seq: 3,
        personId: ground.north.personId,
        action: { type: 'recordPromise', promise: { received: 0, madeOn: '2026-03-02' } },
      },
      { caseId, seq: 3, action: { type: 'cancelPendingDocuments', reason: 'promised' } },
    ]);
  });

  it('answers the same key with the recorded answer and refuses the key for another body', async () => {
    const first = await ground.service.apply(ground.north, promise('k1'));
    const again = await ground.service.apply(ground.north, promise('k1'));
    expect(again).toEqual({ ...first, repeated: true });
    expect(await ground.service.apply(ground.north, promise('k1', 5_000))).toEqual({ kind: 'keyReused' });
    expect(await stored()).toMatchObject({ seq: 3, events: 3 });
  });

  it('shows the second of two agents a conflict and loses nothing', async () => {
    const results = await Promise.all([
      ground.service.apply(ground.north, promise('a')),
      ground.service.apply(ground.north, promise('b', 5_000)),
    ]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['conflict', 'moved']);
    expect(results.find(({ kind }) => kind === 'conflict')).toMatchObject({
      currentVersion: 3,
      changedBy: 'North',
      state: 'promised',
    });
    expect(await stored()).toMatchObject({ seq: 3, events: 3 });
  });

  it('gives the other team the answer of a case that does not exist', async () => {
    expect(await ground.service.apply(ground.south, promise('x'))).toEqual({ kind: 'notFound' });
    expect(await ground.service.apply(ground.south, { ...promise('x'), caseId: newId() })).toEqual({
      kind: 'notFound',
    });
    expect(await stored()).toMatchObject({ seq: 2 });
  });

  it('refuses what the case cannot take, and writes nothing', async () => {
    const intent = { type: 'ReferralAccepted' as const, fileId: newId() };
    const result = await ground.service.apply(ground.north, {
      caseId,
      expectedVersion: 2,
      idempotencyKey: 'z',
      intent,
    });
    expect(result).toEqual({ kind: 'notPossible', code: 'ReferralAccepted', state: 'reminding' });
    expect(await stored()).toMatchObject({ seq: 2, events: 2, audits: 2, told: 2 });
  });

  it('writes nothing at all when a handler fails', async () => {
    const failing = { ...promise('f'), also: () => Promise.reject(new Error('no room')) };
    await expect(ground.service.apply(ground.north, failing)).rejects.toThrow('no room');
    expect(await stored()).toMatchObject({ seq: 2, events: 2 });
  });

  it('takes an outcome back: the case stands as before it, and what it caused is compensated', async () => {
    await ground.service.apply(ground.north, promise('k1'));
    ground.wanted.length = 0;
    const undone = await ground.service.apply(ground.north, {
      caseId,
      expectedVersion: 3,
      idempotencyKey: 'u',
      intent: { type: 'OutcomeUndone', undoneSeq: 3 },
    });
    expect(undone).toMatchObject({ kind: 'moved', seq: 4, state: 'reminding' });
    expect(ground.wanted.map(({ action }) => action.type)).toEqual(['promiseCancelled', 'restorePendingDocuments']);
    const twice = {
      caseId,
      expectedVersion: 4,
      idempotencyKey: 'v',
      intent: { type: 'OutcomeUndone' as const, undoneSeq: 3 },
    };
    expect(await ground.service.apply(ground.north, twice)).toMatchObject({
      kind: 'notPossible',
      code: 'OutcomeUndone',
    });
  });

  it('keeps the log append-only for the product’s own role', async () => {
    const tamper = (sql: string) => ground.database.transaction(SYSTEM, (tx) => tx.execute(sql));
    await expect(tamper(`update case_event set type = 'CaseOpened'`)).rejects.toThrow('permission denied');
    await expect(tamper(`delete from case_event`)).rejects.toThrow('permission denied');
  });
});
