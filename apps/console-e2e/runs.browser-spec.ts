import { MOMENT } from './support/moment';
import { readFile } from 'node:fs/promises';
import { House } from './support/house';
import { propose } from './support/night';
import type { Person } from './support/person';
import { story } from './support/story';

describe('a lead and the night run', () => {
  const then = story();
  let house: House;
  let lead: Person;

  beforeAll(async () => {
    house = await House.open();
    await propose(house, 12);
    lead = await house.person('nora');
  });
  afterAll(() => house?.close());

  async function proposed(): Promise<number> {
    const [row] = await house.rows<{ n: number }>(
      `select count(*)::int as n from dunning_case c join team t on t.id = c.team_id
       where c.proposed_step is not null and t.name = 'Équipe Nord'`,
    );
    return row!.n;
  }

  async function submit(): Promise<void> {
    const button = lead.page.locator('dialog[open] button[type=submit]:not(:disabled)');
    await lead.tabTo(button);
    await lead.press('Enter');
    await lead.page.locator('dialog[open]').waitFor({ state: 'detached' });
  }

  then('sees what the last run did', async () => {
    await lead.turnTo('/runs');
    await lead.page.locator('tbody tr').first().waitFor();
    const [run] = await house.rows<{ advanced: number }>(
      `select advanced from due_run order by started_at desc limit 1`,
    );
    expect(run!.advanced).toBeGreaterThan(0);
    const cells = await lead.page.locator('tbody tr').first().locator('td').allInnerTexts();
    expect(Number(cells[0]!.replace(/\D/g, ''))).toBe(run!.advanced);
  });

  then('removes a proposed step with a reason, and says when it may be proposed again', async () => {
    const before = await proposed();
    expect(before).toBeGreaterThan(2);
    await lead.page.locator('a[href="/runs/proposals"]').focus();
    await lead.press('Enter');
    const rows = lead.page.locator('.rl-list-row');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(before);
    await lead.tabTo(lead.page.getByRole('grid'));
    await lead.press(' ', 'd');
    await lead.page.locator('#decline-reason:focus').waitFor();
    await lead.type('Le client a appelé ce matin');
    await submit();
    await lead.page.waitForFunction((count) => document.querySelectorAll('.rl-list-row').length === count, before - 1);
    expect(await proposed()).toBe(before - 1);
    const [event] = await house.rows<{ reason: string; skip: boolean }>(
      `select payload ->> 'reason' as reason, (payload ->> 'skip')::boolean as skip from case_event where type = 'StepDeclined'`,
    );
    expect(event).toEqual({ reason: 'Le client a appelé ce matin', skip: false });
  });

  then('confirms the rest, told how many before it is done', async () => {
    const rest = await proposed();
    await lead.press('c');
    const dialog = lead.page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.locator('h2').innerText()).toContain(String(rest));
    await submit();
    await lead.page.locator('rl-empty').waitFor();
    expect(await proposed()).toBe(0);
    const [written] = await house.rows<{ n: number }>(
      `select count(*)::int as n from case_event where type = 'StepConfirmed' and actor_id is not null and at >= $1`,
      [MOMENT],
    );
    expect(written!.n).toBe(rest);
  });

  then('reads why a case was set aside, and has it tried again', async () => {
    const [failed] = await house.rows<{ id: string }>(
      `insert into case_failure (case_id, error, attempts, failed_at, retry_at)
       select c.id, 'a case in limbo does not take TimeReached', 3, now(), now() + interval '2 hours'
       from dunning_case c join team t on t.id = c.team_id where t.name = 'Équipe Nord' order by c.id limit 1 returning case_id as id`,
    );
    await lead.page.locator('a[href="/runs/failures"]').focus();
    await lead.press('Enter');
    await lead.sees('a case in limbo does not take TimeReached');
    await lead.tabTo(lead.page.locator('main li button'));
    await lead.press('Enter');
    await lead.sees(/est de nouveau à faire avancer/);
    const [row] = await house.rows<{ due: boolean }>(
      `select retry_at <= now() + interval '1 second' as due from case_failure where case_id = $1`,
      [failed!.id],
    );
    expect(row?.due ?? true).toBe(true);
    await house.rows(`delete from case_failure where case_id = $1`, [failed!.id]);
  });

  then('rehearses a strategy beside another one, and takes the figures along', async () => {
    const { page } = lead;
    await lead.turnTo('/simulation');
    await lead.press('n');
    await page.waitForURL('**/simulation/new');
    const second = page.locator('#simulation-second');
    await second.waitFor();
    const [first] = await house.rows<{ id: string }>(
      `select v.id from strategy_version v join strategy s on s.id = v.strategy_id where s.key = 'business-fr' and v.version = 1`,
    );
    const [other] = await house.rows<{ id: string }>(
      `select v.id from strategy_version v join strategy s on s.id = v.strategy_id where s.key = 'confirmed'`,
    );
    await page.locator('#simulation-first').selectOption(first!.id);
    await second.selectOption(other!.id);
    await page.locator('form button[type=submit]').focus();
    await lead.press('Enter');
    await page.waitForURL(/simulation\/[0-9a-f-]{36}$/);
    await page.locator('progress').waitFor();
    expect(await house.rehearse()).toBe(true);
    await page.locator('dunning-time-chart').first().waitFor();
    expect(await page.locator('dunning-time-chart').count()).toBe(3);
    expect(await page.locator('.proves li').count()).toBeGreaterThan(3);
    const download = page.waitForEvent('download');
    await page.locator('.page-head button').last().focus();
    await lead.press('Enter');
    const csv = await readFile((await (await download).path())!, 'utf8');
    const [row] = await house.rows<{ days: number }>(
      `select jsonb_array_length(result -> 'results' -> 0 -> 'days') as days from simulation`,
    );
    expect(csv.trim().split('\r\n')).toHaveLength(1 + 2 * row!.days);
    await page.locator('dunning-time-chart button').first().focus();
    await lead.press('Enter');
    await page.locator('dunning-time-chart table').first().waitFor();
  });

  then('gives a rehearsal up', async () => {
    const { page } = lead;
    await page.locator('a[href*="repeat="]').focus();
    await lead.press('Enter');
    await page.waitForURL(/simulation\/new/);
    await page.locator('form button[type=submit]').focus();
    await lead.press('Enter');
    await page.waitForURL(/simulation\/[0-9a-f-]{36}$/);
    await page.locator('section button').focus();
    await lead.press('Enter');
    await page.locator('progress').waitFor({ state: 'detached' });
    expect(await house.rehearse()).toBe(false);
  });

  then('breaks nothing', async () => {
    await lead.readAll();
    const { exitCode, output } = await house.relance('verify');
    expect({ exitCode, output: exitCode ? output : '' }).toEqual({ exitCode: 0, output: '' });
    expect(house.faults()).toEqual([]);
  });
});
