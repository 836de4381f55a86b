import { newId } from '@relance/kernel';
import { SetClock } from '@relance/platform/server';
import { importLedger, liveUntil } from './support/ledger';
import { callOf, isAboutACase } from './support/operations';
import { RunningApi } from './support/running-api';
import type { Visitor } from './support/visitor';

/** Everything the api has, asked about another team's case: the answer is the one for a case that does not exist. */
describe('out of reach is as if it were not there', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let caseId: string;
  const strangers = new Map<string, Visitor>();
  let fields: RunningApi['operations'];

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    await api.person('luc', 'lead', sud);
    await api.person('lex', 'legal');
    await importLedger(api, 'NORD', nord, [
      { account: 'N-0', debtor: 'Nordique', invoice: 'FN-0', due: '2026-11-05', amount: '250.00', phone: '0142685300' },
    ]);
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    caseId = (await api.owner.query<{ id: string }>(`select id from dunning_case`)).rows[0]!.id;
    for (const login of ['sam', 'luc', 'lex']) strangers.set(login, await api.loggedIn(login));
    fields = api.operations.filter(({ field }) => field.args.some(isAboutACase));
  });
  afterAll(() => api.stop());

  const standing = async () =>
    (
      await api.owner.query(
        `select (select jsonb_agg(to_jsonb(c)) from dunning_case c) as cases, (select count(*) from case_event) as events,
           (select count(*) from lease) as leases, (select jsonb_agg(to_jsonb(c)) from contact c) as contacts,
           (select count(*) from ledger_entry) as ledger, (select count(*) from call_attempt) as calls,
           (select jsonb_agg(to_jsonb(p) order by p.id) from person p) as people`,
      )
    ).rows;

  it.each(['sam', 'luc', 'lex'])('for %s', async (login) => {
    const stranger = strangers.get(login)!;
    const before = await standing();
    expect(fields.length).toBeGreaterThan(35);
    const differing: string[] = [];
    for (const { kind, field } of fields) {
      const answers: string[] = [];
      for (const id of [caseId, newId()]) {
        const { body } = await stranger.ask(`${kind} { ${callOf(field, id)} }`);
        answers.push(body.replaceAll(id, 'ID').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'REFERENCE'));
      }
      if (answers[0] !== answers[1]) differing.push(`${field.name}: ${answers.join(' / ')}`);
      if (/INTERNAL_SERVER_ERROR|VALIDATION_FAILED|BAD_USER_INPUT/.test(answers[0]!))
        differing.push(`${field.name}: ${answers[0]}`);
    }
    expect(differing).toEqual([]);
    expect(await standing()).toEqual(before);
  });
});
