import type { Locator } from 'playwright-core';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

/** What the list shows, from top to bottom, as far as it is drawn. */
const NAMES = '.queue .rl-list-row .name';

describe('an agent’s list, by keyboard only', () => {
  const then = story();
  let house: House;
  let agent: Person;
  let who: { id: string; login: string; name: string };
  let colleague: { id: string; login: string; name: string };
  let names: Locator;
  /** The largest amount of the queue. */
  let least = 0;
  const address = () => new URL(agent.page.url());
  const shown = () => names.allInnerTexts();
  /** The queue as it is kept: names in order. */
  const kept = async (where = '', order = 'c.queue_rank desc, c.id'): Promise<string[]> => {
    const rows = await house.rows<{ name: string }>(
      `select d.name from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
       where c.agent_id = $1 and c.queue_rank is not null ${where} order by ${order}`,
      [who.id],
    );
    return rows.map(({ name }) => name);
  };
  /** The screen is ahead of the server: waits until that is done, too. */
  const answered = (mutation: string) =>
    agent.page.waitForResponse((answer) => answer.request().postData()?.includes(`mutation ${mutation}`) ?? false);
  /** Waits until the list shows that many cases in all. */
  const counts = (cases: number) => agent.page.locator(`.queue [role=grid][aria-rowcount="${cases + 1}"]`).waitFor();

  beforeAll(async () => {
    house = await House.open();
    const agents = await house.agents();
    [who, colleague] = [agents[0]!, agents[1]!];
    agent = await house.person(who.login);
    names = agent.page.locator(NAMES);
  });
  afterAll(() => house?.close());

  then('says of each place its points, and of the row under the hand every reason with their sum', async () => {
    await names.first().waitFor();
    await agent.press('l', 'ArrowDown');
    await agent.drawn();
    const card = agent.page.locator('calls-rank-card');
    expect(await card.locator('.strong').first().innerText()).toBe((await shown())[1]);
    const points = (await card.locator('li .num').allInnerTexts()).map((text) => parseInt(text, 10));
    expect(points.length).toBeGreaterThan(1);
    const sum = parseInt(await card.locator('.sum .num').innerText(), 10);
    expect(sum).toBe(points.reduce((total, one) => total + one, 0));
    expect((await agent.page.locator('.rl-list-row.active').innerText()).split(/\s+/)).toContain(String(sum));
  });

  then(
    'is filtered by a form that opens by key; the address says so, and survives a reload and going back',
    async () => {
      const all = await kept();
      const [most] = await house.rows<{ least: number }>(
        `select max(overdue_minor)::int as least from dunning_case where agent_id = $1 and queue_rank is not null and currency = 'EUR'`,
        [who.id],
      );
      least = most!.least;
      const some = await kept(`and c.overdue_minor >= ${least} and c.currency = 'EUR'`);
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length);
      await agent.press('g');
      const field = agent.page.locator('dialog[open] rl-amount-field input').first();
      await agent.tabTo(field);
      await agent.type((least / 100).toFixed(2).replace('.', ','));
      await agent.press('Enter');
      await agent.page.locator('dialog[open]').waitFor({ state: 'detached' });
      await counts(some.length);
      expect(address().searchParams.get('minAmount')).toBe(String(least));
      await agent.page.reload();
      await counts(some.length);
      expect((await shown())[0]).toBe(some[0]);
      await agent.page.goBack();
      await counts(all.length);
      await agent.page.goForward();
      await counts(some.length);
    },
  );

  then('shows each part of the filter as a chip that a key takes away', async () => {
    const all = await kept();
    await agent.press('f');
    await agent.page.locator('#queue-text:focus').waitFor();
    const [one] = await kept(`and c.overdue_minor >= ${least} and c.currency = 'EUR'`);
    await agent.type(one!);
    await counts((await kept(`and c.overdue_minor >= ${least} and d.name = $$${one}$$`)).length);
    await agent.page.waitForURL((url) => url.searchParams.get('text') === one);
    const chips = agent.page.locator('.chips button');
    expect(await chips.count()).toBe(2);
    await agent.tabTo(chips.first());
    await agent.press('ArrowRight', 'Delete');
    await chips.nth(1).waitFor({ state: 'detached' });
    await agent.drawn();
    await agent.press('Delete');
    await counts(all.length);
    expect(address().search).toBe('');
  });

  then('keeps a view under a name, finds it again by its digit and by its address', async () => {
    const some = await kept('', 'c.overdue_minor desc, c.id');
    await agent.tabTo(agent.page.locator('#queue-sort'));
    await agent.press('ArrowDown'); // by amount
    await agent.page.waitForURL(/sort=amount/);
    await agent.press('Tab', 'v');
    await agent.page.locator('#view-name:focus').waitFor();
    await agent.type('Gros montants');
    await agent.press('Enter');
    await agent.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await agent.page.waitForURL(/\?view=/);
    await agent.page.locator('.tabs a[aria-current=page]', { hasText: 'Gros montants' }).waitFor();
    await agent.press('1');
    await agent.page.waitForURL((url) => url.search === '');
    await agent.press('2');
    await agent.page.waitForURL(/\?view=/);
    await agent.page.reload();
    await agent.page.locator('.tabs a[aria-current=page]', { hasText: 'Gros montants' }).waitFor();
    await counts(some.length);
    expect((await shown())[0]).toBe(some[0]);
    expect(await house.rows(`select name, shared, sort from saved_view where person_id = $1`, [who.id])).toEqual([
      { name: 'Gros montants', shared: false, sort: 'amount' },
    ]);
  });

  then('refuses a second view of that name, in words', async () => {
    await agent.press('v');
    await agent.page.locator('#view-name:focus').waitFor();
    await agent.type('gros montants');
    await agent.press('Enter');
    await agent.page.locator('dialog[open] [role=alert]').getByText('Vous avez déjà une vue de ce nom.').waitFor();
    await agent.closeDialog();
  });

  then('shares a view with the team, and with nobody else', async () => {
    await agent.press('v');
    const share = agent.page.getByRole('checkbox', { name: /Partager la vue Gros montants/ });
    await agent.tabTo(share);
    await agent.press(' ');
    await agent.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('dialog[open] .list input[type=checkbox]')?.checked,
    );
    await agent.closeDialog();
    const beside = await house.person(colleague.login);
    await beside.page.locator('.tabs a', { hasText: 'Gros montants' }).waitFor();
    const [elsewhere] = await house.rows<{ login: string }>(
      `select p.login from person p join team t on t.id = p.team_id where p.role = 'agent' and t.name <> 'Équipe Nord' order by 1 limit 1`,
    );
    const stranger = await house.person(elsewhere!.login);
    await stranger.settled();
    expect(await stranger.page.locator('.tabs a').count()).toBe(1);
    const [view] = await house.rows<{ id: string }>(`select id from saved_view where person_id = $1`, [who.id]);
    await stranger.goTo(`/day?view=${view!.id}`);
    await stranger.sees(/Cette vue n’existe plus/);
    for (const one of [beside, stranger]) await one.context.close();
  });

  then('renames a view, and deletes it with a way back', async () => {
    await agent.press('v');
    const name = agent.page.getByRole('textbox', { name: /Renommer la vue Gros montants/ });
    await agent.tabTo(name);
    await agent.press('Control+a');
    await agent.type('Le plus cher');
    await agent.press('Enter');
    await agent.page.locator('.tabs a', { hasText: 'Le plus cher' }).waitFor();
    await agent.tabTo(agent.page.getByRole('button', { name: 'Supprimer la vue Le plus cher' }));
    const deleted = answered('DeleteView');
    await agent.press('Enter');
    await agent.page.locator('.tabs a', { hasText: 'Le plus cher' }).waitFor({ state: 'detached' });
    await deleted;
    expect(await house.rows(`select 1 from saved_view where person_id = $1`, [who.id])).toEqual([]);
    const saved = answered('SaveView');
    await agent.closeDialog();
    await agent.press('u');
    await agent.page.locator('.tabs a', { hasText: 'Le plus cher' }).waitFor();
    await saved;
    expect(await house.rows(`select name, shared from saved_view where person_id = $1`, [who.id])).toEqual([
      { name: 'Le plus cher', shared: true },
    ]);
    await agent.press('1');
    await agent.page.waitForURL((url) => url.search === '');
  });

  then('puts several calls off together, and takes that back', async () => {
    const all = await kept();
    await counts(all.length);
    // the view that was left has as many
    await agent.page.locator('calls-queue-list .rl-list-row').first().getByText(all[0]!, { exact: true }).waitFor();
    await agent.press('l', 'Home', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await agent.page.locator('.bar.some').getByText('3 dossiers sélectionnés').waitFor();
    const first = (await shown()).slice(0, 3);
    await agent.press('z');
    await agent.page.locator('dialog[open] input[type=radio]:focus').waitFor();
    const off = answered('SnoozeCases');
    await agent.press('3', 'Enter');
    await counts(all.length - 3);
    await off;
    expect(await kept()).toEqual(all.slice(3));
    expect((await shown())[0]).toBe(all[3]);
    await agent.page
      .locator('.toast')
      .getByText(/3 appels reportés/)
      .waitFor();
    const back = answered('UnsnoozeCases');
    await agent.press('u');
    await counts(all.length);
    await back;
    expect((await shown()).slice(0, 3)).toEqual(first);
    expect(await kept()).toEqual(all);
  });

  then('puts the call under the hand off in three keys, and finds it in the agenda', async () => {
    const all = await kept();
    await agent.press('l', 'Home');
    const before = agent.keys;
    await agent.press('z');
    await agent.page.locator('dialog[open] input[type=radio]:focus').waitFor();
    await agent.press('3', 'Enter');
    expect(agent.keys - before).toBe(3);
    await counts(all.length - 1);
    await agent.press('a');
    await agent.page.waitForURL('**/agenda');
    await agent.page.locator('calls-agenda-entry').getByText(all[0]!, { exact: true }).waitFor();
  });

  then('breaks nothing', async () => {
    await agent.readAll();
    const { exitCode, output } = await house.relance('verify');
    expect({ exitCode, output: exitCode ? output : '' }).toEqual({ exitCode: 0, output: '' });
    expect(house.faults()).toEqual([]);
  });
});
