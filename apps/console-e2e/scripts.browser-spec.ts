import type { Locator } from 'playwright-core';
import { caseIdOf, Cockpit, kept } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

interface Run {
  version: number;
  moves: string[];
}

describe('a script, followed on calls and written for the next ones', () => {
  const then = story();
  let house: House;
  let agent: Person;
  let author: Person;
  let approver: Person;
  let cockpit: Cockpit;
  let followed = '';
  let draftId = '';

  beforeAll(async () => {
    house = await House.open();
    agent = await house.person((await house.agents())[0]!.login);
    cockpit = new Cockpit(agent);
  });
  afterAll(() => house?.close());

  const panel = (): Locator => agent.page.locator('calls-script-panel');
  const spoken = (): Promise<string> => agent.page.locator('calls-script-step .spoken').innerText();
  const ticks = (): Promise<string[]> => agent.page.locator('calls-script-step .tick.good').allInnerTexts();
  /** Presses keys one by one, each of which leads to another step. */
  async function go(...keys: string[]): Promise<void> {
    for (const key of keys) {
      const before = await spoken();
      await agent.press(key);
      await agent.page.waitForFunction(
        (words) => document.querySelector<HTMLElement>('calls-script-step .spoken')?.innerText !== words,
        before,
      );
    }
  }
  /** An objection by its digit. */
  async function raise(digit: string): Promise<void> {
    await agent.press('k');
    await panel().locator('calls-choice-menu button:focus').waitFor();
    await go(digit);
  }
  async function runOf(caseId: string): Promise<Run> {
    const [run] = await house.rows<Run>(
      `select v.version, array(select t.move ->> 'kind' from script_step t where t.call_attempt_id = r.call_attempt_id order by t.seq) as moves
       from script_run r join script_version v on v.id = r.script_version_id where r.account_id = $1 order by r.created_at desc limit 1`,
      [caseId],
    );
    return run!;
  }

  then('begins with who calls, and shows no amount before the identity is checked', async () => {
    await agent.page.locator('button.start').waitFor();
    await agent.press('s');
    await cockpit.ready();
    await agent.press('c');
    await agent.page.locator('calls-call-bar .chip.accent').waitFor();
    followed = cockpit.caseId;
    expect(await panel().innerText()).not.toMatch(/€/);
    expect(await ticks()).toEqual([]);
    const size = await agent.page
      .locator('calls-script-step .spoken')
      .evaluate((words) => getComputedStyle(words).fontSize);
    expect(size).toBe('18px');
  });

  then('refuses a promise before that, says what is missing, and brings the eyes there', async () => {
    await agent.press('p');
    const words = await panel().locator('[role=alert] .notice').innerText();
    expect(words).toContain('vérifier l’identité');
    expect(words).toContain('dire pour quel créancier');
    await agent.page.locator('calls-script-step .spoken:focus').waitFor();
    expect(await agent.page.locator('calls-promise-form').count()).toBe(0);
  });

  then('goes on by one key a step, ticks what was said, and goes on after the page was loaded again', async () => {
    await go('Enter', '1');
    expect((await ticks()).map((tick) => tick.split('\n')[0])).toEqual(['Appelant', 'Identité']);
    const words = await spoken();
    await agent.page.reload();
    await cockpit.ready();
    expect(await spoken()).toBe(words);
    expect(await ticks()).toHaveLength(2);
    await go('Enter', 'Enter');
    expect(await ticks()).toHaveLength(4);
  });

  then('speaks the other language by one key, and back', async () => {
    const words = await spoken();
    await go('l');
    expect(await agent.page.locator('calls-script-step .spoken').getAttribute('lang')).toBe('en');
    await go('l');
    expect(await spoken()).toBe(words);
  });

  then('answers an objection and comes back to where it was, and takes a step back', async () => {
    const words = await spoken();
    await raise('5');
    await panel().getByText('puis retour au script').waitFor();
    expect(await spoken()).not.toBe(words);
    await go('2');
    expect(await spoken()).toBe(words);
    await go('Backspace', '2');
    expect(await spoken()).toBe(words);
  });

  then('notes who is the right contact by key, comes back to the step by Escape, and goes on once saved', async () => {
    const { page } = agent;
    const words = await spoken();
    await raise('4');
    await go('2');
    const step = await spoken();
    await agent.press('Enter');
    await page.locator('dialog[open] #contact-name:focus').waitFor();
    await agent.press('Escape');
    await page.locator('rl-contact-dialog').waitFor({ state: 'detached' });
    expect(await spoken()).toBe(step);
    await agent.press('Enter');
    await page.locator('dialog[open] #contact-name:focus').waitFor();
    await agent.type('Odile Garnier');
    await agent.press('Enter');
    await page.locator('calls-more-menu button:focus').waitFor();
    expect(await spoken()).not.toBe(step);
    await agent.press('Escape');
    await page.locator('calls-more-menu').waitFor({ state: 'detached' });
    await go('Backspace', 'Backspace', 'Backspace');
    expect(await spoken()).toBe(words);
    const noted = await house.rows(
      `select k.name from contact k join account a on a.debtor_id = k.debtor_id where a.id = $1 and k.name = 'Odile Garnier'`,
      [followed],
    );
    expect(noted).toHaveLength(1);
  });

  then('says at an action what leaves after the call', async () => {
    const words = await spoken();
    await raise('6');
    await go('2');
    expect(await panel().locator('.effect').innerText()).toBe('Part avec l’e-mail après l’appel.');
    await go('Enter');
    expect(await spoken()).toBe(words);
  });

  then('comes to a promise in three more keys, and the path is kept with it', async () => {
    const worked = await cockpit.outcome(async () => {
      await cockpit.form('p', 'promise');
      await agent.press('1', 'Enter');
    });
    expect([worked.keys, worked.caseId]).toEqual([3, followed]);
    expect(await kept(house, followed)).toMatchObject({ outcome: 'promise', state: 'promised' });
    expect(await runOf(followed)).toEqual({
      version: 1,
      moves: [
        ...['next', 'verify', 'next', 'next', 'objection', 'choice', 'back', 'choice'],
        ...['objection', 'choice', 'next', 'back', 'back', 'back', 'objection', 'choice', 'next'],
      ],
    });
    expect(caseIdOf(agent.page.url())).not.toBe(followed);
    expect(await ticks()).toEqual([]);
  });

  then('sends what was announced with the e-mail after it, by two keys', async () => {
    const { page } = agent;
    await page.locator('calls-after-call .notice').waitFor();
    await agent.press('f');
    await page.locator('dialog[open] button[autofocus]:focus').waitFor();
    expect(await page.locator('dialog[open] .agreed li').count()).toBe(2);
    await agent.press('Enter');
    await page.locator('calls-after-call .notice').waitFor({ state: 'detached' });
    const sent = await house.rows<{ body: string }>(
      `select d.body from delivery v join document d on d.id = v.document_id
       where v.account_id = $1 and v.slot like 'followUp/%' and v.status = 'toSend' and v.not_before is not null`,
      [followed],
    );
    expect(sent[0]!.body).toMatch(/relevé de vos factures ouvertes|statement of your open invoices/);
  });

  then('shows the way in the history of the case and among its calls', async () => {
    const lead = await house.person('nora');
    await lead.goTo(`/case/${followed}`);
    const { page } = lead;
    for (const [tab, shown] of [
      ['timeline', 'dunning-timeline'],
      ['calls', 'calls-calls-panel'],
    ]) {
      await page.locator(`#tab-${tab}`).focus();
      await lead.press('Enter');
      const fold = page.locator(`${shown} details`).first();
      await fold.locator('summary').focus();
      await lead.press('Enter');
      await fold.locator('rl-spoken-path li').first().waitFor();
      const said = await fold.locator('rl-spoken-path').innerText();
      expect(said).toContain('Identité');
      expect(said).toContain('Retour à l’étape précédente');
      expect(said).toContain('Créancier');
    }
    await lead.readAll();
    await lead.context.close();
  });

  then('an agent has no way to the scripts', async () => {
    await agent.goTo('/scripts');
    await agent.page.waitForURL('**/day');
    await agent.page.locator('button.start').waitFor();
    await agent.press('s');
    await cockpit.ready();
    await go('Enter');
  });
  // the call above runs on while the script is written anew

  then('a lead drafts the next version; the linter finds the missing English, live', async () => {
    author = await house.person('nora');
    const { page } = author;
    const [version] = await house.rows<{ title: string }>(
      `select v.definition -> 'title' ->> 'fr' as title from script_version v join script s on s.id = v.script_id
       where s.situation = $1 and v.status = 'published' and s.creditor_id is null`,
      [await situation()],
    );
    await author.turnTo('/scripts');
    const next = page.getByRole('button', { name: `Préparer la version suivante de ${version!.title}` });
    await next.waitFor();
    await next.focus();
    await author.press('Enter');
    await page.waitForURL(/scripts\/[0-9a-f-]{36}\/edit$/);
    draftId = page.url().split('/').at(-2)!;
    await page.locator('[role=tree]').waitFor();
    expect(await page.locator('scripts-problems .chip.d90').count()).toBe(0);
    await author.press('o', 'Home', 'Enter');
    await author.page.locator('scripts-node-form textarea:focus').waitFor();
    await author.press('Control+a');
    await author.type('Bonjour, ici {agentName}.');
    await author.press('Tab', 'Control+a', 'Delete');
    await page.locator('scripts-problems .chip.d90').first().waitFor();
    expect(await page.locator('.page-head button.primary').isDisabled()).toBe(true);
    await saved();
  });

  then('the author jumps to what the linter names, puts the variable in by its picker, and submits', async () => {
    const { page } = author;
    const jump = page.locator('scripts-problems button').first();
    await jump.focus();
    await author.press('Enter');
    await page.locator('scripts-node-form textarea:focus').waitFor();
    await author.press('Tab');
    await author.type('Good day, this is ');
    await author.press('Tab');
    await page.locator('scripts-node-form select.insert').first().selectOption('agentName');
    await page.waitForFunction(
      () => (document.activeElement as HTMLTextAreaElement | null)?.value === 'Good day, this is {agentName}',
    );
    await author.type('.');
    await page.locator('scripts-problems .chip.d90').first().waitFor({ state: 'detached' });
    await author.tabTo(page.locator('#script-note'));
    await author.type('Une salutation plus courte.');
    await saved();
    await author.press('Control+Enter');
    await page.waitForURL((address) => address.pathname === `/scripts/${draftId}`);
    await author.sees('À approuver');
    await author.sees('Une autre personne que l’auteur doit l’approuver.');
    expect(await page.getByRole('button', { name: /^Approuver/ }).count()).toBe(0);
  });

  then('somebody else sees what changes in both languages, sends nothing back, and approves', async () => {
    approver = await house.person('admin');
    const { page } = approver;
    await approver.turnTo('/scripts');
    const review = page.locator(`a[href="/scripts/${draftId}"]`, { hasText: 'Examiner' });
    await review.waitFor();
    await review.focus();
    await approver.press('Enter');
    await page.locator('scripts-differences del').first().waitFor();
    const changed = await page.locator('scripts-differences').innerText();
    expect(changed).toContain('Good day, this is {agentName}.');
    await approver.press('p');
    const confirm = page.locator('dialog[open] button[type=submit]');
    await approver.tabTo(confirm);
    await approver.press('Enter');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await approver.sees('En vigueur.');
    expect(await house.rows(`select status from script_version where id = $1`, [draftId])).toEqual([
      { status: 'published' },
    ]);
  });

  then('a call that runs keeps its version; the next one has the new words', async () => {
    const { caseId } = cockpit;
    await agent.page.reload();
    await cockpit.ready();
    await go('1');
    await cockpit.outcome(() => agent.press('n'));
    expect(await runOf(caseId)).toMatchObject({ version: 1, moves: ['next', 'verify'] });
    await agent.goTo(`/case/${caseId}`);
    await cockpit.ready();
    expect(await spoken()).toMatch(/^Bonjour, ici /);
  });

  then('a draft is tried out on a real case, with nothing written', async () => {
    const { page } = author;
    const counts = async () => house.rows(`select count(*)::int as n from script_run`);
    const before = await counts();
    await author.press('v');
    await page.locator('scripts-preview [role=combobox]:focus').waitFor();
    await author.type('Garage');
    await page.locator('scripts-preview [role=option]').first().waitFor();
    await author.press('Enter');
    const words = page.locator('scripts-preview .spoken');
    await words.waitFor();
    expect(await words.innerText()).toMatch(/^Bonjour, ici Nora Lambert/);
    await author.press('1', '1');
    await page.locator('scripts-preview .tick.good').nth(1).waitFor();
    await author.press('Escape');
    expect(await counts()).toEqual(before);
  });

  then('everything that calls and scripts did stands', async () => {
    for (const command of ['verify', 'replay']) {
      const { exitCode, output } = await house.relance(command);
      expect({ command, exitCode, output: exitCode ? output : '' }).toEqual({ command, exitCode: 0, output: '' });
    }
    for (const person of [agent, author, approver]) await person.readAll();
    expect(house.faults()).toEqual([]);
  });

  async function saved(): Promise<void> {
    await author.page.locator('.saved').getByText('Enregistré', { exact: true }).waitFor();
  }

  /** What the agent's call is for. */
  async function situation(): Promise<string> {
    const title = await panel().locator('h2').innerText();
    const [row] = await house.rows<{ situation: string }>(
      `select s.situation from script s join script_version v on v.script_id = s.id where v.definition -> 'title' ->> 'fr' = $1 limit 1`,
      [title],
    );
    return row!.situation;
  }
});
