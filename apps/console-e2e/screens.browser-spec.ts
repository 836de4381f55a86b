import { FR_DEFAULT } from '@relance/calls/domain';
import { overflow, violations } from './support/accessibility';
import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import { MOMENT } from './support/moment';
import { propose, rehearsed } from './support/night';
import type { Person } from './support/person';

interface Screen {
  path: string;
  /** What is opened on it before it is looked at. */
  open?: (person: Person) => Promise<void>;
}

const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 390, height: 844 };

/** A form that was open is open again after a reload: it is left first. */
async function leaveForm({ page }: Person): Promise<void> {
  if (!/\/case\//.test(page.url())) return;
  await page.locator('calls-outcome-panel :is(.outcomes, form), calls-cockpit .reading').first().waitFor();
  if ((await page.locator('calls-outcome-panel form').count()) === 0) return;
  await page.keyboard.press('Escape');
  await page.locator('calls-outcome-panel .outcomes').waitFor();
}
const key = (name: string, wait: string) => async (person: Person) => {
  await leaveForm(person);
  if (name === 'k') await person.page.locator('calls-script-step .spoken').waitFor();
  await person.press(name);
  await person.page.locator(wait).first().waitFor();
};
const click = (what: string, wait: string) => async (person: Person) => {
  await person.page.locator(what).first().focus();
  await person.press('Enter');
  await person.page.locator(wait).first().waitFor();
};
const dialog = 'dialog[open]';
/** Why the case is here, then what is opened from there. */
const why = (then?: string) => async (person: Person) => {
  await person.page.locator('#tab-why').waitFor();
  await key('y', 'dunning-holds section')(person);
  if (then) await click(then, dialog)(person);
};
/** The case as it stood two moments ago. */
const asOf = async (person: Person) => {
  await person.page.locator('#as-of').focus();
  await person.press('ArrowLeft', 'ArrowLeft');
  await person.page.locator('dunning-as-of').waitFor();
};
/** A question of a script, with its answers and their conditions. */
const choices = async (person: Person) => {
  await person.page.locator('[role=tree]').waitFor();
  await person.press('o', 'Home', ...Array.from({ length: 5 }, () => 'ArrowDown'));
  await person.page.locator('scripts-choices details summary').first().focus();
  await person.press('Enter');
  await person.page.locator('scripts-choices details[open] .add').first().focus();
  await person.press('Enter');
  await person.page.locator('scripts-choices details[open] .condition').first().waitFor();
};
/** The script where an answer may be skipped, and the reasons for that. */
const asked = async (person: Person) => {
  const words = person.page.locator('calls-script-step .spoken');
  await words.waitFor();
  // at the end of a path that was followed already, another one begins
  for (const key of ['Enter', '1', 'Enter', 'Enter', 's']) await person.press(key);
};
/** The tab "Account" of a case, and what one of its buttons opens, in either language. */
const account = (name?: RegExp) => async (person: Person) => {
  await click('#tab-account', 'receivables-account-panel dl')(person);
  if (!name) return;
  await person.page.locator('receivables-account-panel').getByRole('button', { name }).first().focus();
  await person.press('Enter');
  await person.page.locator(dialog).waitFor();
};

/** Three rows selected: the list's bar says what can be done with them. */
const selectSome = async (person: Person) => {
  await person.page.locator('calls-queue-list .rl-list-row').first().waitFor();
  await person.press('l', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await person.page.locator('.bar.some').waitFor();
};
/** A draft of other weights, what it would do to a queue, and the last look before it holds. */
const weighAnew = async (person: Person) => {
  await person.page.locator('tr[calls-weight] input[type=range]').first().focus();
  await person.press('ArrowLeft', 'ArrowLeft');
  await person.page.locator('.page-head .btn.primary:not(:disabled)').focus();
  await person.press('Enter');
  await person.page.locator('dialog[open] #weights-note').waitFor();
};

/** What Chromium says of an answer 503 and of a line that was cut, before or within the handshake. */
const DONE_TO_THEM = /503|ERR_|^WebSocket connection to '[^']*' failed: Connection closed/;

// each screen is looked at six times
jest.setTimeout(600_000);

describe('every screen, light and dark, in French and English, wide and narrow', () => {
  let house: House;
  let agent: string;
  const ids: Record<
    | 'caseId'
    | 'agentId'
    | 'fileId'
    | 'importId'
    | 'publishedId'
    | 'draftId'
    | 'firmId'
    | 'simulationId'
    | 'scriptId'
    | 'scriptDraftId',
    string
  > = {
    caseId: '',
    firmId: '',
    agentId: '',
    fileId: '',
    importId: '',
    simulationId: '',
    publishedId: '',
    draftId: '',
    scriptId: '',
    scriptDraftId: '',
  };

  beforeAll(async () => {
    house = await House.open();
    const [first] = await house.agents();
    agent = first!.login;
    ids.agentId = first!.id;
    await leaveTraces(await house.person(agent));
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
    const policy = { ...FR_DEFAULT, key: 'house' };
    await house.rows(`insert into contact_policy (key, definition) values ($1, $2)`, [policy.key, policy]);
    ids.fileId = await one(`select id from legal_file where status = 'submitted' limit 1`);
    ids.importId = await one(`select id from import_batch limit 1`);
    await propose(house, 12);
    ids.simulationId = await rehearsed(house, '2026-11-17', '2027-02-17');
    ids.publishedId = await one(
      `select id from strategy_version where status = 'published' order by published_at limit 1`,
    );
    ids.draftId = await draftStrategy(await house.person('admin'));
    ids.scriptId = await one(
      `select v.id from script_version v join script s on s.id = v.script_id where s.key = 'first-reminder' and v.status = 'published'`,
    );
    ids.scriptDraftId = await draftScript(await house.person('nora'));
  });
  afterAll(() => house?.close());

  /** A dispute and a file for legal, so that their lists are not empty. */
  async function leaveTraces(person: Person): Promise<void> {
    const cockpit = new Cockpit(person);
    await person.page.locator('button.start:focus').waitFor();
    await person.press('Enter');
    await cockpit.ready();
    await cockpit.outcome(async () => {
      await cockpit.form('d', 'dispute');
      await person.press('1', 'Enter');
    });
    await cockpit.outcome(async () => {
      await cockpit.form('e', 'escalation');
      await person.press('1', 'Enter');
      await cockpit.handOver();
    });
    await person.context.close();
  }

  /** The next version of a strategy, with a step taken out that the linter misses. */
  async function draftStrategy(person: Person): Promise<string> {
    const { page } = person;
    await person.goTo('/strategies');
    await page.getByRole('button', { name: /version suivante de Entreprises \(France\)/ }).focus();
    await person.press('Enter');
    await page.waitForURL(/\/edit$/);
    await page.locator('[role=option].step', { hasText: 'Mise en demeure' }).waitFor();
    await person.press('l', 'Home', ...Array.from({ length: 5 }, () => 'ArrowRight'), 'Delete');
    await page.locator('strategies-problems .chip.d90').first().waitFor();
    await page.locator('.saved').getByText('Enregistré', { exact: true }).waitFor();
    const id = page.url().split('/').at(-2)!;
    await person.context.close();
    return id;
  }

  /** The next version of a script, with a step that has no English: the linter misses it. */
  async function draftScript(person: Person): Promise<string> {
    const { page } = person;
    await person.goTo('/scripts');
    await page.getByRole('button', { name: 'Préparer la version suivante de Premier appel de relance' }).focus();
    await person.press('Enter');
    await page.waitForURL(/\/edit$/);
    await page.locator('[role=tree]').waitFor();
    await person.press('o', 'Home', 'Enter');
    await page.locator('scripts-node-form textarea:focus').waitFor();
    await person.press('Tab', 'Control+a', 'Delete');
    await page.locator('scripts-problems .chip.d90').first().waitFor();
    await page.locator('.saved').getByText('Enregistré', { exact: true }).waitFor();
    const id = page.url().split('/').at(-2)!;
    await person.context.close();
    return id;
  }

  async function light(person: Person, theme: 'light' | 'dark'): Promise<void> {
    await person.page.emulateMedia({ colorScheme: theme });
    if (person.page.url() !== 'about:blank') await person.page.locator(`html[data-theme=${theme}]`).waitFor();
  }

  /** Looks at the screens in one language: wide in both themes, then narrow. */
  async function look(person: Person, language: string, screens: Screen[]): Promise<string[]> {
    const found: string[] = [];
    for (const { path, open } of screens) {
      await person.page.setViewportSize(WIDE);
      await light(person, 'light');
      await person.goTo(path);
      await person.settled();
      await open?.(person);
      await person.readAll();
      const check = async (how: string): Promise<void> => {
        const screen = `${path}${open ? ` (${String(screens.findIndex((one) => one.open === open))})` : ''}`;
        found.push(...(await violations(person.page)).map((words) => `${language} ${how} ${screen}: ${words}`));
        const wide = await overflow(person.page);
        if (wide > 0) found.push(`${language} ${how} ${screen}: ${wide} px wider than the window`);
      };
      await check('light');
      await light(person, 'dark');
      await check('dark');
      await light(person, language === 'fr' ? 'light' : 'dark');
      await person.page.setViewportSize(NARROW);
      await check('narrow');
    }
    return found;
  }

  async function lookInBoth(login: string, screens: Screen[]): Promise<void> {
    const person = await house.person(login);
    const found = await look(person, 'fr', screens);
    await person.page.setViewportSize(WIDE);
    await person.goTo('/');
    await person.settled();
    await person.speak('en');
    found.push(...(await look(person, 'en', screens)));
    await person.context.close();
    expect(found).toEqual([]);
    expect(house.faults()).toEqual([]);
  }

  it('the log-in', async () => {
    const visitor = await house.visitor();
    expect(await look(visitor, 'fr', [{ path: '/login' }])).toEqual([]);
    const english = await house.visitor({ language: 'en' });
    expect(await look(english, 'en', [{ path: '/login' }])).toEqual([]);
    expect(house.faults()).toEqual([]);
  });

  it('the agent’s', () =>
    lookInBoth(agent, [
      { path: '/day' },
      { path: '/day', open: key('?', dialog) },
      { path: '/day', open: key('/', dialog) },
      { path: '/day', open: click('app-account-menu button', dialog) },
      { path: '/day', open: key('g', 'dialog[open] rl-amount-field') },
      { path: '/day', open: key('v', 'dialog[open] #view-name') },
      { path: '/day', open: key('z', 'dialog[open] calls-preset-choice') },
      { path: '/day?states=callDue&minAmount=100&currency=EUR&sort=amount', open: selectSome },
      { path: '/day?text=nobody-is-called-that' },
      { path: '/day?snoozed=1' },
      { path: '/agenda' },
      { path: '/agenda?span=day' },
      { path: `/case/${ids.caseId}` },
      { path: `/case/${ids.caseId}`, open: key('p', 'calls-promise-form') },
      { path: `/case/${ids.caseId}`, open: key('r', 'calls-callback-form') },
      { path: `/case/${ids.caseId}`, open: key('d', 'calls-dispute-form') },
      { path: `/case/${ids.caseId}`, open: key('a', 'calls-paid-form') },
      { path: `/case/${ids.caseId}`, open: key('x', 'calls-refusal-form') },
      { path: `/case/${ids.caseId}`, open: key('e', 'calls-escalation-form') },
      { path: `/case/${ids.caseId}`, open: key('k', 'calls-choice-menu') },
      { path: `/case/${ids.caseId}`, open: key('m', 'calls-choice-menu') },
      { path: `/case/${ids.caseId}`, open: asked },
      { path: `/case/${ids.caseId}`, open: click('#tab-calls', 'calls-calls-panel') },
      { path: `/case/${ids.caseId}`, open: click('#tab-documents', '#tab-documents[aria-selected=true]') },
      { path: `/case/${ids.caseId}`, open: why() },
      { path: `/case/${ids.caseId}`, open: why('dunning-holds .head .btn') },
      { path: `/case/${ids.caseId}`, open: why('dunning-holds .head .btn.quiet') },
      { path: `/case/${ids.caseId}`, open: asOf },
      { path: '/case/0190a000-0000-7000-8000-000000000000' },
      { path: '/letters' },
      { path: '/nowhere' },
    ]));

  it('the lead’s', () =>
    lookInBoth('nora', [
      { path: '/floor' },
      { path: '/floor/pool' },
      { path: `/floor/agents/${ids.agentId}` },
      { path: `/floor/agents/${ids.agentId}`, open: key('p', 'dialog[open] #pin-reason') },
      { path: '/weights' },
      { path: '/weights', open: weighAnew },
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

  it('the legal staff’s', () =>
    lookInBoth('claire', [
      { path: '/legal' },
      { path: '/legal?status=accepted' },
      { path: '/legal?status=returned' },
      { path: `/legal/${ids.fileId}` },
      { path: `/legal/${ids.fileId}`, open: key('r', dialog) },
      { path: `/legal/${ids.fileId}`, open: key('a', dialog) },
    ]));

  it('a server that fails, a line that is cut, and a queue that is done, in words', async () => {
    const person = await house.person(agent);
    const found = await look(person, 'fr', [
      {
        path: '/letters',
        open: async ({ page }) => {
          await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: '' }));
          await person.turnTo('/day');
          await page.locator('rl-failure').first().waitFor();
        },
      },
    ]);
    const line = await house.line();
    const far = await house.person(agent, { url: line.url });
    const cut = async ({ page }: Person) => {
      line.cut();
      await page.locator('.banners .banner').waitFor();
    };
    found.push(...(await look(far, 'fr', [{ path: '/day', open: cut }])));
    const done = await house.person('jade');
    found.push(...(await look(done, 'fr', [{ path: '/day' }])));
    for (const one of [person, far, done]) await one.context.close();
    line.close();
    expect(found).toEqual([]);
    // what was done to them is all that the browsers complain about
    const others = [person, far, done].flatMap((one) => one.faults.filter((fault) => !DONE_TO_THEM.test(fault)));
    for (const one of [person, far]) one.faults.length = 0;
    expect(others).toEqual([]);
  });

  it('the administrator’s', () =>
    lookInBoth('admin', [
      { path: `/imports/${ids.importId}` },
      { path: '/creditors' },
      { path: '/creditors', open: click('td.last button:first-child', dialog) },
      { path: '/creditors', open: click('td.last button:last-child', dialog) },
      { path: '/policies' },
      { path: '/policies', open: click('.card-head button', dialog) },
      { path: '/policies/edit/uk-breathing-space' },
      { path: '/policies/simulator' },
      { path: '/people' },
      { path: '/people', open: click('.page-head .btn.primary', dialog) },
      { path: '/strategies' },
      { path: '/strategies', open: key('n', dialog) },
      { path: '/strategies', open: key('i', dialog) },
      { path: '/strategies', open: key('a', '#assign-strategy') },
      { path: `/strategies/${ids.publishedId}` },
      { path: `/strategies/${ids.draftId}` },
      { path: `/strategies/${ids.draftId}/edit` },
      { path: `/strategies/${ids.draftId}/edit`, open: key('c', 'dialog[open] strategies-differences') },
      { path: '/strategies/0190a000-0000-7000-8000-000000000000' },
      { path: '/audit' },
      { path: '/floor' },
      { path: '/legal' },
    ]));
});
