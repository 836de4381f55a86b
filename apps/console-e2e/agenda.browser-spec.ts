import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

describe('an agent’s agenda, by keyboard only', () => {
  const then = story();
  let house: House;
  let agent: Person;
  let called = '';
  let promised = '';
  const focused = () => agent.page.evaluate(() => document.querySelector('.days :focus')?.textContent?.trim() ?? '');

  beforeAll(async () => {
    house = await House.open();
    const [who] = await house.agents();
    agent = await house.person(who!.login);
    const cockpit = new Cockpit(agent);
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
    called = (
      await cockpit.outcome(async () => {
        await cockpit.form('r', 'callback');
        await agent.press('3', 'i');
      })
    ).debtorName;
    promised = (
      await cockpit.outcome(async () => {
        await cockpit.form('p', 'promise');
        await agent.press('1', 'f');
      })
    ).debtorName;
    await agent.turnTo('/agenda');
  });
  afterAll(() => house?.close());

  then('shows the week with today marked, each thing agreed on its day', async () => {
    const days = agent.page.locator('.days .day');
    await days.first().waitFor();
    expect(await days.count()).toBe(7);
    expect(await agent.page.locator('.day.today .day-head').innerText()).toMatch(/^mar\. 17 nov\.\s+Aujourd’hui$/);
    await agent.page.locator('.days calls-agenda-entry').getByText(called, { exact: true }).waitFor();
    const [promise] = await house.rows<{ on: string }>(
      `select due_on::text as on from promise p join account a on a.id = p.account_id join debtor d on d.id = a.debtor_id
       where d.name = $1 and p.status = 'open'`,
      [promised],
    );
    await agent.goTo(`/agenda?span=day&on=${promise!.on}`);
    await agent.page.locator('.days calls-agenda-entry').getByText(promised, { exact: true }).waitFor();
    expect(await agent.page.locator('.days .day').count()).toBe(1);
  });

  then('goes from day to day and week to week by arrow, and opens the case by Enter', async () => {
    await agent.press('w', 't');
    await agent.page.waitForURL((url) => url.search === '');
    await agent.page.locator('.days.week').waitFor();
    const spot = agent.page.locator('.days [data-spot][tabindex="0"]');
    await agent.tabTo(spot);
    for (let day = 0; day < 6; day++) {
      await agent.press('ArrowRight');
      await agent.drawn();
    }
    await agent.page.waitForURL(/on=2026-11-23/);
    await agent.page.locator('.day-head', { hasText: 'lun. 23 nov.' }).waitFor();
    await agent.press('t');
    await agent.page.waitForURL((url) => url.search === '');
    const entry = agent.page.locator('.days a', { hasText: called });
    await entry.waitFor();
    for (let step = 0; step < 40 && !(await focused()).includes(called); step++) {
      await agent.press(step % 5 === 4 ? 'ArrowRight' : 'ArrowDown');
      await agent.drawn();
    }
    expect(await focused()).toContain(called);
    await agent.press('Enter');
    await agent.page.waitForURL('**/case/*');
    expect(await agent.heading()).toBe(called);
  });

  then('puts first what is late by now, and says so', async () => {
    await house.rows(
      `update dunning_case c set context = jsonb_set(c.context, '{callbackAt}', to_jsonb('2026-11-16T10:00:00.000Z'::text))
       from account a, debtor d where a.id = c.id and d.id = a.debtor_id and d.name = $1`,
      [called],
    );
    await agent.goTo('/agenda');
    const late = agent.page.locator('.late-list li');
    await late.first().waitFor();
    const [mine] = (await late.allInnerTexts()).filter((text) => text.includes(called));
    expect(mine).toMatch(/lun\. 16 nov\.\s+11:00\s+en retard/);
    await agent.readAll();
    expect(house.faults()).toEqual([]);
  });

  then('is printed without what only works on a screen', async () => {
    await agent.page.emulateMedia({ media: 'print' });
    expect(await agent.page.locator('.no-print').first().isVisible()).toBe(false);
    expect(await agent.page.locator('nav.rail').isVisible()).toBe(false);
    expect(await agent.page.locator('.late-list').isVisible()).toBe(true);
    await agent.page.emulateMedia({ media: 'screen' });
  });
});
