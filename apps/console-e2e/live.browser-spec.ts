import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Line } from './support/line';
import type { Person } from './support/person';
import { story } from './support/story';

/** Columns of the floor's table. */
const CELL = { queue: 2, promises: 6 };

describe('one team in several browsers', () => {
  const then = story();
  let house: House;
  let line: Line;
  let agent: Person;
  let lead: Person;
  let legal: Person;
  let cockpit: Cockpit;
  let names: { id: string; login: string; name: string }[];
  let escalated = '';

  beforeAll(async () => {
    house = await House.open();
    line = await house.line();
    names = await house.agents();
    agent = await house.person(names[0]!.login);
    lead = await house.person('nora', { url: line.url });
    legal = await house.person('claire');
    cockpit = new Cockpit(agent);
    await lead.page.locator('tr.agent').first().waitFor();
    await legal.page.locator('main h1').waitFor();
    for (const person of [agent, lead, legal]) await person.mark();
  });
  afterAll(async () => {
    await house?.close();
    line?.close();
  });

  const onFloor = (index = 0) => lead.page.locator('tr.agent').filter({ hasText: names[index]!.name });
  const figure = async (cell: number, index = 0) =>
    Number((await onFloor(index).locator('td').nth(cell).innerText()).trim());

  then('shows the lead on which case an agent is', async () => {
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
    await onFloor()
      .getByText(await agent.heading())
      .waitFor();
  });

  then('counts a promise on the lead’s floor', async () => {
    const before = await figure(CELL.promises);
    const began = performance.now();
    await cockpit.outcome(async () => {
      await cockpit.form('p', 'promise');
      await agent.press('1', 'f');
    });
    await onFloor()
      .locator('td')
      .nth(CELL.promises)
      .getByText(String(before + 1), { exact: true })
      .waitFor();
    console.log(`promise → the lead's floor: ${Math.round(performance.now() - began)} ms from the first key`);
  });

  then('brings a dispute into the lead’s list', async () => {
    await lead.turnTo('/disputes');
    const debtor = await agent.heading();
    await cockpit.outcome(async () => {
      await cockpit.form('d', 'dispute');
      await agent.press('3', 'Enter');
    });
    await lead.page.locator('.rl-list-row').filter({ hasText: debtor }).waitFor();
  });

  then('brings an escalated file to the legal staff, marked as new', async () => {
    const worked = await cockpit.outcome(async () => {
      await cockpit.form('e', 'escalation');
      await agent.press('2', 'Enter');
      await cockpit.handOver();
    });
    escalated = worked.caseId;
    const row = legal.page.locator('.rl-list-row').filter({ hasText: worked.debtorName });
    await row.locator('.chip.accent').waitFor();
  });

  then('returns it with a reason, which the agent reads at once', async () => {
    await agent.press('/');
    await agent.page.locator('dialog[open] input:focus').waitFor();
    const [file] = await house.rows<{ name: string; id: string }>(
      `select d.name, f.id from legal_file f join account a on a.id = f.account_id join debtor d on d.id = a.debtor_id where a.id = $1`,
      [escalated],
    );
    await agent.type(file!.name);
    await agent.page.locator('#search-hits .hit').first().waitFor();
    await agent.press('Enter');
    await agent.page.waitForURL(`**/case/${escalated}`);
    await agent.page.locator('header rl-state').waitFor();

    const list = legal.page.getByRole('grid');
    await legal.tabTo(list);
    await list.press('End');
    await list.press('Enter');
    await legal.page.waitForURL(`**/legal/${file!.id}`);
    await legal.page.locator('.actions .btn.primary').waitFor();
    await legal.press('r');
    await legal.page.locator('#return-reason:focus').waitFor();
    await legal.type('Le bon de livraison signé manque.');
    await legal.tabTo(legal.page.locator('dialog[open] button[type=submit]'));
    await legal.press('Enter');

    await agent.page.locator('.bars .notice').first().waitFor();
    await agent.sees('Le bon de livraison signé manque.');
    expect(await house.rows(`select status from legal_file where id = $1`, [file!.id])).toEqual([
      { status: 'returned' },
    ]);
  });

  then('lets the lead move two cases to a colleague, and take that back', async () => {
    const colleague = await house.person(names[1]!.login);
    const waiting = colleague.page.locator('.facts dd').first();
    await waiting.waitFor();
    const before = Number(await waiting.innerText());
    await colleague.mark();
    await lead.turnTo('/portfolio');
    const filter = lead.page.locator('#portfolio-state');
    await filter.waitFor();
    await lead.page.locator('#portfolio-agent').selectOption(names[0]!.id);
    await filter.selectOption('callDue');
    const list = lead.page.getByRole('grid');
    await lead.page.waitForFunction((name) => {
      const rows = [...document.querySelectorAll('.rl-list-row')].map((row) => row.textContent ?? '');
      return rows.length > 2 && rows.every((row) => row.includes(name) && row.includes('À appeler'));
    }, names[0]!.name);
    await lead.tabTo(list);
    await lead.press('ArrowDown', ' ', 'ArrowDown', ' ');
    await lead.press('m');
    const choice = lead.page.locator(`dialog[open] input[value="${names[1]!.id}"]`);
    await choice.focus();
    await lead.press(' ');
    await lead.page.locator('dialog[open] button[type=submit]:not(:disabled)').waitFor();
    await lead.press('Enter');
    await waiting.getByText(String(before + 2), { exact: true }).waitFor();
    await lead.page.locator('.toast').first().waitFor();
    await lead.press('u');
    await waiting.getByText(String(before), { exact: true }).waitFor();
    expect(await colleague.reloaded()).toBe(false);
    await colleague.context.close();
  });

  then('opens a colleague’s case to read only, and says who holds it', async () => {
    await agent.press('q');
    await agent.page.waitForURL('**/day');
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
    const other = await house.person(names[2]!.login);
    await other.goTo(`/case/${cockpit.caseId}`);
    await other.page.locator('.bars .notice').getByText(names[0]!.name).waitFor();
    expect(await other.page.locator('calls-outcome-panel').count()).toBe(0);
    await other.press('p');
    expect(await other.page.locator('calls-promise-form').count()).toBe(0);
    await other.context.close();
  });

  then('lets the lead take a case over, and tells who lost it', async () => {
    await lead.turnTo('/floor');
    await onFloor().locator('a.case').focus();
    await lead.press('Enter');
    await lead.page.waitForURL(`**/case/${cockpit.caseId}`);
    const takeOver = lead.page.locator('.bars .notice button.take-over');
    await lead.tabTo(takeOver);
    await lead.press('Enter');
    await new Cockpit(lead).ready();
    await agent.page.locator('.bars .notice').getByText('Nora Lambert').waitFor();
    expect(await agent.page.locator('calls-outcome-panel').count()).toBe(0);
  });

  then('says that a screen is offline, and lets it miss nothing', async () => {
    await agent.press('j');
    await agent.page.waitForURL((address) => !address.pathname.endsWith(escalated));
    await cockpit.ready();
    await lead.turnTo('/floor');
    await onFloor().waitFor();
    const before = await figure(CELL.promises);
    line.cut();
    await lead.page.locator('.banners .banner').waitFor();
    await cockpit.outcome(async () => {
      await cockpit.form('p', 'promise');
      await agent.press('2', 'f');
    });
    expect(await figure(CELL.promises)).toBe(before);
    line.mend();
    await onFloor()
      .locator('td')
      .nth(CELL.promises)
      .getByText(String(before + 1), { exact: true })
      .waitFor();
    await lead.page.locator('.banners .banner').waitFor({ state: 'detached' });
  });

  then('did all that without loading a page again, and broke nothing', async () => {
    for (const person of [agent, lead, legal]) {
      expect(await person.reloaded()).toBe(false);
      await person.readAll();
    }
    const { exitCode, output } = await house.relance('verify');
    expect({ exitCode, output: exitCode ? output : '' }).toEqual({ exitCode: 0, output: '' });
    // the cut line is the only thing a browser may have complained about
    expect(
      house
        .faults()
        .filter((fault) => !/ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_SOCKET|failed: Connection closed/.test(fault)),
    ).toEqual([]);
  });
});
