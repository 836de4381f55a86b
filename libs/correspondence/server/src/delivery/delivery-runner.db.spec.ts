import type { CaseEffect } from '@relance/dunning/domain';
import { Database, SetClock, SYSTEM } from '@relance/platform/server';
import {
  bookPayment,
  testDatabase,
  TestPortfolio,
  type CaseWish,
  type TestCase,
  type TestDatabase,
} from '@relance/testing';
import type { DeliveryStatus } from '../entities/delivery.entity';
import { FaultyMailServer, type Fault } from '../testing/smtp-double';
import { issueDocuments } from '../writing/issue-documents';
import { claimNext } from './claim';
import { DeliveryRunner } from './delivery-runner';
import { SendGuards } from './send-guards';

const NOW = new Date('2026-11-21T09:05:00.000Z');

describe('sending the e-mails that wait', () => {
  let test: TestDatabase;
  let db: Database;
  let portfolio: TestPortfolio;
  let server: FaultyMailServer;
  const clock = new SetClock(NOW);

  beforeAll(async () => {
    test = await testDatabase();
    db = await Database.open({ url: test.appUrl });
    portfolio = await TestPortfolio.open(db);
  });
  afterAll(async () => {
    await db.close();
    await test.drop();
  });
  beforeEach(async () => {
    clock.set(NOW);
    server = await new FaultyMailServer().start();
  });
  afterEach(async () => {
    await server.stop();
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`update delivery set status = 'cancelled' where status in ('toSend', 'claimed')`),
    );
  });

  const runner = (guards = new SendGuards()) =>
    new DeliveryRunner(db, clock, { server: { url: server.url, from: 'factures@relance.example' } }, guards);

  async function waiting(wish: CaseWish = {}, today = '2026-11-21'): Promise<TestCase> {
    const one = await portfolio.addCase(wish);
    const action = {
      type: 'issueDocument',
      stepKey: 'reminder',
      channel: 'email',
      template: 'reminder',
      severity: 1,
      itemIds: one.itemIds,
    } as const;
    const effect: CaseEffect<'issueDocument'> = {
      caseId: one.id,
      seq: 2,
      at: `${today}T09:00:00.000Z`,
      today,
      personId: null,
      callId: null,
      action,
    };
    await db.transaction(SYSTEM, (tx) => issueDocuments(tx, [effect]));
    return one;
  }
  async function delivery(of: TestCase): Promise<{
    status: DeliveryStatus;
    error: string | null;
    attempts: number;
    claimedSeq: number | null;
    notBefore: string | null;
  }> {
    const [row] = await db.transaction(SYSTEM, (tx) =>
      tx.query<Awaited<ReturnType<typeof delivery>>>(
        `select status, error, attempts, claimed_seq as "claimedSeq", not_before as "notBefore" from delivery where account_id = $1`,
        [of.id],
      ),
    );
    return row!;
  }

  it('claims, sends and records each once, with an audit row', async () => {
    const [first, second] = [await waiting(), await waiting({ language: 'en' })];
    expect(await runner().runOnce()).toEqual({ sent: 2, refused: 0, later: 0, inDoubt: 0, cancelled: 0, rewritten: 0 });
    expect(await runner().runOnce()).toMatchObject({ sent: 0 });
    expect(server.taken.map((mail) => mail.from?.name)).toEqual(['Papeteries du Lac SAS', 'Papeteries du Lac SAS']);
    expect(server.taken.map((mail) => mail.attachments.length)).toEqual([1, 1]);
    expect(server.taken.map((mail) => mail.text).join()).toContain('The amount outstanding today is €1,234.56.');
    expect(await delivery(first)).toMatchObject({ status: 'sent', claimedSeq: 1 });
    const audit = await db.transaction(SYSTEM, (tx) =>
      tx.query(`select action from audit_entry where account_id = any ($1::uuid[])`, [[first.id, second.id]]),
    );
    expect(audit).toEqual([{ action: 'correspondence.sent' }, { action: 'correspondence.sent' }]);
  });

  it('claims nothing when no server is configured: e-mails stay to send', async () => {
    const one = await waiting();
    expect(await new DeliveryRunner(db, clock, { server: null }, new SendGuards()).runOnce()).toMatchObject({
      sent: 0,
      cancelled: 0,
    });
    expect(await delivery(one)).toMatchObject({ status: 'toSend' });
  });

  it.each([
    ['paid', { state: 'paid' }],
    ['disputed', { state: 'disputed' }],
    ['inLegal', { state: 'inLegal' }],
  ] as const)(
    'asks again at the moment of the claim, and cancels what the case no longer wants: %s',
    async (reason, wish) => {
      const one = await waiting(wish);
      expect(await runner().runOnce()).toMatchObject({ sent: 0, cancelled: 1 });
      expect(await delivery(one)).toMatchObject({ status: 'cancelled', error: reason });
      expect(server.received).toBe(0);
    },
  );

  const documents = (of: TestCase) =>
    db.transaction(SYSTEM, (tx) =>
      tx.query<{ status: string; error: string | null; minor: number; asOf: string; revision: number; events: number }>(
        `select v.status, v.error, (d.demanded -> 0 ->> 'minor')::bigint as minor, d.as_of as "asOf", d.revision, d.event_seq as events
         from delivery v join document d on d.id = v.document_id where v.account_id = $1 order by d.revision`,
        [of.id],
      ),
    );

  it('never demands an amount that is no longer open, nor one of another week: it is written anew, and sent', async () => {
    const part = await waiting();
    await db.transaction(SYSTEM, (tx) => bookPayment(tx, part.id, part.itemIds[0]!, 100, '2026-11-21'));
    const old = await waiting({}, '2026-11-12');
    expect(await runner().runOnce()).toMatchObject({ sent: 2, cancelled: 0, rewritten: 2 });
    expect(await documents(part)).toEqual([
      { status: 'cancelled', error: 'amountChanged', minor: 123456, asOf: '2026-11-21', revision: 0, events: 2 },
      { status: 'sent', error: null, minor: 123356, asOf: '2026-11-21', revision: 1, events: 2 },
    ]);
    expect(await documents(old)).toMatchObject([
      { status: 'cancelled', error: 'outdated', asOf: '2026-11-12' },
      { status: 'sent', error: null, asOf: '2026-11-21', revision: 1 },
    ]);
    expect(server.taken).toHaveLength(2);
  });

  it('leaves out an invoice that waits or is disputed, and asks for the others', async () => {
    const invoices = [
      { number: 'H-1', dueOn: '2026-10-01', minor: 1000 },
      { number: 'H-2', dueOn: '2026-10-02', minor: 300 },
    ];
    const held = await waiting({ invoices });
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`update dunning_case set context = context || jsonb_build_object('holds', $2::jsonb) where id = $1`, [
        held.id,
        JSON.stringify([{ id: 'x', kind: 'commercial', reason: '', until: null, itemIds: [held.itemIds[0]] }]),
      ]),
    );
    expect(await runner().runOnce()).toMatchObject({ sent: 1, rewritten: 1 });
    expect(await documents(held)).toMatchObject([
      { status: 'cancelled', error: 'heldItem', minor: 1300 },
      { status: 'sent', minor: 300 },
    ]);
  });

  it('waits for a case that a hold is about to move, and for one that may not be written to at this hour', async () => {
    const holds = [{ id: 'x', kind: 'manual', reason: '', until: null }];
    const [held, late] = [await waiting({ context: { holds } }), await waiting()];
    const guards = new SendGuards();
    const until = '2026-11-23T07:00:00.000Z';
    guards.register(async (_, asked) =>
      asked.map(({ accountId }) => (accountId === late.id ? { until, reason: 'hours' } : null)),
    );
    expect(await runner(guards).runOnce()).toMatchObject({ sent: 0, cancelled: 0, later: 2 });
    expect(await delivery(held)).toMatchObject({ status: 'toSend', error: 'onHold' });
    expect(await delivery(late)).toMatchObject({ status: 'toSend', error: 'hours', notBefore: until });
    clock.set(new Date(until));
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`update delivery set status = 'cancelled' where account_id = $1`, [held.id]),
    );
    expect(await runner().runOnce()).toMatchObject({ sent: 1 });
    expect(await delivery(late)).toMatchObject({ status: 'sent', error: null });
  });

  it.each(['a@b.example\r\nBcc: c@d.example', null])(
    'hands to a person an address that mail cannot be written to: %j',
    async (recipient) => {
      const [one, next] = [await waiting(), await waiting()];
      await db.transaction(SYSTEM, (tx) =>
        tx.execute(`update delivery set recipient = $2 where account_id = $1`, [one.id, recipient]),
      );
      expect(await runner().runOnce()).toMatchObject({ sent: 1 });
      expect(await delivery(one)).toMatchObject({ status: 'noAddress', error: 'badAddress' });
      expect(await delivery(next)).toMatchObject({ status: 'sent' });
    },
  );

  it('leaves alone what another runner has claimed, and a case that is being moved', async () => {
    const one = await waiting();
    await db.transaction(SYSTEM, async (moving) => {
      await moving.query(`select 1 from dunning_case where id = $1 for update`, [one.id]);
      expect(await db.transaction(SYSTEM, (tx) => claimNext(tx, portfolio.north, NOW, new SendGuards()))).toBeNull();
    });
    const [a, b] = await Promise.all([runner().runOnce(), runner().runOnce()]);
    expect(a.sent + b.sent).toBe(1);
    expect(server.taken).toHaveLength(1);
  });

  it('tries again later after a passing refusal, and gives up in the end', async () => {
    const one = await waiting();
    server.faults.push('busyAtRecipient');
    expect(await runner().runOnce()).toMatchObject({ later: 1, sent: 0 });
    expect(await delivery(one)).toMatchObject({ status: 'toSend', attempts: 1, notBefore: '2026-11-21T09:06:00.000Z' });
    expect(await runner().runOnce()).toMatchObject({ later: 0, sent: 0 });
    clock.set(new Date('2026-11-21T09:06:00.000Z'));
    expect(await runner().runOnce()).toMatchObject({ sent: 1 });

    const never = await waiting();
    await db.transaction(SYSTEM, (tx) =>
      tx.execute(`update delivery set attempts = 11 where account_id = $1`, [never.id]),
    );
    server.faults.push('busyAfterData');
    await runner().runOnce();
    expect(await delivery(never)).toMatchObject({ status: 'failed', attempts: 12 });
  });

  it('marks the address as bounced when the server refuses it for good', async () => {
    const one = await waiting();
    server.faults.push('refuseRecipient');
    expect(await runner().runOnce()).toMatchObject({ refused: 1 });
    expect(await delivery(one)).toMatchObject({ status: 'failed', error: expect.stringContaining('5.1.1') });
    const [row] = await db.transaction(SYSTEM, (tx) =>
      tx.query(`select problem from delivery where account_id = $1`, [one.id]),
    );
    expect(row).toEqual({ problem: 'bounced' });
    const [contact] = await db.transaction(SYSTEM, (tx) =>
      tx.query(`select email_status from contact where id = $1`, [one.contactId]),
    );
    expect(contact).toEqual({ email_status: 'bounced' });
  });

  it('parks in doubt what a dead sender had claimed, and never sends it again by itself', async () => {
    const one = await waiting();
    await db.transaction(SYSTEM, (tx) => claimNext(tx, portfolio.south, NOW, new SendGuards()));
    expect(await runner().runOnce()).toMatchObject({ inDoubt: 0, sent: 0 });
    clock.set(new Date('2026-11-21T09:11:00.000Z'));
    expect(await runner().runOnce()).toMatchObject({ inDoubt: 1, sent: 0 });
    expect(await delivery(one)).toMatchObject({ status: 'inDoubt', error: 'abandoned' });
    expect(await runner().runOnce()).toMatchObject({ inDoubt: 0, sent: 0 });
    expect(server.received).toBe(0);
  });

  it('sends nobody the same message twice, whatever the server does (T8)', async () => {
    const kinds: (Fault | null)[] = [
      null,
      null,
      'dropBeforeData',
      'dropAfterData',
      'busyAtRecipient',
      'busyAfterData',
      null,
      'refuseMessage',
    ];
    const cases: TestCase[] = [];
    for (let i = 0; i < 40; i++) cases.push(await waiting());
    for (let i = 0; i < 80; i++) server.faults.push(kinds[(i * 5) % kinds.length]!);
    for (let round = 0; round < 8; round++) {
      clock.set(new Date(NOW.getTime() + round * 3_600_000));
      await Promise.all([runner().runOnce(), runner().runOnce()]);
    }
    const perMail = new Map<string, number>();
    for (const mail of server.taken) perMail.set(mail.messageId ?? '', (perMail.get(mail.messageId ?? '') ?? 0) + 1);
    expect([...perMail.values()].every((times) => times === 1)).toBe(true);
    const statuses = await Promise.all(cases.map(delivery));
    expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set(['sent', 'inDoubt', 'failed']));
    expect(statuses.filter(({ status }) => status === 'sent')).toHaveLength(server.taken.length);
    // what was dropped after the message had left was tried exactly once
    expect(statuses.filter(({ status, attempts }) => status === 'inDoubt' && attempts > 0).length).toBeGreaterThan(0);
  }, 60_000);
});
