import { violations } from './support/accessibility';
import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

interface Told {
  explain: { inQueue: boolean; suppressor: { text: string } | null; checks: { reason: { text: string } }[] };
}

describe('why a case is here, why it is not, and how it stood before', () => {
  const step = story();
  let house: House;
  let agent: Person;
  let cockpit: Cockpit;
  let number = '';
  const why = () => agent.page.locator('dunning-why');
  const state = async () =>
    (await house.rows<{ state: string }>(`select state from dunning_case where id = $1`, [cockpit.caseId]))[0]?.state;
  /** What the operator's command says of the same case, in the language of the screen. */
  const told = async (): Promise<Told> => {
    const { exitCode, output } = await house.relance('case', number, '--explain', '--language', 'fr', '--json');
    expect(exitCode).toBe(0);
    return JSON.parse(output.slice(output.indexOf('{'))) as Told;
  };
  const fine = async (person: Person) => expect(await violations(person.page)).toEqual([]);

  beforeAll(async () => {
    house = await House.open();
    const [first] = await house.agents();
    agent = await house.person(first!.login);
    cockpit = new Cockpit(agent);
  });
  afterAll(() => house.close());

  step('opens by one key beside the call and says that the case is in the queue', async () => {
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
    const [row] = await house.rows<{ number: string }>(
      `select 'C-' || lpad(case_number::text, 6, '0') as number from dunning_case where id = $1`,
      [cockpit.caseId],
    );
    number = row!.number;
    await agent.press('y');
    await why().getByText('Dans la file', { exact: true }).waitFor();
    await agent.page.locator('#tab-why[aria-selected=true]:focus').waitFor();
    await fine(agent);
  });

  step('puts it on hold by keyboard; the case says so at once, in the words of the operator’s command', async () => {
    await agent.press('h');
    await agent.page.locator('dunning-hold-dialog dialog[open] input[name=hold-kind]:focus').waitFor();
    await fine(agent);
    await agent.tabTo(agent.page.locator('#hold-reason'));
    await agent.type('salon professionnel');
    await agent.press('Enter');
    await why().getByText('Pas dans la file', { exact: true }).waitFor();
    expect(await state()).toBe('onHold');
    const { explain } = await told();
    expect(explain).toMatchObject({ inQueue: false });
    await why().getByText(explain.suppressor!.text, { exact: true }).first().waitFor();
    await fine(agent);
  });

  step('takes it back by one key, and it is in the queue again', async () => {
    await agent.press('u');
    await why().getByText('Dans la file', { exact: true }).waitFor();
    // what the next dialog writes on top of is what this list has read
    await agent.page.locator('dunning-holds').getByText('Aucune suspension.').waitFor();
    expect(await state()).toBe('callDue');
  });

  step('holds only the invoices that are ticked, until a day, and refuses to hold none', async () => {
    await agent.press('h');
    const dialog = agent.page.locator('dunning-hold-dialog dialog[open]');
    await dialog.locator('#hold-reason').fill('avoir à venir');
    await dialog.locator('input[name=hold-scope]:checked').focus();
    await agent.press('ArrowDown');
    await dialog.locator('input[type=checkbox]').first().waitFor();
    await agent.tabTo(dialog.locator('button[type=submit]'));
    await agent.press('Enter');
    await dialog.getByRole('alert').getByText('Choisissez au moins une facture.').waitFor();
    await dialog.locator('input[type=checkbox]').first().focus();
    await agent.press('Space');
    await dialog.getByRole('button', { name: '14 jours' }).focus();
    await agent.press('Enter');
    await fine(agent);
    await agent.tabTo(dialog.locator('button[type=submit]'));
    await agent.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await agent.page.locator('dunning-hold-line').first().waitFor();
    const [kept] = await house.rows<{ items: number; until: string | null }>(
      `select jsonb_array_length(h -> 'itemIds') as items, h ->> 'until' as until
       from dunning_case c, jsonb_array_elements(c.context -> 'holds') h where c.id = $1`,
      [cockpit.caseId],
    );
    expect(kept).toMatchObject({ items: 1, until: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
  });

  step('ends it with a reason', async () => {
    await agent.tabTo(agent.page.locator('dunning-holds li button'));
    await agent.press('Enter');
    await agent.page.locator('#hold-end-reason:focus').waitFor();
    await agent.type('avoir reçu');
    await agent.press('Enter');
    await agent.page.locator('dunning-holds').getByText('Aucune suspension.').waitFor();
    expect(await state()).toBe('callDue');
  });

  step('goes back through its moments with the arrows, and returns to now', async () => {
    await agent.page.locator('#tab-timeline').focus();
    await agent.press('Enter');
    await agent.tabTo(agent.page.locator('#as-of'));
    // the end of the second hold is now; before it that hold, the end of the first, and the first
    await agent.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await agent.page.locator('dunning-as-of .verdict').getByText('salon professionnel').first().waitFor();
    await fine(agent);
    await agent.press('Home');
    await agent.page.locator('dunning-as-of .facts').waitFor();
    await agent.page.locator('dunning-as-of .verdict').getByText('Pas dans la file', { exact: true }).waitFor();
    await agent.tabTo(agent.page.locator('dunning-time-slider button'));
    await agent.press('Enter');
    await agent.page.locator('dunning-as-of').waitFor({ state: 'detached' });
    await agent.page.locator('dunning-timeline > ol').waitFor();
  });

  step('says the same to the lead, beside the list of cases', async () => {
    const lead = await house.person('nora');
    await lead.turnTo('/portfolio');
    await lead.page.locator('rl-list .rl-list-row').first().waitFor();
    await lead.press('y');
    await lead.page.locator('dialog[open] dunning-why .verdict').waitFor();
    await fine(lead);
    await lead.closeDialog();
  });

  step('speaks the language that was chosen without being loaded again', async () => {
    await agent.page.locator('#tab-why').focus();
    await agent.press('Enter');
    await why().getByText('Dans la file', { exact: true }).waitFor();
    await agent.speak('en');
    await why().getByText('In the queue', { exact: true }).waitFor();
    await why()
      .getByText(/^(Done|Planned) (on|for) \d/)
      .first()
      .waitFor();
  });

  it('left nothing unsaid and nothing broken', () => {
    expect(house.faults()).toEqual([]);
  });
});
