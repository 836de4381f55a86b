import { newId } from '@relance/kernel';
import { SetClock } from '@relance/platform/server';
import { Caller, OUTCOME_NAMES, type OutcomeName } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { PASSWORD, RunningApi } from './support/running-api';

/** Half past nine in the evening in Paris: nobody is called then. */
const MONDAY_NIGHT = '2026-11-23T20:30:00.000Z';
const PHONE = '+33142685300';

interface Shown {
  lastCall: { outcome: string; inbound: boolean } | null;
  contactPermission: { allowed: boolean; attemptsThisWeek: number; reason: { code: string } | null };
}

describe('a debtor who rings in', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  const callers = new Map<string, Caller>();
  const ids = new Map<string, string>();
  let api: RunningApi;

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    await api.person('lex', 'legal');
    const invoices = Array.from({ length: 7 }, (_, i) => ({
      account: `N-${i}`,
      debtor: `Nordique ${i}`,
      invoice: `FN-${i}`,
      due: '2026-11-12',
      amount: '200.00',
      phone: `014268530${i}`,
    }));
    await importLedger(api, 'NORD', nord, invoices);
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    for (const login of ['alice', 'sam', 'lex']) callers.set(login, new Caller(api.visitor(), () => clock.now()));
    const { rows } = await api.owner.query<{ id: string; number: string }>('select id, number from account');
    for (const { id, number } of rows) ids.set(number, id);
  });
  afterAll(() => api.stop());

  /** Everybody is at their screen at that instant. */
  const at = async (instant: string) => {
    clock.set(new Date(instant));
    for (const [login, { visitor }] of callers) await visitor.login(login, PASSWORD);
  };
  const by = (login: string) => callers.get(login)!;
  const id = (account: string) => ids.get(account)!;
  const PROMISE = { amount: { minor: 1_000, currency: 'EUR' }, dueOn: '2026-12-01' };
  const promise = (caseId: string, call: Record<string, unknown> = {}) =>
    by('alice').log('makePromise', caseId, PROMISE, call);
  const shown = async (caseId: string) =>
    (
      await by('alice').read<{ cockpit: Shown }>(
        `query ($id: ID!) { cockpit(caseId: $id) { lastCall { outcome inbound }
           contactPermission { allowed attemptsThisWeek reason { code } } } }`,
        { id: caseId },
      )
    ).cockpit;

  it('is logged at any hour, where a call of ours is refused, and is told apart when it is read again', async () => {
    await at(MONDAY_NIGHT);
    const caseId = id('N-0');
    expect(await promise(caseId)).toMatchObject({ __typename: 'ContactNotAllowed', code: 'contact-hours' });
    expect(await promise(caseId, { inbound: true })).toMatchObject({
      __typename: 'OutcomeLogged',
      case: { state: 'promised' },
    });
    expect((await shown(caseId)).lastCall).toEqual({ outcome: 'promise', inbound: true });
    const { timeline } = await by('alice').read<{ timeline: { rows: { kind: string; detail: unknown }[] } }>(
      `query ($id: ID!) { timeline(caseId: $id) { rows { kind detail } } }`,
      { id: caseId },
    );
    expect(timeline.rows.filter((row) => row.kind === 'call')).toMatchObject([{ detail: { inbound: true } }]);
  });

  it('may say anything that a conversation brings, but an incoming call is never unanswered', async () => {
    await at(MONDAY_NIGHT);
    const caseId = id('N-1');
    const { openItems } = await by('alice').read<{ openItems: { id: string }[] }>(
      `query ($id: ID!) { openItems(caseId: $id) { id } }`,
      { id: caseId },
    );
    const more = {
      voicemail: false,
      at: '2026-11-24T10:00:00.000Z',
      ...PROMISE,
      paidOn: '2026-11-20',
      category: 'price',
      itemIds: openItems.map((item) => item.id),
      reason: 'willNotPay',
      messageLeft: false,
      kind: 'hardship',
      words: 'licenciement en cours',
    };
    const answers: [OutcomeName, string][] = [];
    for (const outcome of OUTCOME_NAMES) {
      const answer = await by('alice').log(outcome, caseId, more, { inbound: true });
      answers.push([outcome, answer.__typename]);
      if (answer.__typename === 'OutcomeLogged') await by('alice').undo(caseId, answer['seq']);
      else expect(answer).toMatchObject({ code: 'inbound-outcome', field: 'inbound' });
    }
    expect(answers).toEqual(
      OUTCOME_NAMES.map((outcome) => [
        outcome,
        outcome === 'logNoAnswer' || outcome === 'logWrongNumber' ? 'InputProblem' : 'OutcomeLogged',
      ]),
    );
  });

  it('counts as the conversation of its day, and as no attempt of the week', async () => {
    await at('2026-11-24T06:10:00.000Z');
    const caseId = id('N-2');
    const refusal = { reason: 'cannotPay' };
    expect(await by('alice').log('recordRefusal', caseId, refusal, { inbound: true })).toMatchObject({
      __typename: 'OutcomeLogged',
    });
    await at('2026-11-24T10:00:00.000Z');
    expect(await by('alice').startCall(caseId, PHONE)).toMatchObject({ code: 'contact-conversationsPerDay' });
    expect(await promise(caseId, { inbound: true })).toMatchObject({ __typename: 'OutcomeLogged' });
    await at('2026-11-25T10:00:00.000Z');
    expect((await shown(caseId)).contactPermission).toEqual({ allowed: true, attemptsThisWeek: 0, reason: null });
  });

  it('leaves the day open for a call of ours when it was somebody else who rang', async () => {
    await at('2026-11-25T06:10:00.000Z');
    const caseId = id('N-3');
    const answer = await by('alice').log(
      'agreeCallback',
      caseId,
      { at: '2026-11-25T14:00:00.000Z' },
      { inbound: true, rightParty: false },
    );
    expect(answer.__typename).toBe('OutcomeLogged');
    await at('2026-11-25T12:00:00.000Z');
    expect((await shown(caseId)).contactPermission).toMatchObject({ allowed: true, attemptsThisWeek: 0 });
  });

  it('is no way around the count of attempts: a call that was dialled is logged as one', async () => {
    await at('2026-11-25T10:00:00.000Z');
    const caseId = id('N-4');
    expect(await by('alice').startCall(caseId, PHONE)).toMatchObject({ __typename: 'CallStarted' });
    expect(await promise(caseId, { inbound: true })).toMatchObject({
      __typename: 'InputProblem',
      code: 'inbound-dialled',
    });
    expect(await by('alice').log('logNoAnswer', caseId, { voicemail: false })).toMatchObject({
      __typename: 'OutcomeLogged',
    });
    expect((await shown(caseId)).contactPermission.attemptsThisWeek).toBe(1);
    expect(await promise(caseId, { inbound: true })).toMatchObject({ __typename: 'OutcomeLogged' });
    expect((await shown(caseId)).contactPermission.attemptsThisWeek).toBe(1);
  });

  it('is still refused for a case that the legal staff have', async () => {
    await at('2026-11-25T10:00:00.000Z');
    const caseId = id('N-5');
    await by('alice').log('escalateCase', caseId, { reason: 'unreachable' }, { inbound: true });
    const before = await by('alice').seen(caseId);
    expect(await promise(caseId, { inbound: true })).toMatchObject({ __typename: 'NotPossible' });
    expect(await by('alice').seen(caseId)).toEqual(before);
  });

  it('is refused to another team and to legal staff as if there were no case, whatever the outcome', async () => {
    await at(MONDAY_NIGHT);
    const call = (caseId: string) => ({
      write: { caseId, expectedVersion: 1, idempotencyKey: newId() },
      inbound: true,
    });
    for (const login of ['sam', 'lex']) {
      for (const [outcome, more] of [
        ['makePromise', PROMISE],
        ['logNoAnswer', { voicemail: false }],
      ] as const) {
        const missing = newId();
        const foreign = await by(login).log(outcome, id('N-6'), more, call(id('N-6')));
        expect(foreign).toEqual(await by(login).log(outcome, missing, more, call(missing)));
        expect(foreign.__typename).not.toBe('OutcomeLogged');
      }
    }
    expect(await by('sam').log('makePromise', id('N-6'), PROMISE, call(id('N-6')))).toMatchObject({
      __typename: 'NotAllowed',
    });
    const { rows } = await api.owner.query(`select 1 from call_attempt where account_id = $1`, [id('N-6')]);
    expect(rows).toEqual([]);
  });
});
