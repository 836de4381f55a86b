import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

/** A real ledger of 1,267 invoices, where this machine has it. */
const LEDGER = join(__dirname, '..', '..', '..', 'shared', 'data', 'ibm-accounts-receivable', 'public-half.csv');

describe('a lead’s desk', () => {
  const then = story();
  let house: House;
  let lead: Person;
  let rows: Locator;
  let disputed = '';

  beforeAll(async () => {
    house = await House.open();
    const [first] = await house.agents();
    const agent = await house.person(first!.login);
    const cockpit = new Cockpit(agent);
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
    const worked = await cockpit.outcome(async () => {
      await cockpit.form('d', 'dispute');
      await agent.press('4', 'Enter');
    });
    disputed = worked.caseId;
    await agent.context.close();
    lead = await house.person('nora');
    rows = lead.page.locator('.rl-list-row');
  });
  afterAll(() => house?.close());

  async function toList(path: string): Promise<void> {
    await lead.turnTo(path);
    await rows.first().waitFor();
    await lead.tabTo(lead.page.getByRole('grid'));
  }

  async function submit(): Promise<void> {
    await lead.page.locator('dialog[open] button[type=submit]:not(:disabled)').waitFor();
    await lead.tabTo(lead.page.locator('dialog[open] button[type=submit]'));
    await lead.press('Enter');
    await lead.page.locator('dialog[open]').waitFor({ state: 'detached' });
  }

  then('ends a dispute with a word for the next caller', async () => {
    await toList('/disputes');
    const before = await rows.count();
    await lead.press('End', 't'); // the oldest come first, today's is the last
    const decision = lead.page.locator('dialog[open] input[value=rejected]');
    await decision.waitFor();
    await decision.focus();
    await lead.press(' ', 'Tab');
    await lead.type('Bon de livraison signé retrouvé, envoyé au client.');
    await submit();
    await lead.page.waitForFunction((count) => document.querySelectorAll('.rl-list-row').length === count, before - 1);
    expect(
      await house.rows(
        `select status, resolution from dispute where account_id = $1 order by raised_on desc, id desc limit 1`,
        [disputed],
      ),
    ).toEqual([{ status: 'resolved', resolution: 'rejected: Bon de livraison signé retrouvé, envoyé au client.' }]);
  });

  then('says that two letters were posted', async () => {
    await lead.turnTo('/letters');
    await lead.tabTo(lead.page.locator('.tabs a[href="/letters/to-send"]'));
    await lead.press('Enter');
    await lead.page.waitForURL('**/letters/to-send');
    await rows.first().waitFor();
    await lead.tabTo(lead.page.getByRole('grid'));
    const before = await rows.count();
    const sent = `select count(*)::int as n from delivery where status in ('sent', 'posted')`;
    const [was] = await house.rows<{ n: number }>(sent);
    await lead.press(' ', 'ArrowDown', ' ', 'm');
    await lead.page.locator('dialog[open]').waitFor();
    await submit();
    await lead.page.waitForFunction(
      (count) => document.querySelectorAll('.rl-list-row').length === count,
      Math.max(0, before - 2),
    );
    expect(await house.rows(sent)).toEqual([{ n: was!.n + 2 }]);
  });

  then('finds out who an unknown payer is', async () => {
    await toList('/payments');
    const unknown = `select count(*)::int as n from payment where account_id is null and status = 'received'`;
    const [was] = await house.rows<{ n: number }>(unknown);
    expect(was!.n).toBeGreaterThan(0);
    const identify = lead.page.locator('aside kbd').getByText('I', { exact: true });
    const dialog = lead.page.locator('dialog[open]');
    await lead.drawn();
    for (let down = 0; (await identify.count()) === 0 && down < 60; down++) {
      await lead.press('ArrowDown');
      await lead.drawn();
    }
    await lead.press('i');
    await dialog.locator('input:focus').waitFor();
    const [mine] = (await dialog.locator('p.muted').first().innerText()).split(' · ');
    const [debtor] = await house.rows<{ name: string }>(
      `select d.name from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
         join creditor k on k.id = a.creditor_id join team t on t.id = c.team_id
       where k.name = $1 and t.name = 'Équipe Nord' and c.state = 'callDue' order by c.overdue_minor desc limit 1`,
      [mine],
    );
    await lead.type(debtor!.name);
    await dialog.locator('[role=option]').first().waitFor();
    await lead.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await house.rows(unknown)).toEqual([{ n: was!.n - 1 }]);
  });

  then('takes a payment back that the bank returned', async () => {
    const bounced = `select count(*)::int as n from payment where status = 'bounced'`;
    const [was] = await house.rows<{ n: number }>(bounced);
    await toList('/payments');
    await lead.press('b');
    await lead.page.locator('#bounce-reason').waitFor();
    await lead.page.locator('#bounce-reason').focus();
    await lead.type('Provision insuffisante');
    await submit();
    expect(await house.rows(bounced)).toEqual([{ n: was!.n + 1 }]);
  });

  then('imports a real ledger, keeps how it is read, and changes nothing the second time', async () => {
    if (!existsSync(LEDGER)) {
      console.log(`Not here: ${LEDGER}. The import of a real ledger was not tried.`);
      return;
    }
    const { page } = lead;
    for (const [turn, created] of [1267, 0].entries()) {
      await lead.turnTo('/imports');
      await lead.press('n');
      await page.waitForURL('**/imports/new');
      await page.locator('input[type=file]').setInputFiles(LEDGER);
      await page.locator('receivables-mapping-editor').waitFor();
      if (turn === 1) {
        const saved = page.locator('select.saved');
        await saved.selectOption({ label: 'Balance IBM' });
      }
      await page.locator('#import-creditor').selectOption({ index: 1 });
      if (turn === 0) {
        await page.locator('.card-head button:not(:disabled)').last().focus();
        await lead.press('Enter');
        await page.locator('#mapping-name').waitFor();
        await page.locator('#mapping-name').focus();
        await lead.type('Balance IBM');
        await submit();
      }
      await page.locator('.run button.primary:not(:disabled)').focus();
      await lead.press('Enter');
      await page.waitForURL(/imports\/[0-9a-f-]{36}$/);
      await page.locator('.counts .amount').first().waitFor({ timeout: 60_000 });
      const counts = (await page.locator('.counts .amount').allInnerTexts()).map((text) =>
        Number(text.replace(/\D/g, '')),
      );
      expect({ turn, read: counts[0], created: counts[1] }).toEqual({ turn, read: 1267, created });
    }
  });

  then('breaks nothing', async () => {
    await lead.readAll();
    const { exitCode, output } = await house.relance('verify');
    expect({ exitCode, output: exitCode ? output : '' }).toEqual({ exitCode: 0, output: '' });
    expect(house.faults()).toEqual([]);
  });
});
