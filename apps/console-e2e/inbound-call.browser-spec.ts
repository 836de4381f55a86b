import { FR_DEFAULT } from '@relance/calls/domain';
import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

/** At ten in the morning, when these days begin, nobody is called yet. */
const NOT_YET = {
  ...FR_DEFAULT,
  key: 'afternoons',
  windows: [{ weekdays: [1, 2, 3, 4, 5], from: '14:00', to: '20:00' }],
};

describe('a debtor who rings in while no call may be made', () => {
  const then = story();
  let house: House;
  let agent: Person;
  let cockpit: Cockpit;
  let caseId: string;

  beforeAll(async () => {
    house = await House.open();
    await house.rows(`insert into contact_policy (key, definition) values ($1, $2)`, [NOT_YET.key, NOT_YET]);
    const [who] = await house.agents();
    agent = await house.person(who!.login);
    cockpit = new Cockpit(agent);
    // nothing may be called: the next case is none, the list opens any
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('l', 'Enter');
    await cockpit.ready();
    caseId = cockpit.caseId;
  });
  afterAll(() => house?.close());

  const toggle = () => agent.page.locator('calls-call-bar button[aria-pressed]');
  const button = (words: string) => agent.page.locator('calls-outcome-panel .outcomes button', { hasText: words });
  const enabled = (words: string) => button(words).isEnabled();

  then('the key of an outcome says what to press for an incoming call', async () => {
    expect(await agent.page.locator('calls-call-bar .btn.primary').isDisabled()).toBe(true);
    expect([await enabled('Promesse'), await enabled('Message laissé')]).toEqual([false, false]);
    await agent.press('p');
    await agent.sees('appuyez sur I');
    expect(await agent.page.locator('calls-promise-form').count()).toBe(0);
    await agent.press('n');
    expect(cockpit.caseId).toBe(caseId);
  });

  then('the sheet of keys has it', async () => {
    await agent.press('?');
    await agent.page.locator('dialog[open]').getByText('Le débiteur appelle').waitFor();
    await agent.closeDialog();
  });

  then('I says that the debtor is on the line: six outcomes, and no unanswered call', async () => {
    expect(await toggle().getAttribute('aria-pressed')).toBe('false');
    await agent.press('i');
    await agent.page.locator('calls-call-bar button[aria-pressed=true]', { hasText: 'Appel entrant' }).waitFor();
    await agent.page.getByText('appuyez sur I').waitFor({ state: 'detached' });
    const names = ['Rappel convenu', 'Promesse', 'Déjà payé', 'Litige', 'Refus', 'Au juridique'];
    expect(await Promise.all(names.map(enabled))).toEqual(names.map(() => true));
    expect(await enabled('Mauvais numéro')).toBe(false);
    expect(await enabled('Message laissé')).toBe(false);
    const scrolls = () => document.documentElement.scrollHeight > innerHeight;
    expect(await agent.page.evaluate(scrolls)).toBe(false);
    await agent.readAll();
  });

  then(
    'the promise is kept as what an incoming call brought; nothing else may be called, so the day is shown',
    async () => {
      await cockpit.form('p', 'promise');
      await agent.press('1', 'f');
      await agent.page.waitForURL('**/day');
      expect(
        await house.rows(
          `select outcome, inbound, phone from call_attempt where account_id = $1 and undone_at is null order by started_at desc limit 1`,
          [caseId],
        ),
      ).toEqual([{ outcome: 'promise', inbound: true, phone: null }]);
    },
  );

  then('the case says afterwards that the debtor rang', async () => {
    await agent.goTo(`/case/${caseId}`);
    await agent.settled();
    await agent.page.locator('calls-account-ledger').getByText('appel entrant').waitFor();
    await agent.page.locator('dunning-timeline').getByText('appel entrant').waitFor();
    expect(house.faults()).toEqual([]);
  });
});
