import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';

const PICTURES = join(__dirname, '..', '..', 'docs', 'screenshots');
const LARGEST = 256 * 1024;

describe('how it looks', () => {
  let house: House;
  let agent: string;

  beforeAll(async () => {
    house = await House.open();
    agent = (await house.agents())[0]!.login;
  });
  afterAll(() => house?.close());

  it('changes its language and its light while somebody works, and remembers both', async () => {
    const person = await house.person(agent);
    await person.mark();
    expect(await person.heading()).toBe('Ma journée');
    await person.speak('en');
    expect(await person.heading()).toBe('My day');
    expect(await person.page.title()).toContain('My day');
    await person.page.locator('.queue .why .first').first().waitFor();
    expect(await person.page.locator('.queue .why .first').first().innerText()).not.toMatch(/appel à passer/);

    await person.page.locator('app-account-menu button.rail-item').focus();
    await person.press('Enter');
    await person.page.locator('dialog[open] input[name=theme]:checked').focus();
    await person.press('ArrowDown', 'ArrowDown');
    await person.page.locator('html[data-theme=dark]').waitFor();
    await person.press('Escape');
    expect(await person.reloaded()).toBe(false);

    await person.page.reload();
    await person.settled();
    expect(await person.heading()).toBe('My day');
    await person.page.locator('html[lang=en][data-theme=dark]').waitFor();
    // the language is the person's own: another browser speaks it too
    const elsewhere = await house.person(agent);
    expect(await elsewhere.heading()).toBe('My day');
    await elsewhere.speak('fr');
    await elsewhere.context.close();
    await person.context.close();
    expect(house.faults()).toEqual([]);
  });

  /**
   * Keeps a picture of a screen for the README. One that is there already stays, so that a test run leaves no other pixels behind;
   * RELANCE_SCREENSHOTS=new draws all of them anew.
   */
  async function keep(person: Person, name: string): Promise<void> {
    await person.settled();
    await person.page.evaluate(() => document.fonts.ready);
    const path = join(PICTURES, `${name}.png`);
    const anew = process.env['RELANCE_SCREENSHOTS'] === 'new' || !existsSync(path);
    mkdirSync(PICTURES, { recursive: true });
    const picture = await person.page.screenshot({ animations: 'disabled', caret: 'hide', ...(anew ? { path } : {}) });
    expect(picture.byteLength).toBeLessThan(LARGEST);
    expect(statSync(path).size).toBeLessThan(LARGEST);
    expect(readFileSync(path).readUInt32BE(16)).toBe(1366);
  }

  it('is drawn for the README', async () => {
    const person = await house.person(agent);
    const cockpit = new Cockpit(person);
    await person.page.locator('button.start:focus').waitFor();
    await keep(person, 'queue');
    await person.press('Enter');
    await cockpit.ready();
    await keep(person, 'cockpit');
    await cockpit.outcome(async () => {
      await cockpit.form('p', 'promise');
      await person.press('1', 'f');
    });
    for (const reason of ['1', '3', '2']) {
      await cockpit.outcome(async () => {
        await cockpit.form('e', 'escalation');
        await person.press(reason, 'Enter');
        await cockpit.handOver();
      });
    }

    const lead = await house.person('nora');
    await lead.page.locator('tr.agent').first().waitFor();
    await keep(lead, 'floor');
    await lead.turnTo('/imports');
    await lead.press('n');
    await lead.page.waitForURL('**/imports/new');
    await lead.page.locator('input[type=file]').setInputFiles({
      name: 'grand-livre.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'Compte;Client;Facture;Date;Échéance;Montant TTC;Devise;Téléphone',
          'CL-2001;Fonderie de la Lys;LV-8101;16/09/2026;16/10/2026;1 284,50;EUR;0199040101',
          'CL-2001;Fonderie de la Lys;LV-8117;21/09/2026;21/10/2026;312,00;EUR;0199040101',
          'CL-2002;Papeterie des Halles;LV-8102;17/09/2026;17/10/2026;96,40;EUR;0199040102',
          'CL-2003;Voyages Artois;LV-8110;19/09/2026;19/10/2026;4 870,00;EUR;0199040103',
        ].join('\n'),
      ),
    });
    await lead.page.locator('receivables-mapping-editor').waitFor();
    await lead.page.locator('nav.rail a:focus').blur();
    await keep(lead, 'import');

    const legal = await house.person('claire');
    await legal.page.locator('.rl-list-row').first().waitFor();
    await keep(legal, 'legal-inbox');

    const admin = await house.person('omar');
    await admin.turnTo('/strategies');
    await admin.page.getByRole('link', { name: 'Entreprises (France)' }).first().click();
    await admin.page.locator('strategies-graph svg').first().waitFor();
    await keep(admin, 'strategy');
    expect(house.faults()).toEqual([]);
  });
});
