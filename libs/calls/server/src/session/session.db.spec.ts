import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId } from '@relance/kernel';
import { DunningModule, Invariants } from '@relance/dunning/server';
import { type Actor, Database, PlatformModule, SetClock, SYSTEM } from '@relance/platform/server';
import { testDatabase, TestPortfolio, type TestCase, type TestDatabase } from '@relance/testing';
import pg from 'pg';
import { CallsModule } from '../calls.module';
import { contactVerdicts } from '../contact/contact-verdict';
import { OutcomeService } from '../outcome/outcome.service';
import { CallSessionService } from './call-session.service';
import type { CallView } from './call-view.query';
import { ForgottenCalls } from './forgotten-calls';
import { StartCall } from './start-call';

const PHONE = '+33478000000';
const OTHER = '06 12 34 56 78';

describe('calls as they are kept', () => {
  const clock = new SetClock(new Date('2026-11-23T09:00:00.000Z'));
  let test: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let portfolio: TestPortfolio;
  let lea: Actor & { personId: string };
  let tom: Actor & { personId: string };
  let one: TestCase;
  let starts: StartCall;
  let calls: CallSessionService;

  beforeAll(async () => {
    test = await testDatabase();
    @Module({ imports: [PlatformModule.register({ url: test.appUrl, clock }), DunningModule, CallsModule] })
    class Whole {}
    app = await NestFactory.createApplicationContext(Whole, { logger: false });
    db = app.get(Database);
    portfolio = await TestPortfolio.open(db);
    lea = portfolio.agent('north') as typeof lea;
    tom = portfolio.agent('south') as typeof tom;
    [starts, calls] = [app.get(StartCall), app.get(CallSessionService)];
  });
  beforeEach(async () => {
    clock.set(new Date('2026-11-23T09:00:00.000Z'));
    await owner(`truncate call_session_event, call_session, call_attempt, lease cascade`);
    one = await portfolio.addCase();
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  async function owner(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: test.ownerUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }
  const later = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1000));
  const wish = (more: Partial<Parameters<StartCall['start']>[1]> = {}) => ({
    caseId: one.id,
    contactId: one.contactId,
    phone: PHONE,
    override: null,
    idempotencyKey: newId(),
    ...more,
  });
  async function dialled(more: Partial<Parameters<StartCall['start']>[1]> = {}): Promise<CallView> {
    const answer = await starts.start(lea, wish(more));
    if (answer.kind !== 'started') throw new Error(JSON.stringify(answer));
    return answer.call;
  }
  const move = ({ id, version }: CallView, idempotencyKey = newId()) => ({
    sessionId: id,
    expectedVersion: version,
    idempotencyKey,
  });
  const moved = async (answer: ReturnType<CallSessionService['say']>): Promise<CallView> => {
    const given = await answer;
    if (given.kind !== 'moved') throw new Error(JSON.stringify(given));
    return given.call;
  };
  const sessions = () =>
    db.transaction(SYSTEM, (tx) =>
      tx.query<{ state: string; unlogged: boolean; seq: number; context: Record<string, unknown> }>(
        `select state, unlogged, seq, context from call_session order by started_at, id`,
      ),
    );
  const broken = async () =>
    (await app.get(Invariants).verify()).filter(({ id, ok }) => id.startsWith('I30') && !ok).map(({ id }) => id);
  const log = (more: Record<string, unknown> = {}) =>
    app.get(OutcomeService).log(
      { actor: lea as never, login: 'lea', name: 'Léa', language: 'fr', sessionKey: 'k' },
      {
        write: { caseId: one.id, expectedVersion: 1, idempotencyKey: newId() },
        startedAt: clock.now().toISOString(),
        rightParty: false,
        ...more,
      },
      { kind: 'noAnswer', voicemail: false },
    );

  it('two starts at once are one call', async () => {
    const answers = await Promise.all([
      starts.start(lea, wish()),
      starts.start(lea, wish()),
      starts.start(lea, wish()),
    ]);
    expect(new Set(answers.map((answer) => (answer.kind === 'started' ? answer.call.id : answer.kind))).size).toBe(1);
    expect(await sessions()).toMatchObject([{ state: 'dialling', seq: 1 }]);
  });

  it('the same request again is answered as the first, whatever happened since', async () => {
    const key = newId();
    const first = await dialled({ idempotencyKey: key });
    const answered = await moved(calls.say(lea, move(first), 'Answered'));
    expect(await dialled({ idempotencyKey: key })).toMatchObject({ id: first.id, state: 'connected' });
    const held = newId();
    await moved(calls.say(lea, move(answered, held), 'Held'));
    expect(await moved(calls.say(lea, move(answered, held), 'Held'))).toMatchObject({ state: 'onHold', version: 3 });
    expect(await sessions()).toMatchObject([{ state: 'onHold', seq: 3 }]);
  });

  it('a write that saw less than there is changes nothing; what is so already is no fault', async () => {
    const first = await dialled();
    const answered = await moved(calls.say(lea, move(first), 'Answered'));
    expect(await calls.say(lea, move(first), 'HungUp')).toMatchObject({ kind: 'changed', call: { version: 2 } });
    expect(await calls.say(lea, move(first), 'Answered')).toMatchObject({ kind: 'moved', call: { version: 2 } });
    expect(await calls.say(lea, move(answered), 'Resumed')).toMatchObject({
      kind: 'moved',
      call: { state: 'connected' },
    });
    const free = await moved(calls.say(lea, move(answered), 'HungUp'));
    expect(await calls.say(lea, move(free), 'Held')).toMatchObject({ kind: 'notPossible' });
  });

  it('two who press at once on one version: one event', async () => {
    const first = await dialled();
    const answers = await Promise.all([calls.say(lea, move(first), 'HungUp'), calls.say(lea, move(first), 'Answered')]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'moved']);
    expect(await sessions()).toMatchObject([{ seq: 2 }]);
  });

  it('is out of reach of another team, and of a colleague', async () => {
    const call = await dialled();
    const nora = portfolio.lead('north') as typeof lea;
    for (const stranger of [tom, nora]) {
      expect(await calls.say(stranger, move(call), 'Answered')).toEqual({ kind: 'notFound' });
      expect(await calls.abandon(stranger, move(call), 'no')).toEqual({ kind: 'notFound' });
    }
    expect(await starts.start(tom, wish())).toEqual({ kind: 'notFound' });
    expect(await calls.receive(tom, one.id, null, newId())).toEqual({ kind: 'notFound' });
    const seen = (actor: Actor) => db.transaction(actor, (tx) => tx.query(`select 1 from call_session`));
    expect([(await seen(lea)).length, (await seen(nora)).length, (await seen(tom)).length]).toEqual([1, 1, 0]);
    const forge = (tx: { execute(sql: string, values: unknown[]): Promise<number> }) =>
      tx.execute(
        `insert into call_session (case_id, person_id, direction, state, context, seq, started_at, since)
         values ($1, $2, 'outbound', 'dialling', '{}', 1, now(), now())`,
        [one.id, tom.personId],
      );
    await expect(db.transaction(tom, forge)).rejects.toThrow(/row-level security/);
  });

  it('the log cannot be changed, not even by the system', async () => {
    await dialled();
    const tamper = (sql: string) => db.transaction(SYSTEM, (tx) => tx.execute(sql));
    expect(await tamper(`update call_session_event set type = 'Answered'`)).toBe(0);
    expect(await tamper(`delete from call_session_event`)).toBe(0);
  });

  it('any number can be dialled; what is none, or another debtor’s contact, is said', async () => {
    expect(await dialled({ contactId: null, phone: OTHER })).toMatchObject({
      phone: { phone: '+33612345678', national: '06 12 34 56 78', localTimes: ['10:00'], zone: 'Europe/Paris' },
      contactId: null,
    });
    await expect(starts.start(lea, wish({ phone: 'la mairie' }))).rejects.toMatchObject({ code: 'phone' });
    const stranger = await portfolio.addCase();
    await expect(starts.start(lea, wish({ contactId: stranger.contactId }))).rejects.toMatchObject({
      code: 'unknown-contact',
    });
  });

  it('says the time at a number that is elsewhere', async () => {
    expect((await dialled({ contactId: null, phone: '+262262123456' })).phone).toMatchObject({
      country: 'RE',
      localTimes: ['13:00'],
      zone: 'Indian/Reunion',
    });
    later(60);
    expect((await dialled({ contactId: null, phone: '+12125550123' })).phone).toMatchObject({
      localTimes: ['23:01', '04:01'],
      zone: null,
    });
  });

  it('several numbers tried are one call; each counts for the contact policy', async () => {
    await dialled();
    later(30);
    const second = await dialled({ contactId: null, phone: OTHER });
    expect(second).toMatchObject({ version: 3, state: 'dialling', times: { dials: 2 } });
    later(30);
    await dialled();
    later(30);
    expect(await starts.start(lea, wish({ contactId: null, phone: OTHER }))).toMatchObject({
      kind: 'forbidden',
      verdict: { rule: expect.stringMatching(/attempts/i) },
    });
    // whatever else asks the policy is told the same: what comes next, what is written, the simulator
    const verdicts = await db.transaction(lea, (tx) => contactVerdicts(tx, [one.id], clock.now()));
    expect(verdicts.get(one.id)).toMatchObject({ rule: expect.stringMatching(/attempts/i), attemptsThisWeek: 3 });
  });

  it('a conversation is not left by dialling somebody else; an unanswered call is, and asks for its outcome', async () => {
    const two = await portfolio.addCase();
    const first = await dialled();
    const answered = await moved(calls.say(lea, move(first), 'Answered'));
    expect(await starts.start(lea, wish({ caseId: two.id, contactId: two.contactId }))).toMatchObject({
      kind: 'underway',
      call: { id: first.id },
    });
    const free = await moved(calls.say(lea, move(answered), 'HungUp'));
    later(5);
    await dialled({ caseId: two.id, contactId: two.contactId });
    expect(await sessions()).toMatchObject([
      { state: 'closed', unlogged: true },
      { state: 'dialling', unlogged: false },
    ]);
    expect(await calls.takeUp(lea, move({ ...free, version: 4 }))).toMatchObject({ kind: 'underway' });
    expect(await broken()).toEqual([]);
  });

  it('a call whose screen is gone ends after half an hour, and its agent logs it then', async () => {
    const call = await dialled();
    const forgotten = app.get(ForgottenCalls);
    later(29 * 60);
    expect(await forgotten.end()).toBe(0);
    later(60);
    await owner(`update lease set expires_at = '2026-11-23T09:45:00Z'`);
    expect(await forgotten.end()).toBe(0);
    clock.set(new Date('2026-11-23T09:46:00.000Z'));
    expect([await forgotten.end(), await forgotten.end()]).toEqual([1, 0]);
    expect(await sessions()).toMatchObject([{ state: 'closed', unlogged: true, context: { endedBy: 'abandoned' } }]);
    const taken = await moved(calls.takeUp(lea, move({ ...call, version: 2 })));
    expect(taken).toMatchObject({ state: 'wrapUp', unlogged: false, version: 3 });
    later(20);
    expect(await log()).toMatchObject({ kind: 'logged' });
    expect(await sessions()).toMatchObject([{ state: 'closed', unlogged: false, context: { endedBy: 'outcome' } }]);
    expect(await broken()).toEqual([]);
  });

  it('nothing to log is said by its agent or the lead, audited, and by nobody else', async () => {
    const call = await dialled();
    clock.set(new Date(clock.now().getTime() + 60 * 60_000));
    await app.get(ForgottenCalls).end();
    expect(await calls.dismiss(tom, call.id, 'mine')).toEqual({ kind: 'notFound' });
    const nora = portfolio.lead('north') as typeof lea;
    expect(await calls.dismiss(nora, call.id, 'line was dead')).toMatchObject({
      kind: 'moved',
      call: { unlogged: false },
    });
    const audit = await db.transaction(SYSTEM, (tx) =>
      tx.query(`select actor_id, detail from audit_entry where action = 'calls.dismissCall' and subject = $1`, [
        call.id,
      ]),
    );
    expect(audit).toEqual([{ actor_id: nora.personId, detail: { reason: 'line was dead', agent: lea.personId } }]);
  });

  it('the attempt keeps what was measured', async () => {
    const call = await dialled();
    later(12);
    const answered = await moved(calls.say(lea, move(call), 'Answered'));
    later(40);
    const held = await moved(calls.say(lea, move(answered), 'Held'));
    later(8);
    const back = await moved(calls.say(lea, move(held), 'Resumed'));
    later(20);
    await moved(calls.say(lea, move(back), 'HungUp'));
    later(15);
    await log();
    const [attempt] = await db.transaction(lea, (tx) =>
      tx.query(
        `select session_id, dials, ring_seconds, talk_seconds, hold_seconds, wrap_up_seconds, phone, contact_id from call_attempt`,
      ),
    );
    expect(attempt).toEqual({
      session_id: call.id,
      dials: 1,
      ring_seconds: 12,
      talk_seconds: 60,
      hold_seconds: 8,
      wrap_up_seconds: 15,
      phone: PHONE,
      contact_id: one.contactId,
    });
    expect(await broken()).toEqual([]);
  });

  it('a debtor who rings in is on the line; a call that we dialled is logged first', async () => {
    const answer = await calls.receive(lea, one.id, null, newId());
    expect(answer).toMatchObject({ kind: 'moved', call: { state: 'connected', direction: 'inbound', phone: null } });
    expect(await calls.receive(lea, one.id, null, newId())).toMatchObject({ kind: 'underway' });
    expect(await calls.receive(lea, one.id, newId(), newId())).toMatchObject({ kind: 'underway' });
  });

  it('the checks see a state that the events do not give, and an open call that was logged', async () => {
    const call = await dialled();
    expect(await broken()).toEqual([]);
    await owner(`update call_session set state = 'connected' where id = '${call.id}'`);
    expect(await broken()).toEqual(['I30']);
    await owner(`update call_session set state = 'dialling', seq = 9 where id = '${call.id}'`);
    expect(await broken()).toEqual(['I30']);
    await owner(`update call_session set seq = 1 where id = '${call.id}'`);
    await log();
    expect(await broken()).toEqual([]);
    await owner(`update call_attempt set dials = 7`);
    expect(await broken()).toEqual(['I30b']);
    await owner(`update call_attempt set dials = 1, undone_at = now()`);
    expect(await broken()).toEqual(['I30a']);
  });
});
