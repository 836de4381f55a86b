import type { Locator } from 'playwright-core';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

describe('a strategy, from the draft to the cases that follow it', () => {
  const then = story();
  let house: House;
  let author: Person;
  let approver: Person;
  let draftId = '';
  let publishedId = '';

  beforeAll(async () => {
    house = await House.open();
    author = await house.person('admin');
    const [row] = await house.rows<{ id: string }>(
      `select v.id from strategy_version v join strategy s on s.id = v.strategy_id
       where s.key = 'business-fr' and v.status = 'published'`,
    );
    publishedId = row!.id;
  });
  afterAll(() => house?.close());

  const line = (): Locator => author.page.getByRole('listbox');
  const chosen = (): Promise<string> =>
    author.page.locator('[role=option][aria-selected=true] .strong').last().innerText();
  const errors = (): Locator => author.page.locator('strategies-problems .chip.d90');
  const submitButton = (): Locator => author.page.locator('.page-head button.primary');

  async function press(person: Person, target: Locator): Promise<void> {
    await target.waitFor();
    await target.focus();
    await person.press('Enter');
  }

  async function saved(): Promise<void> {
    await author.page.locator('.saved').getByText('Enregistré', { exact: true }).waitFor();
  }

  async function choose(step: string): Promise<void> {
    await author.press('l', 'Home');
    await author.drawn();
    for (let at = 0; at < 20 && (await chosen()) !== step; at++) {
      await author.press('ArrowRight');
      await author.drawn();
    }
    expect(await chosen()).toBe(step);
  }

  then('the author drafts the next version', async () => {
    await author.turnTo('/strategies');
    await press(author, author.page.getByRole('button', { name: /version suivante de Entreprises \(France\)/ }));
    await author.page.waitForURL(/strategies\/[0-9a-f-]{36}\/edit$/);
    draftId = author.page.url().split('/').at(-2)!;
    await line().waitFor();
    expect(await errors().count()).toBe(0);
  });

  then('the linter complains of a path to legal without a formal notice, and is satisfied by undo', async () => {
    await choose('Mise en demeure');
    await author.press('Delete');
    await errors().first().waitFor();
    expect(await submitButton().isDisabled()).toBe(true);
    await author.press('Control+z');
    await errors().first().waitFor({ state: 'detached' });
    expect(await submitButton().isDisabled()).toBe(false);
  });

  then('the author edits by keyboard: moves, adds, duplicates and removes steps, changes a day', async () => {
    const steps = () => author.page.locator('[role=option] .strong:not([aria-hidden])').allInnerTexts();
    const before = await steps();
    await choose('Premier appel');
    await author.press('Control+ArrowRight');
    await author.drawn();
    expect((await steps()).indexOf('Premier appel')).toBe(before.indexOf('Premier appel') + 1);
    await author.press('Control+ArrowLeft', 'a');
    await author.drawn();
    expect(await steps()).toHaveLength(before.length + 1);
    await author.press('d');
    await author.drawn();
    expect(await steps()).toHaveLength(before.length + 2);
    await author.press('Control+z', 'Control+z');
    await author.drawn();
    expect(await steps()).toEqual(before);
    await choose('Deuxième appel');
    await author.press('Delete');
    await choose('Relance');
    await author.press('Enter');
    await author.page.locator('strategies-step-form input:focus').waitFor();
    await author.press('Control+a');
    await author.type('2');
    await author.page.getByRole('option', { name: '2 jours après l’échéance Relance' }).waitFor();
    await author.tabTo(author.page.locator('#editor-note'));
    await author.type('La première relance part un jour plus tôt ; un seul appel avant la mise en demeure.');
    await saved();
    const [kept] = await house.rows<{ keys: string[]; day: number; note: string }>(
      `select jsonb_path_query_array(definition, '$.steps[*].key') as keys, note,
         (jsonb_path_query_first(definition, '$.steps[*] ? (@.key == "reminder").offsetDays'))::int as day
       from strategy_version where id = $1`,
      [draftId],
    );
    expect(kept!.day).toBe(2);
    expect(kept!.keys).not.toContain('secondCall');
    expect(kept!.note).toContain('un jour plus tôt');
  });

  then('what is typed while the server cannot be reached is there after the page was loaded again', async () => {
    const { page } = author;
    await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: '' }));
    await page.locator('#editor-note').focus();
    await author.press('Control+End');
    await author.type(' Validé avec le juridique.');
    await page
      .locator('.saved')
      .getByText(/pas encore enregistré/)
      .waitFor();
    await page.unroute('**/graphql');
    await page.reload();
    await page.locator('#editor-note').waitFor();
    expect(await page.locator('#editor-note').inputValue()).toMatch(/Validé avec le juridique\.$/);
    await saved();
    const [kept] = await house.rows<{ note: string }>(`select note from strategy_version where id = $1`, [draftId]);
    expect(kept!.note).toMatch(/Validé avec le juridique\.$/);
    author.faults.splice(0, Infinity, ...author.faults.filter((fault) => !fault.includes('503')));
  });

  then('the author submits it, and may not approve it', async () => {
    await author.press('Control+Enter');
    await author.page.waitForURL((address) => address.pathname === `/strategies/${draftId}`);
    await author.sees('À approuver');
    await author.sees('Une autre personne que l’auteur doit l’approuver.');
    expect(await author.page.getByRole('button', { name: /^Publier/ }).count()).toBe(0);
  });

  then('a second person sees what changes, decides, and publishes', async () => {
    approver = await house.person('omar');
    const { page } = approver;
    await approver.turnTo('/strategies');
    await press(approver, page.locator(`a[href="/strategies/${draftId}"]`, { hasText: 'Examiner' }));
    await page.locator('strategies-differences del').first().waitFor();
    expect(await page.locator('strategies-differences h3').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('J+2 Relance'), expect.stringContaining('Deuxième appel')]),
    );
    await page.locator('strategies-live-cases .counts').waitFor();
    await page.locator('strategies-live-cases .rl-list-row').first().waitFor();
    for (const select of await page.locator('strategies-live-cases select').all()) {
      await select.focus();
      await approver.press('ArrowDown');
      expect(await select.inputValue()).not.toBe('');
    }
    await press(approver, page.getByRole('button', { name: /^Publier/ }));
    const confirm = page.locator('dialog[open] button[type=submit]');
    await approver.tabTo(confirm);
    await approver.press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await approver.sees('Version publiée');
    expect(
      await house.rows(`select status from strategy_version where id in ($1, $2) order by version`, [
        publishedId,
        draftId,
      ]),
    ).toEqual([{ status: 'retired' }, { status: 'published' }]);
  });

  then('the cases move, and the screen follows', async () => {
    const on = (id: string) =>
      house.rows<{ n: number }>(`select count(*)::int as n from dunning_case where strategy_version_id = $1`, [id]);
    const [before] = await on(publishedId);
    expect(before!.n).toBeGreaterThan(0);
    await house.migrate();
    await approver.page
      .locator('strategies-migration')
      .getByText(/^Terminé/)
      .waitFor();
    expect(await on(publishedId)).toEqual([{ n: 0 }]);
    expect(await on(draftId)).toEqual([before]);
    const [moved] = await house.rows<{ n: number }>(
      `select count(*)::int as n from case_event where type = 'StrategyMigrated' and payload->>'toVersionId' = $1`,
      [draftId],
    );
    expect(moved).toEqual(before);
  });

  then('a debtor is given a strategy of its own, and loses it again', async () => {
    const { page } = approver;
    const [debtor] = await house.rows<{ name: string; id: string }>(
      `select d.name, d.id from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
       where c.strategy_version_id = $1 and c.state = 'callDue' order by c.overdue_minor desc limit 1`,
      [draftId],
    );
    await approver.turnTo('/strategies');
    await page.locator('h2').first().waitFor();
    await approver.press('a');
    await page.locator('#assign-strategy').waitFor();
    await page.locator('#assign-strategy').selectOption({ label: 'Particuliers (France)' });
    await page.locator('input[name=assign-scope][value=debtor]').focus();
    await approver.press(' ');
    await page.locator('dialog[open] [role=combobox]').focus();
    await approver.type(debtor!.name);
    await page.locator('dialog[open] [role=option]').first().waitFor();
    await approver.press('Enter');
    await page.locator('dialog[open] strong').getByText(debtor!.name).waitFor();
    await page.locator('#assign-reason').focus();
    await approver.type('Client de longue date, à ménager');
    await approver.press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: `Mettre fin à l’attribution : ${debtor!.name}` }).waitFor();
    await house.migrate();
    const follows = () =>
      house.rows<{ key: string }>(
        `select distinct s.key from dunning_case c join account a on a.id = c.id
           join strategy_version v on v.id = c.strategy_version_id join strategy s on s.id = v.strategy_id
         where a.debtor_id = $1`,
        [debtor!.id],
      );
    // the other path's next step is harsher, or in another order: it does not move by itself
    expect(await follows()).toEqual([{ key: 'business-fr' }]);
    await press(approver, page.getByRole('link', { name: 'Décider' }));
    const decision = page.locator('strategies-live-cases select');
    await decision.waitFor();
    await page.locator('strategies-live-cases .rl-list-row').getByText(debtor!.name, { exact: true }).waitFor();
    await decision.focus();
    await approver.press('ArrowDown');
    await press(approver, page.getByRole('button', { name: 'Appliquer les décisions' }));
    await approver.tabTo(page.locator('dialog[open] button[type=submit]'));
    await approver.press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await house.migrate();
    expect(await follows()).toEqual([{ key: 'consumer-fr' }]);
    await approver.turnTo('/strategies');
    await press(approver, page.getByRole('button', { name: `Mettre fin à l’attribution : ${debtor!.name}` }));
    await approver.tabTo(page.locator('dialog[open] button[type=submit]'));
    await approver.press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await house.migrate();
    expect(await follows()).toEqual([{ key: 'business-fr' }]);
  });

  then('a lead reads it all and changes nothing', async () => {
    const lead = await house.person('nora');
    await lead.turnTo('/strategies');
    await lead.page.getByRole('link', { name: 'Entreprises (France)' }).waitFor();
    expect(await lead.page.locator('main button', { hasText: /Nouveau|Attribuer|Préparer/ }).count()).toBe(0);
    await lead.goTo(`/strategies/${draftId}/edit`);
    await lead.page.waitForURL((address) => address.pathname === '/floor');
    await lead.context.close();
  });

  then('breaks nothing', async () => {
    await approver.readAll();
    await author.readAll();
    const { exitCode, output } = await house.relance('verify');
    expect({ exitCode, output: exitCode ? output : '' }).toEqual({ exitCode: 0, output: '' });
    expect(house.faults()).toEqual([]);
  });
});
