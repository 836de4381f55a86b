import { SetClock } from '@relance/platform/server';
import { Caller } from './support/call-operations';
import { importLedger, liveUntil } from './support/ledger';
import { RunningApi } from './support/running-api';
import { throughDisclosures } from './support/script-path';

const PHONE = '+33142685300';
const PROMISE = { amount: { minor: 1_000, currency: 'EUR' }, dueOn: '2026-12-01' };

interface Step {
  nodeId: string;
  kind: string;
  text: string;
  choice: string | null;
  skippedReason: string | null;
  disclosed: string | null;
  at: string;
}

describe('the script of a call', () => {
  const clock = new SetClock(new Date('2026-11-10T08:00:00.000Z'));
  let api: RunningApi;
  let alice: Caller;
  let sam: Caller;
  let lea: Caller;
  let noe: Caller;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    api = await RunningApi.start({ clock });
    const [nord, sud] = [await api.team('Nord'), await api.team('Sud')];
    await api.person('alice', 'agent', nord);
    await api.person('sam', 'agent', sud);
    await api.person('lea', 'lead', nord);
    await api.person('noe', 'lead', sud);
    const invoice = { due: '2026-11-12', amount: '1234.56' };
    await importLedger(
      api,
      'NORD',
      nord,
      [0, 1, 2, 3].map((i) => ({
        ...{ ...invoice, account: `N-${i}`, debtor: `Nordique ${i}`, invoice: `FN-${i}` },
        phone: `014268530${i}`,
      })),
    );
    await liveUntil(api, clock, '2026-11-23T09:00:00.000Z');
    const caller = async (login: string) => new Caller(await api.loggedIn(login), () => clock.now());
    [alice, sam, lea, noe] = [await caller('alice'), await caller('sam'), await caller('lea'), await caller('noe')];
    const { rows } = await api.owner.query<{ id: string; number: string }>('select id, number from account');
    for (const { id, number } of rows) ids.set(number, id);
  });
  afterAll(() => api.stop());

  const id = (account: string) => ids.get(account)!;
  const now = () => clock.now().toISOString();
  const dialled = async (caseId: string) => {
    await alice.open(caseId);
    expect(await alice.startCall(caseId, PHONE)).toMatchObject({ __typename: 'CallStarted' });
  };
  const lastPath = async (by: Caller, caseId: string) => {
    const { cockpit } = await by.read<{
      cockpit: { lastCall: { scriptVersion: number; scriptTitle: { fr: string }; scriptPath: Step[] } } | null;
    }>(
      `query ($id: ID!) { cockpit(caseId: $id) { lastCall { scriptVersion scriptTitle { fr }
         scriptPath { at nodeId kind text choice skippedReason disclosed } } } }`,
      { id: caseId },
    );
    return cockpit?.lastCall ?? null;
  };
  const inTimeline = async (by: Caller, caseId: string) => {
    const { timeline } = await by.read<{ timeline: { rows: { kind: string; detail: { script?: unknown } }[] } }>(
      `query ($id: ID!) { timeline(caseId: $id) { rows { kind detail } } }`,
      { id: caseId },
    );
    return timeline.rows.filter(({ kind }) => kind === 'call').map(({ detail }) => detail.script);
  };

  it('comes with the case: chosen by its facts, its values formatted in both languages', async () => {
    const { cockpit } = await alice.read<{ cockpit: { script: Record<string, unknown> } }>(
      `query ($id: ID!) { cockpit(caseId: $id) { script { key version situation title { en } facts variables } } }`,
      { id: id('N-0') },
    );
    expect(cockpit.script).toMatchObject({
      ...{ key: 'first-reminder', version: 1, situation: 'firstReminder', title: { en: 'First reminder call' } },
      facts: { debtorKind: 'business', daysPastDue: 11, maxInstalments: 3, paymentArrived: false },
      variables: {
        agentName: { fr: 'alice', en: 'alice' },
        amountOverdue: { fr: '1\u202f234,56\u00a0€', en: '€1,234.56' },
        oldestInvoice: { fr: 'la facture FN-0', en: 'invoice FN-0' },
        oldestInvoiceDueOn: { fr: 'le 12 novembre 2026', en: 'on 12 November 2026' },
      },
    });
    expect(await sam.script(id('N-0'))).toBeNull();
  });

  it('is asked for a promise on a call that was dialled, and what is missing is named', async () => {
    const caseId = id('N-0');
    await dialled(caseId);
    const script = (await alice.script(caseId))!;
    const { versionId, moves } = throughDisclosures(script, now());
    const refused = { __typename: 'InputProblem', code: 'script-disclosures', field: 'script' };
    expect(await alice.log('makePromise', caseId, PROMISE, { script: null })).toMatchObject({
      ...refused,
      message:
        'Avant de prendre cet accord, il manque\u00a0: l’identité de la personne, qui appelle, pour quel créancier, à quel sujet.',
    });
    // nor does somebody else than the person responsible promise without them
    const other = { script: null, rightParty: false, reasonForDelay: null };
    expect(await alice.log('makePromise', caseId, PROMISE, other)).toMatchObject(refused);
    const early = { versionId, moves: moves.slice(0, -1) };
    expect(await alice.log('makePromise', caseId, PROMISE, { script: early })).toMatchObject({
      ...refused,
      message: 'Avant de prendre cet accord, il manque\u00a0: à quel sujet.',
    });
    const [first, ...others] = moves;
    expect(await alice.log('makePromise', caseId, PROMISE, { script: { versionId, moves: others } })).toMatchObject({
      code: 'script-path',
    });
    const skipped = [{ ...first!, move: { kind: 'skip', reason: 'no time' } }, ...others];
    expect(await alice.log('makePromise', caseId, PROMISE, { script: { versionId, moves: skipped } })).toMatchObject({
      code: 'script-path',
    });
    expect(await alice.log('makePromise', caseId, PROMISE, { script: { versionId, moves } })).toMatchObject({
      __typename: 'OutcomeLogged',
    });
    expect(await lastPath(alice, caseId)).toMatchObject({
      ...{ scriptVersion: 1, scriptTitle: { fr: 'Premier appel de relance' } },
      scriptPath: [
        { nodeId: 'hello', kind: 'disclosure', text: 'Bonjour, alice à l’appareil.', disclosed: 'caller', at: now() },
        { nodeId: 'who', choice: 'Identité confirmée', disclosed: 'identity' },
        { nodeId: 'creditor', disclosed: 'creditor' },
        {
          nodeId: 'purpose',
          text: 'Cela concerne une facture, dont la date de paiement est passée.',
          disclosed: 'purpose',
        },
      ],
    });
    expect(await inTimeline(alice, caseId)).toMatchObject([
      {
        title: 'Premier appel de relance',
        version: 1,
        agentName: 'alice',
        steps: [{ disclosed: 'caller' }, {}, {}, {}],
      },
    ]);
    expect(await lastPath(sam, caseId)).toBeNull();
    expect(await inTimeline(sam, caseId)).toEqual([]);
  });

  it('shows a skipped question with its reason, and binds no outcome without an amount', async () => {
    const caseId = id('N-1');
    await dialled(caseId);
    const { versionId, moves } = throughDisclosures((await alice.script(caseId))!, now());
    const move = { kind: 'skip', reason: 'in a hurry' };
    const script = { versionId, moves: [...moves, { nodeId: 'amount', at: now(), move }] };
    const at = '2026-11-24T10:00:00.000Z';
    expect(await alice.log('agreeCallback', caseId, { at }, { script })).toMatchObject({ __typename: 'OutcomeLogged' });
    expect((await lastPath(alice, caseId))!.scriptPath.at(-1)).toMatchObject({
      nodeId: 'amount',
      skippedReason: 'in a hurry',
      text: expect.stringContaining('1\u202f234,56\u00a0€'),
    });
    const bare = id('N-2');
    await dialled(bare);
    expect(await alice.log('agreeCallback', bare, { at })).toMatchObject({ __typename: 'OutcomeLogged' });
    expect(await lastPath(alice, bare)).toMatchObject({ scriptPath: [], scriptTitle: null, scriptVersion: null });
  });

  it('a new version is written by one lead and approved by another; a call that runs keeps its own', async () => {
    const caseId = id('N-3');
    await dialled(caseId);
    const before = (await alice.script(caseId))!;
    const { scripts } = await lea.read<{ scripts: { id: string; key: string }[] }>(`{ scripts { id key } }`);
    const { id: scriptId } = scripts.find(({ key }) => key === 'first-reminder')!;
    expect(await alice.one('draftScript', DRAFT, { id: scriptId })).toMatchObject({ __typename: 'NotAllowed' });
    const draft = await lea.one('draftScript', DRAFT, { id: scriptId });
    expect(draft).toMatchObject({
      __typename: 'ScriptVersion',
      status: 'draft',
      version: 2,
      may: ['edit', 'discard', 'submit'],
    });
    expect(await lea.one('submitScript', SUBMIT, { id: draft['id'], revision: 1 })).toMatchObject({
      status: 'submitted',
    });
    expect(await lea.one('approveScript', APPROVE, { id: draft['id'] })).toMatchObject({ code: 'secondPerson' });
    expect(await alice.one('approveScript', APPROVE, { id: draft['id'] })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await noe.one('approveScript', APPROVE, { id: draft['id'] })).toMatchObject({ status: 'published' });
    expect((await alice.script(caseId))!.versionId).toBe(draft['id']);
    const script = throughDisclosures(before, now());
    expect(await alice.log('makePromise', caseId, PROMISE, { script })).toMatchObject({ __typename: 'OutcomeLogged' });
    expect(await lastPath(alice, caseId)).toMatchObject({ scriptVersion: 1 });
    const { rows } = await api.owner.query(`select action from audit_entry where action like 'scripts.%' order by id`);
    expect(rows.map(({ action }) => action)).toEqual([
      'scripts.drafted',
      'scripts.submitted',
      'scripts.approved',
      'scripts.published',
    ]);
  });

  it('has words for a third person and a voicemail, for whoever has the case in reach', async () => {
    const ask = (by: Caller, situation: string) =>
      by.read<{ callScript: { key: string } | null }>(
        `query ($id: ID!, $situation: String!) { callScript(caseId: $id, situation: $situation) { key } }`,
        { id: id('N-0'), situation },
      );
    expect(await ask(alice, 'voicemail')).toEqual({ callScript: { key: 'voicemail' } });
    expect(await ask(alice, 'thirdParty')).toEqual({ callScript: { key: 'third-person' } });
    expect(await ask(alice, 'whatever')).toEqual({ callScript: null });
    expect(await ask(sam, 'voicemail')).toEqual({ callScript: null });
  });
});

const ANSWER = `__typename ... on UserError { code } ... on ScriptVersion { id version status revision may }`;
const DRAFT = `mutation ($id: ID!) { draftScript(scriptId: $id) { ${ANSWER} } }`;
const SUBMIT = `mutation ($id: ID!, $revision: Int!) { submitScript(versionId: $id, revision: $revision) { ${ANSWER} } }`;
const APPROVE = `mutation ($id: ID!) { approveScript(versionId: $id) { ${ANSWER} } }`;
