import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

/** Day and month cannot be told apart, and no amount shows its decimal mark for sure: two questions for a person. */
const LEDGER = [
  'Compte;Nom du client;Facture;Date;Échéance;Montant',
  'CX-1;Serrurerie du Port;FX-1001;03/04/2026;04/05/2026;1.500',
  'CX-1;Serrurerie du Port;FX-1002;05/06/2026;06/07/2026;2.250',
  'CX-2;Vitrerie Montaigne;FX-1003;07/08/2026;08/09/2026;-',
].join('\n');
const FILE = { name: 'ledger.csv', mimeType: 'text/csv', buffer: Buffer.from(LEDGER) };

describe('a day in the back office', () => {
  const then = story();
  let house: House;
  let admin: Person;

  beforeAll(async () => {
    house = await House.open();
    admin = await house.person('admin');
  });
  afterAll(() => house?.close());

  /** Chooses the file again and says what it does not prove. */
  async function declare(): Promise<void> {
    const { page } = admin;
    await admin.turnTo('/imports');
    await page.locator('receivables-imports h1').waitFor();
    await admin.press('n');
    await page.waitForURL('**/imports/new');
    await page.locator('input[type=file]').setInputFiles(FILE);
    await page.locator('.notice.warn li').nth(1).waitFor();
    expect(await page.locator('.run button.primary').isDisabled()).toBe(true);
    // one answered where it is asked, one where it is declared
    await page.locator('.notice.warn').getByRole('button', { name: 'Virgule' }).click();
    await page.locator('#map-dates').selectOption('DMY');
    await page.locator('#import-creditor').selectOption({ index: 1 });
  }

  const counts = async () =>
    (await admin.page.locator('.counts .amount').allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')));

  then('asks what a file does not prove, and shows how it would then be read', async () => {
    await declare();
    await admin.page.getByRole('cell', { name: '03/04/2026' }).first().waitFor();
    await admin.sees(/1\s500,00/);
    expect(await admin.page.locator('.run button.primary').isEnabled()).toBe(true);
  });

  then('tries it without keeping anything', async () => {
    await admin.page.locator('.run button[type=button]').click();
    await admin.page.waitForURL(/imports\/[0-9a-f-]{36}$/);
    await admin.page.locator('.counts').waitFor();
    expect(await counts()).toEqual([3, 2, 0, 0, 1]);
    expect(await house.rows(`select 1 from open_item where number like 'FX-100%'`)).toEqual([]);
  });

  then('imports it, and names the line, the field and the reason of what was refused', async () => {
    await declare();
    await admin.page.locator('.run button.primary').click();
    await admin.page.waitForURL(/imports\/[0-9a-f-]{36}$/);
    await admin.page.locator('.counts').waitFor();
    expect(await counts()).toEqual([3, 2, 0, 0, 1]);
    const refused = admin.page.getByRole('row').filter({ hasText: 'Montant' }).last();
    expect(await refused.innerText()).toMatch(/^4\b/);
    const download = admin.page.waitForEvent('download');
    await admin.page.locator('a[download]').click();
    expect((await download).suggestedFilename()).toMatch(/^import-.*\.csv$/);
    expect(
      await house.rows(`select number, open_minor::int as open from open_item where number like 'FX-100%' order by 1`),
    ).toEqual([
      { number: 'FX-1001', open: 150000 },
      { number: 'FX-1002', open: 225000 },
    ]);
  });

  then('changes nothing when the same file comes again', async () => {
    await declare();
    await admin.page.locator('.run button.primary').click();
    await admin.page.waitForURL(/imports\/[0-9a-f-]{36}$/);
    await admin.page.locator('.counts').waitFor();
    expect(await counts()).toEqual([3, 0, 0, 2, 1]);
  });

  then('records a payment by hand and sets it against the invoices', async () => {
    await admin.turnTo('/payments');
    await admin.page.locator('receivables-payments h1').waitFor();
    await admin.press('n');
    await admin.page.locator('dialog[open] input:focus').waitFor();
    await admin.type('Serrurerie du Port');
    await admin.page.locator('dialog[open] [role=option]').first().waitFor();
    await admin.press('Enter');
    await admin.page.locator('dialog[open] form input:focus').waitFor();
    await admin.type('1800');
    await admin.page.locator('#record-reference').focus();
    await admin.type('CHQ 42');
    await admin.press('Enter');
    const row = admin.page.locator('.rl-list-row').filter({ hasText: 'Serrurerie du Port' });
    await row.click();
    await admin.press('a');
    await admin.page.locator('dialog[open] table').waitFor();
    await admin.page.locator('dialog[open] button.small').first().click();
    await admin.page.locator('dialog[open] button[type=submit]').click();
    await row.waitFor({ state: 'detached' });
    expect(
      await house.rows(`select number, open_minor::int as open from open_item where number like 'FX-100%' order by 1`),
    ).toEqual([
      { number: 'FX-1001', open: 0 },
      { number: 'FX-1002', open: 195000 },
    ]);
  });

  then('lets a person in, and shows the door at once', async () => {
    await admin.turnTo('/people');
    await admin.page.locator('.page-head .btn.primary:enabled').click();
    await admin.page.locator('#person-name:focus').waitFor();
    await admin.type('Zoé Lemaire');
    await admin.press('Tab');
    await admin.type('zoe');
    await admin.press('Tab');
    await admin.type('cheval-agrafe');
    await admin.press('Enter');
    await admin.page.getByRole('row').filter({ hasText: 'Zoé Lemaire' }).waitFor();

    const zoe = await house.visitor();
    await zoe.logIn('zoe', 'cheval-agrafe');
    await zoe.page.waitForURL('**/day');
    await admin.page.getByRole('row').filter({ hasText: 'Zoé Lemaire' }).locator('button').last().click();
    await admin.page.locator('dialog[open] .btn.primary').click();
    await zoe.page.waitForURL('**/login**');
    await admin.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await zoe.context.close();
  });

  then('finds all of it in the audit trail, in words', async () => {
    await admin.turnTo('/audit');
    for (const words of ['Personne désactivée', 'Personne ajoutée', 'Encaissement affecté', 'Fichier importé'])
      await admin.page.locator('.rl-list-row').filter({ hasText: words }).first().waitFor();
  });

  then('shows every screen in words, and breaks nothing', async () => {
    for (const path of [
      '/floor',
      '/portfolio',
      '/disputes',
      '/payments',
      '/letters',
      '/aging',
      '/strategies',
      '/people',
      '/legal',
    ]) {
      await admin.turnTo(path);
      await admin.page.locator('main h1').waitFor();
      await admin.readAll();
    }
    expect(house.faults()).toEqual([]);
  });
});
