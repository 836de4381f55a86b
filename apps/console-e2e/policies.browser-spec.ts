import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

describe('the contact policy, by an administrator’s keyboard', () => {
  const then = story();
  let house: House;
  let admin: Person;

  beforeAll(async () => {
    house = await House.open();
    admin = await house.person('admin');
    await admin.goTo('/policies');
    await admin.page.locator('.card .rules').first().waitFor();
  });
  afterAll(() => house?.close());

  const byName = (name: string | RegExp, role: 'button' | 'link' = 'button') =>
    admin.page.locator('main').getByRole(role, { name }).first();
  const press = async (name: string | RegExp, role: 'button' | 'link' = 'button') => {
    await byName(name, role).focus();
    await admin.press('Enter');
  };

  then('a preset becomes a policy of the United States, after its differences were read', async () => {
    await admin.page.locator('#new-policy').selectOption('us-reg-f');
    await press('Nouvelle politique…');
    await admin.page.locator('#policy-country').waitFor();
    await admin.page.locator('#policy-country').focus();
    await admin.page.keyboard.type('us');
    expect(await admin.page.locator('aside .rules').textContent()).toContain(
      'Au plus 7 tentatives en 7 jours pour cette dette',
    );
    expect(await byName('Mettre en vigueur').isDisabled()).toBe(true);
    await admin.page.locator('#policy-note').focus();
    await admin.page.keyboard.type('Débiteurs américains');
    await admin.press('Enter');
    await admin.page.locator('.card-head .strong', { hasText: 'États-Unis, Regulation F' }).waitFor();
    expect(
      await house.rows(
        `select key, version, country::text, note from contact_policy where country = 'US' and ended_at is null`,
      ),
    ).toEqual([{ key: 'us-reg-f', version: 1, country: 'US', note: 'Débiteurs américains' }]);
  });

  then('a change shows what goes and what comes, and makes the next version', async () => {
    await press('Modifier États-Unis, Regulation F', 'link');
    await admin.page.locator('#count-0').waitFor();
    await admin.page.locator('#count-0').focus();
    await admin.press('Control+a');
    await admin.page.keyboard.type('5');
    await admin.page.locator('aside s').waitFor();
    expect(await admin.page.locator('aside .rules').textContent()).toContain('Au plus 5 tentatives en 7 jours');
    await admin.page.locator('#policy-note').focus();
    await admin.page.keyboard.type('Plus doux');
    await admin.press('Enter');
    await admin.page.getByRole('heading', { name: 'Versions terminées' }).waitFor();
  });

  then('the simulator names the rule that blocks, and from when it does no more', async () => {
    await press('Simulateur', 'link');
    await admin.page.locator('#sim-policy').waitFor();
    await admin.page.locator('#sim-policy').selectOption('us-reg-f');
    await admin.page.locator('#sim-zone').fill('America/New_York');
    await admin.page.locator('#sim-at').fill('2026-11-23T12:00');
    await admin.page.locator('#sim-history').focus();
    await admin.page.keyboard.type('2026-11-20 18:00 inbound');
    const answer = admin.page.locator('aside');
    await answer.getByText('Contact non permis').waitFor();
    expect(await answer.textContent()).toMatch(/Possible ven\. 27 nov\., 08:00 \(America\/New_York\)/);
    expect(await answer.textContent()).toContain('Rien pendant 7 jours après une conversation');
  });
});
