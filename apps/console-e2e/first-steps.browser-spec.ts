import { violations } from './support/accessibility';
import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

describe('the first steps of somebody new, by keyboard only', () => {
  const then = story();
  let house: House;
  let agent: Person;
  let login: string;

  beforeAll(async () => {
    house = await House.open();
    login = (await house.agents())[0]!.login;
    agent = await house.person(login, { firstTime: true });
  });
  afterAll(() => house?.close());

  const tour = () => agent.page.locator('calls-cockpit-tour [role=dialog]');
  const at = (stop: number, all: string) => tour().getByText(`${stop} sur ${all}`).waitFor();
  const calls = () => house.rows(`select count(*)::int as made from call_attempt`);
  const place = () => tour().locator('.card-head .muted').innerText();

  then('show the keys of the cockpit where they are used, one part at a time', async () => {
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await tour().waitFor();
    expect(await place()).toMatch(/^1 sur \d/);
    const [, all] = /sur (\d)/.exec(await place())!;
    await agent.readAll();
    expect(await violations(agent.page)).toEqual([]);
    const seen = new Set<string>();
    for (let stop = 1; stop <= Number(all); stop++) {
      await at(stop, all!);
      seen.add(await tour().locator('strong').innerText());
      const frame = (await agent.page.locator('calls-cockpit-tour .frame').boundingBox())!;
      expect(frame.width * frame.height).toBeGreaterThan(400);
      if (stop === 2) {
        await agent.press('Backspace');
        await at(1, all!);
        await agent.press('Enter');
        await at(2, all!);
      }
      await agent.press('Enter');
    }
    expect(seen.size).toBe(Number(all));
    await tour().waitFor({ state: 'detached' });
  });

  then('do nothing to the case while they are shown, and begin by themselves only once', async () => {
    const before = await calls();
    await agent.press('F1');
    await tour().waitFor();
    await agent.press('n', 'p');
    expect(await agent.page.locator('calls-promise-form').count()).toBe(0);
    await agent.drawn();
    expect(await calls()).toEqual(before);
    await agent.press('Escape');
    await tour().waitFor({ state: 'detached' });
    await agent.page.reload();
    await new Cockpit(agent).ready();
    expect(await tour().count()).toBe(0);
  });

  then('find any command in the palette, which does nothing before one is chosen', async () => {
    const { page } = agent;
    await agent.press('Control+k');
    await page.locator('dialog[open] input:focus').waitFor();
    expect(await violations(page)).toEqual([]);
    const chosen = page.locator('#search-hits [aria-selected=true]');
    expect(await chosen.count()).toBe(0);
    await agent.press('Enter');
    expect(await page.locator('#search-hits').count()).toBe(1);
    await agent.type('prom');
    await chosen.getByText(/^Promesse/).waitFor();
    await agent.press('Enter');
    await page.locator('calls-promise-form input:focus').waitFor();
    await agent.press('Escape');
    await page.locator('calls-outcome-panel .outcomes').waitFor();
  });

  then('go to another screen and change the light from it', async () => {
    const { page } = agent;
    await agent.press('Control+k');
    await page.locator('dialog[open] input:focus').waitFor();
    await agent.type('sombre');
    await agent.press('Enter');
    await page.locator('html[data-theme=dark]').waitFor();
    await agent.press('Control+k');
    await page.locator('dialog[open] input:focus').waitFor();
    await agent.type('courr');
    await agent.press('Enter');
    await page.waitForURL('**/letters');
    expect(house.faults()).toEqual([]);
  });
});
