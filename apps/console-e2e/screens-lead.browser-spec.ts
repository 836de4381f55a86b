import { House } from './support/house';
import { lookInBoth } from './support/looks';
import { MOMENT } from './support/moment';
import { account, choices, click, dialog, key, weighAnew } from './support/openers';
import { propose, rehearsed } from './support/night';
import { draftScript, leaveTraces } from './support/traces';

// each screen is looked at six times
jest.setTimeout(600_000);

describe('the lead’s screens, light and dark, in French and English, wide and narrow', () => {
  let house: House;
  const ids = {
    caseId: '',
    agentId: '',
    importId: '',
    publishedId: '',
    firmId: '',
    simulationId: '',
    scriptId: '',
    scriptDraftId: '',
  };

  beforeAll(async () => {
    house = await House.open();
    const [first] = await house.agents();
    ids.agentId = first!.id;
    await leaveTraces(await house.person(first!.login));
    const one = async (sql: string): Promise<string> => (await house.rows<{ id: string }>(sql))[0]!.id;
    ids.caseId = await one(
      `select id from dunning_case where agent_id = '${first!.id}' and queue_rank is not null order by queue_rank desc, id limit 1`,
    );
    ids.firmId = await one(
      `select c.id from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id join team t on t.id = c.team_id
       join creditor k on k.id = a.creditor_id
       where t.name = 'Équipe Nord' and d.kind = 'business' and c.state in ('reminding', 'callDue') and k.country = 'FR'
         and exists (select 1 from open_item i where i.account_id = a.id and i.kind = 'invoice' and i.open_minor > 0 and i.due_on < '${MOMENT}'::date)
       order by c.id limit 1`,
    );
    ids.importId = await one(`select id from import_batch limit 1`);
    await propose(house, 12);
    ids.simulationId = await rehearsed(house, '2026-11-17', '2027-02-17');
    ids.publishedId = await one(
      `select id from strategy_version where status = 'published' order by published_at limit 1`,
    );
    ids.scriptId = await one(
      `select v.id from script_version v join script s on s.id = v.script_id where s.key = 'first-reminder' and v.status = 'published'`,
    );
    ids.scriptDraftId = await draftScript(await house.person('nora'));
  });
  afterAll(() => house?.close());

  it('the lead’s', () =>
    lookInBoth(house, 'nora', [
      { path: '/floor' },
      { path: '/floor/pool' },
      { path: `/floor/agents/${ids.agentId}` },
      { path: `/floor/agents/${ids.agentId}`, open: key('p', 'dialog[open] #pin-reason') },
      { path: '/weights' },
      { path: '/weights', open: weighAnew },
      { path: '/offers' },
      { path: '/settlements' },
      { path: '/payments-to-find' },
      { path: '/call-rules' },
      { path: '/call-rules', open: click('#rules-authority', '#rules-authority[aria-selected=true]') },
      { path: '/call-rules', open: click('#rules-words', '#rules-words[aria-selected=true]') },
      { path: '/portfolio' },
      { path: '/portfolio', open: key('y', 'dialog[open] dunning-holds section') },
      { path: '/portfolio?state=insolvent&text=nothing' },
      { path: '/disputes' },
      { path: '/disputes', open: key('t', dialog) },
      { path: '/payments' },
      { path: '/payments', open: key('n', dialog) },
      { path: '/payments', open: key('b', dialog) },
      { path: '/letters' },
      { path: '/letters?only=noAddress', open: key('e', dialog) },
      { path: '/letters', open: key('m', dialog) },
      { path: '/letters/to-send' },
      { path: '/aging' },
      { path: '/imports' },
      { path: '/imports/new' },
      { path: `/imports/${ids.importId}` },
      { path: '/strategies' },
      { path: '/runs' },
      { path: '/runs/proposals' },
      { path: '/runs/proposals', open: key('c', dialog) },
      { path: '/runs/failures' },
      { path: '/scripts' },
      { path: '/scripts', open: key('n', dialog) },
      { path: '/scripts', open: key('i', dialog) },
      { path: `/scripts/${ids.scriptId}` },
      { path: `/scripts/${ids.scriptId}`, open: key('v', dialog) },
      { path: `/scripts/${ids.scriptDraftId}` },
      { path: `/scripts/${ids.scriptDraftId}/edit` },
      { path: `/scripts/${ids.scriptDraftId}/edit`, open: key('c', 'dialog[open] scripts-differences') },
      { path: `/scripts/${ids.scriptDraftId}/edit`, open: choices },
      { path: '/scripts/0190a000-0000-7000-8000-000000000000' },
      { path: '/simulation' },
      { path: '/simulation/new' },
      { path: `/simulation/${ids.simulationId}` },
      { path: `/strategies/${ids.publishedId}` },
      { path: `/case/${ids.caseId}` },
      { path: `/case/${ids.firmId}`, open: account() },
      { path: `/case/${ids.firmId}`, open: account(/^(Modifier le|Change the) segment$/) },
      { path: `/case/${ids.firmId}`, open: account(/^(Modifier l’adresse|Change the address)$/) },
      { path: `/case/${ids.firmId}`, open: account(/^(Ajouter un|Add a) contact$/) },
      { path: `/case/${ids.firmId}`, open: account(/^(Ajouter des frais|Add a charge)$/) },
      { path: `/case/${ids.firmId}`, open: account(/^(Fusionner|Merge)$/) },
    ]));
});
