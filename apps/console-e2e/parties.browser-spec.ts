import type { Locator } from 'playwright-core';
import { House } from './support/house';
import { MOMENT } from './support/moment';
import type { Person } from './support/person';
import { story } from './support/story';

interface Shown {
  id: string;
  debtor: string;
  number: string;
}

describe('parties that change, by keyboard', () => {
  const then = story();
  let house: House;
  let lead: Person;
  let kept: Shown;
  let lost: Shown;
  let dialog: Locator;

  beforeAll(async () => {
    house = await House.open();
    lead = await house.person('nora');
    dialog = lead.page.locator('dialog[open]');
    // two firms of one creditor, late, and with nothing that stands in the way
    [kept, lost] = (await house.rows<Shown>(
      `with firm as (
         select a.id, d.name as debtor, 'C-' || lpad(c.case_number::text, 6, '0') as number, a.creditor_id,
           count(*) over (partition by a.creditor_id) as firms
         from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id join team t on t.id = c.team_id
         where t.name = 'Équipe Nord' and c.state in ('reminding', 'callDue') and d.kind = 'business'
           and c.context -> 'holds' = '[]' and c.context -> 'promise' = 'null' and c.context -> 'disputes' = '[]'
           and exists (select 1 from open_item i where i.account_id = a.id and i.kind = 'invoice' and i.open_minor > 0 and i.due_on < $1::date))
       select id, debtor, number from firm order by firms desc, creditor_id, id limit 2`,
      [MOMENT],
    )) as [Shown, Shown];
    await lead.goTo(`/case/${kept.id}`);
    await lead.settled();
    await lead.page.locator('#tab-account').focus();
    await lead.press('Enter');
    await lead.page.locator('receivables-account-panel dl').first().waitFor();
  });
  afterAll(() => house?.close());

  const button = (name: string | RegExp) =>
    lead.page.locator('receivables-account-panel').getByRole('button', { name }).first();
  async function begin(name: string | RegExp): Promise<void> {
    await button(name).focus();
    await lead.press('Enter');
    await dialog.waitFor();
  }
  async function submit(): Promise<void> {
    await dialog.locator('button[type=submit]:not(:disabled)').waitFor();
    await lead.tabTo(dialog.locator('button[type=submit]'));
    await lead.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  then('the segment is set, and stands in the head of the case', async () => {
    await begin('Modifier le segment');
    await dialog.locator('input[value=atRisk]').focus();
    await lead.press(' ');
    await submit();
    await lead.page.locator('header .chip', { hasText: 'À risque' }).waitFor();
    expect(
      await house.rows(`select segment from debtor d join account a on a.debtor_id = d.id where a.id = $1`, [kept.id]),
    ).toEqual([{ segment: 'atRisk' }]);
  });

  then('a fixed sum is charged, seen at once beside its invoice, and waived for a reason', async () => {
    await begin('Ajouter des frais');
    await submit();
    await button(/^Renoncer à .*-IFR$/).waitFor();
    await lead.page.locator('calls-account-ledger').getByText(/-IFR/).waitFor();
    await begin(/^Renoncer à .*-IFR$/);
    await lead.type('geste commercial');
    await submit();
    await lead.sees('Aucuns frais ouverts.');
    expect(
      await house.rows(
        `select e.kind, e.amount_minor::int as minor from ledger_entry e join open_item i on i.id = e.item_id
         where i.account_id = $1 and i.kind = 'charge' order by e.recorded_at, e.amount_minor desc`,
        [kept.id],
      ),
    ).toEqual([
      { kind: 'charge', minor: 4_000 },
      { kind: 'waiver', minor: -4_000 },
    ]);
  });

  then('a contact that is no number is refused in words, then added', async () => {
    await begin('Ajouter un contact');
    await lead.type('Madame Neuf');
    await lead.press('Tab', 'Tab');
    await lead.type('12');
    await lead.tabTo(dialog.locator('button[type=submit]'));
    await lead.press('Enter');
    await lead.sees('Ce numéro n’existe pas.');
    await dialog.locator('#contact-phone').focus();
    await lead.press('Control+a');
    await lead.type('06 12 34 56 79');
    await submit();
    await lead.page.locator('receivables-account-panel').getByText('06 12 34 56 79').waitFor();
  });

  then('two debtors become one: found, shown what moves, confirmed', async () => {
    await begin('Fusionner');
    await lead.type(lost.number);
    await dialog.locator('[role=option]').first().waitFor();
    await lead.press('Enter');
    await dialog.locator('.plan').waitFor();
    await dialog.locator('input[name=kept]:focus').waitFor();
    await lead.sees(new RegExp(`Le dossier ${lost.number} se termine dans ${kept.number}`));
    await lead.tabTo(dialog.locator('#merge-reason'));
    await lead.type('même entreprise');
    await submit();
    expect(await house.rows(`select merged_into as "into" from account where id = $1`, [lost.id])).toEqual([
      { into: kept.id },
    ]);
    await lead.goTo(`/case/${lost.id}`);
    await lead.settled();
    await lead.page.locator('#tab-account').focus();
    await lead.press('Enter');
    await lead.sees('Ce compte a été fusionné');
    await lead.tabTo(lead.page.getByRole('link', { name: 'Ouvrir ce dossier' }));
    await lead.press('Enter');
    await lead.page.waitForURL(`**/case/${kept.id}`);
  });

  then('an administrator closes a creditor, and opens it again', async () => {
    const admin = await house.person('admin');
    await admin.turnTo('/creditors');
    await admin.settled();
    const open = admin.page.locator('dialog[open]');
    const end = async (): Promise<void> => {
      await open.locator('button[type=submit]:not(:disabled)').waitFor();
      await admin.tabTo(open.locator('button[type=submit]'));
      await admin.press('Enter');
      await open.waitFor({ state: 'detached' });
    };
    await admin.page
      .getByRole('button', { name: /^Clôturer/ })
      .first()
      .focus();
    await admin.press('Enter');
    await open.locator('#close-reason:focus').waitFor();
    await admin.type('cession au groupe');
    await end();
    await admin.sees('cession au groupe');
    expect(await house.rows(`select closed_reason as reason from creditor where closed_at is not null`)).toEqual([
      { reason: 'cession au groupe' },
    ]);
    await admin.page
      .getByRole('button', { name: /^Rouvrir/ })
      .first()
      .focus();
    await admin.press('Enter');
    await open.waitFor();
    await end();
    expect(await house.rows(`select 1 from creditor where closed_at is not null`)).toEqual([]);
    await admin.context.close();
    expect(house.faults()).toEqual([]);
  });
});
