import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

describe('a lead’s hand on the order, by keyboard only', () => {
  const then = story();
  let house: House;
  let lead: Person;
  let agent: Person;
  let who: { id: string; login: string; name: string };
  const weight = async (code: string) =>
    (
      await house.rows<{ version: number; points: number; note: string }>(
        `select version, note, (select (w ->> 'points')::int from jsonb_array_elements(weights) w where w ->> 'code' = $1) as points
         from rank_weights where status = 'inForce'`,
        [code],
      )
    )[0]!;

  beforeAll(async () => {
    house = await House.open();
    who = (await house.agents())[0]!;
    lead = await house.person('nora');
    agent = await house.person(who.login);
  });
  afterAll(() => house?.close());

  then('weighs a reason anew and sees at once what it would do to an agent’s queue', async () => {
    await lead.turnTo('/weights');
    await lead.page.locator('tr[calls-weight]').first().waitFor();
    const agents = lead.page.locator('#weights-agent');
    await agents.selectOption({ value: who.id });
    const slider = lead.page.getByRole('slider', { name: /Montant échu/ });
    await lead.tabTo(slider);
    const before = Number(await slider.inputValue());
    for (let step = 0; step < 30; step++) await lead.press('ArrowRight');
    expect(Number(await slider.inputValue())).toBe(before + 30);
    await lead.page.getByText('Brouillon enregistré, pas encore en vigueur').waitFor();
    const moved = lead.page.locator('calls-weights-preview .sum .amount');
    await moved.waitFor();
    expect(Number(await moved.innerText())).toBeGreaterThan(0);
    const first = lead.page.locator('calls-weights-preview summary').first();
    expect(await first.locator('.place').innerText()).toMatch(/^(\d+|–) → 1$/);
    await lead.tabTo(first);
    await lead.press('Enter');
    await lead.page.locator('calls-weights-preview details[open] rl-rank-reasons li').first().waitFor();
    expect(await weight('overdue')).toMatchObject({ version: 1, points: before });
  });

  then('publishes it with a note; every queue follows, and the former version stays', async () => {
    const points = Number(await lead.page.getByRole('slider', { name: /Montant échu/ }).inputValue());
    await lead.press('p');
    await lead.page.locator('#weights-note:focus').waitFor();
    await lead.sees(/dossiers sur \d+ changent de place/);
    await lead.type('Les gros montants avant la fin d’année.');
    await lead.press('Tab', 'Tab', 'Enter');
    await lead.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await lead.page.locator('td', { hasText: 'Les gros montants avant la fin d’année.' }).waitFor();
    expect(await weight('overdue')).toEqual({ version: 2, points, note: 'Les gros montants avant la fin d’année.' });
    expect(await house.rows(`select version, status from rank_weights order by version`)).toEqual([
      { version: 1, status: 'retired' },
      { version: 2, status: 'inForce' },
    ]);
  });

  then('is not for agents: their address leads back to their day', async () => {
    await agent.goTo('/weights');
    await agent.page.waitForURL('**/day');
    expect(await agent.page.locator('nav.rail a[href="/weights"]').count()).toBe(0);
  });

  then('pins a case to the top of an agent’s queue, who sees it at once and why, and lets it go again', async () => {
    const names = agent.page.locator('.queue .rl-list-row .name');
    await names.first().waitFor();
    await lead.goTo(`/floor/agents/${who.id}`);
    const rows = lead.page.locator('.rl-list-row');
    await rows.first().waitFor();
    await lead.tabTo(lead.page.getByRole('grid'));
    await lead.press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await lead.drawn();
    const third = (await lead.page.locator('.rl-list-row.active .strong').first().innerText()).trim();
    await lead.press('p');
    await lead.page.locator('#pin-reason:focus').waitFor();
    await lead.type('La direction a prévenu le client.');
    await lead.press('Enter');
    await lead.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await names.first().getByText(third, { exact: true }).waitFor();
    await agent.press('l', 'Home');
    await agent.page
      .locator('calls-rank-card .notice')
      .getByText(/La direction a prévenu le client\./)
      .waitFor();
    expect(
      await house.rows(
        `select count(*)::int as n from queue_pin where ended_at is null and reason like 'La direction%'`,
      ),
    ).toEqual([{ n: 1 }]);
    await rows.first().locator('.strong').first().getByText(third, { exact: true }).waitFor();
    await lead.press('Home', 'p');
    await lead.page.locator('.toast', { hasText: third }).last().waitFor();
    await agent.page.locator('calls-rank-card .notice').waitFor({ state: 'detached' });
    await lead.readAll();
    const { exitCode, output } = await house.relance('verify');
    expect({ exitCode, output: exitCode ? output : '' }).toEqual({ exitCode: 0, output: '' });
    expect(house.faults()).toEqual([]);
  });
});
