import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

describe('deliveries that need a person', () => {
  const then = story();
  let house: House;
  let lead: Person;
  let document = '';

  beforeAll(async () => {
    house = await House.open();
    // an e-mail that waits in the north loses its address, as if the debtor had never had one; another one is in doubt
    const waiting = await house.rows<{ id: string; documentId: string; debtorId: string }>(
      `select v.id, v.document_id as "documentId", a.debtor_id as "debtorId" from delivery v join dunning_case c on c.id = v.account_id
       join account a on a.id = c.id join team t on t.id = c.team_id
       where v.status = 'toSend' and v.channel = 'email' and t.name = 'Équipe Nord' and c.state in ('reminding', 'callDue', 'formalNotice')
         and exists (select from contact k where k.debtor_id = a.debtor_id) order by v.id desc limit 2`,
    );
    const [lost, doubtful] = waiting;
    document = lost!.documentId;
    await house.rows(`update contact set email = null where debtor_id = $1`, [lost!.debtorId]);
    await house.rows(`update delivery set status = 'noAddress', recipient = null where id = $1`, [lost!.id]);
    await house.rows(`update delivery set status = 'inDoubt', error = 'abandoned' where id = $1`, [doubtful!.id]);
    lead = await house.person('nora');
  });
  afterAll(() => house?.close());

  const of = (problem: string) => lead.page.locator('.filters button').filter({ hasText: problem });

  const count = async (problem: string) => Number(await of(problem).locator('span').innerText());

  then('are what the lead sees first, grouped and counted', async () => {
    await lead.turnTo('/letters');
    await lead.page.locator('.rl-list-row').first().waitFor();
    await of('Sans adresse').focus();
    await lead.press('Enter');
    await lead.page.waitForURL('**/letters?only=noAddress');
    await lead.page.locator('.detail').getByText('Complétez ses coordonnées').waitFor();
  });

  then('get their address by key, are written anew for it and wait to be sent', async () => {
    const before = await count('Sans adresse');
    await lead.tabTo(lead.page.getByRole('grid'));
    const shown = () => lead.page.locator('.detail .does a[target=_blank]').getAttribute('href');
    await lead.drawn();
    for (let down = 0; (await shown()) !== `/documents/${document}.pdf` && down < before; down++) {
      await lead.press('ArrowDown');
      await lead.drawn();
    }
    await lead.press('e');
    await lead.page.locator('dialog[open] input[name=value]').waitFor();
    await lead.type('compta@retrouve.example');
    await lead.press('Enter');
    await lead.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await lead.page
      .locator('.filters [aria-pressed=true]')
      .getByText(String(before - 1), { exact: true })
      .waitFor();
    expect(
      await house.rows(
        `select v.status, v.recipient from delivery v join document d on d.id = v.document_id
         where (d.account_id, d.event_seq, d.step_key) = (select account_id, event_seq, step_key from document where id = $1)
         order by d.revision`,
        [document],
      ),
    ).toEqual([
      { status: 'cancelled', recipient: null },
      { status: 'toSend', recipient: 'compta@retrouve.example' },
    ]);
  });

  then('are never sent again by themselves when in doubt: a person says that it arrived', async () => {
    await of('Envoi incertain').focus();
    await lead.press('Enter');
    const arrived = lead.page.locator('.detail button').filter({ hasText: 'Bien arrivé' });
    await arrived.waitFor();
    await arrived.focus();
    await lead.press('Enter');
    await lead.page.getByText('Rien à faire').waitFor();
    expect(await house.rows(`select 1 from delivery where status = 'inDoubt'`)).toEqual([]);
    expect(house.faults()).toEqual([]);
    expect(await house.relance('verify')).toMatchObject({ exitCode: 0 });
  });
});
