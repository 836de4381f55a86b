import { overflow, violations } from './support/accessibility';
import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

/** Less for all: asked of a lead during the call, promised, paid, and waived. */
describe('a settlement', () => {
  const then = story();
  let house: House;
  let agent: Person;
  let lead: Person;
  let cockpit: Cockpit;
  let caseId = '';

  beforeAll(async () => {
    house = await House.open();
    const [first] = await house.agents();
    agent = await house.person(first!.login);
    lead = await house.person('nora');
    cockpit = new Cockpit(agent);
  });
  afterAll(() => house?.close());

  /** In both themes. */
  const looksRight = async ({ page }: Person) => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
  };
  const dialog = (person: Person) => person.page.locator('dialog[open]');
  const standing = async () =>
    (
      await house.rows<{ state: string; overdue: number; discount: number | null; amount: number }>(
        `select c.state, c.overdue_minor::int as overdue, p.discount_minor::int as discount, p.amount_minor::int as amount
         from dunning_case c left join promise p on p.account_id = c.id and p.status in ('open', 'kept')
         where c.id = $1 order by p.created_at desc limit 1`,
        [caseId],
      )
    )[0]!;

  then('is beyond the agent’s authority until a lead agrees, while the debtor is on the line', async () => {
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
    caseId = cockpit.caseId;
    await cockpit.form('p', 'promise');
    expect(await agent.page.getByRole('button', { name: 'Remise pour solde' }).count()).toBe(0);
    await agent.press('l');
    await agent.tabTo(dialog(agent).locator('#ask-discount'));
    await agent.type('10');
    await agent.press('Tab');
    await agent.type('Paie aujourd’hui si on fait un geste');
    await agent.press('Enter');
    await dialog(agent).waitFor({ state: 'detached' });
    await lead.turnTo('/offers');
    await lead.tabTo(lead.page.getByRole('button', { name: 'Accorder' }));
    await lead.press('Enter');
    await agent.page.getByRole('button', { name: 'Remise pour solde' }).waitFor();
  });

  then('is what the script offers then; accepted, it stands in the form, which says what is given up', async () => {
    const { overdue } = await standing();
    await agent.press('Escape');
    await agent.page.locator('calls-outcome-panel .outcomes').waitFor();
    await cockpit.disclose();
    await cockpit.follow('Enter', '3', '2');
    await agent.page.locator('calls-offer-list').getByText('10').waitFor();
    await cockpit.follow('1', '1', 'Enter');
    await agent.page.locator('calls-promise-form .notice').getByText('pour solde').waitFor();
    await agent.press('g');
    await agent.page.locator('#promise-discount').waitFor({ state: 'detached' });
    await agent.press('g');
    await looksRight(agent);
    const box = agent.page.locator('#promise-discount');
    expect(await box.inputValue()).toBe('10');
    await agent.tabTo(box);
    await agent.press('Control+a');
    await agent.type('25');
    await agent.page.locator('calls-promise-form .notice.warn').waitFor();
    expect(await agent.page.locator('calls-promise-form .btn.primary').isDisabled()).toBe(true);
    await agent.press('Control+a');
    await agent.type('10');
    await agent.tabTo(agent.page.locator('calls-promise-form .form-actions .btn').first());
    await cockpit.outcome(() => agent.press('f'));
    const { state, discount, amount } = await standing();
    expect({ state, sum: discount! + amount }).toEqual({ state: 'promised', sum: overdue });
    expect(discount).toBe(Math.floor(overdue / 10));
  });

  then('paid in time, is the lead’s to waive: nobody asks for the rest meanwhile', async () => {
    const { amount, discount } = await standing();
    const [named] = await house.rows<{ reference: string }>(
      `select string_agg(number, ' ' order by due_on) as reference from open_item where account_id = $1 and open_minor > 0`,
      [caseId],
    );
    const input = { caseId, amount: { minor: amount, currency: 'EUR' }, receivedOn: '2026-11-16', ...named };
    const booked = await lead.asks(
      `mutation ($input: PaymentInput!) { recordPayment(input: $input) { __typename ... on UserError { message } } }`,
      { input },
    );
    expect(booked).toContain('Done');
    expect(await standing()).toMatchObject({ state: 'onHold', overdue: discount });
    await lead.turnTo('/settlements');
    const waive = lead.page.getByRole('button', { name: /^Renoncer/ });
    await waive.waitFor();
    await looksRight(lead);
    await lead.tabTo(waive);
    await lead.press('Enter');
    await dialog(lead).locator('#settlement-reason:focus').waitFor();
    await looksRight(lead);
    await lead.press('Enter');
    await dialog(lead).waitFor({ state: 'detached' });
    await lead.page.getByText('Aucune remise à décider').waitFor();
    expect(await standing()).toMatchObject({ overdue: 0 });
    expect(house.faults()).toEqual([]);
  });
});
