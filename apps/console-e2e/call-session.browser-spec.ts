import { randomUUID } from 'node:crypto';
import { tell } from '../../tools/telephony/sign.mjs';
import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

const NOTE = 'La comptable rappelle le fournisseur, virement promis.';

describe('an agent’s call, key by key', () => {
  const then = story();
  let house: House;
  let agent: Person;
  let cockpit: Cockpit;
  let caseId: string;
  let key: { id: string; secret: string };

  beforeAll(async () => {
    house = await House.open();
    const [who] = await house.agents();
    const made = await house.relance('key', 'add', 'PABX', '--purpose', 'telephony', '--json');
    key = JSON.parse(made.output.split('\n').find((line) => line.startsWith('{'))!) as typeof key;
    agent = await house.person(who!.login);
    cockpit = new Cockpit(agent);
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
    caseId = cockpit.caseId;
  });
  afterAll(() => house?.close());

  const line = () => agent.page.locator('calls-call-bar .where');
  const at = (words: string) => line().filter({ hasText: words }).waitFor();
  const session = async () =>
    (
      await house.rows<{ state: string; events: string[] }>(
        `select s.state, array_agg(e.type order by e.seq) as events from call_session s join call_session_event e on e.session_id = s.id
         where s.case_id = $1 group by s.id order by s.started_at desc limit 1`,
        [caseId],
      )
    )[0];
  const rings = (event: string, callId: string, from: string) => {
    const told = {
      id: randomUUID(),
      event,
      callId,
      direction: 'in',
      from,
      user: login,
      at: house.clock.now().toISOString(),
    };
    return tell(house.url, { keyId: key.id, secret: key.secret, at: house.clock.now().getTime() }, told);
  };
  let login = '';

  then('C dials, and the call is shown before the server has answered', async () => {
    const [me] = await house.agents();
    login = me!.login;
    await agent.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('mutation StartCall'))
        await agent.page.evaluate(() => document.querySelector('calls-call-bar .where')!.textContent);
      await route.continue();
    });
    await agent.press('c');
    await at('Appel');
    // what is on its way still passes here
    await agent.page.unrouteAll({ behavior: 'wait' });
    await agent.page.locator('calls-call-bar').getByText('Décroché').waitFor();
    expect((await agent.dialled()).length).toBe(1);
  });

  then('the sheet has the keys of the line', async () => {
    await agent.press('?');
    await agent.page.locator('dialog[open]').getByText('Raccroché').waitFor();
    await agent.closeDialog();
  });

  then('O answered, H holds and resumes', async () => {
    await agent.press('o');
    await at('En ligne');
    await agent.press('h');
    await at('En attente');
    await agent.press('h');
    await at('En ligne');
    expect(await session()).toEqual({ state: 'connected', events: ['Dialled', 'Answered', 'Held', 'Resumed'] });
    await agent.readAll();
  });

  then('somebody who rings in during the call takes nothing away: a line says so', async () => {
    const [other] = await house.rows<{ phone: string }>(
      `select k.phone from dunning_case c join account a on a.id = c.id join contact k on k.debtor_id = a.debtor_id
         join person p on p.team_id = c.team_id
       where p.login = $1 and c.id <> $2 and k.phone is not null and a.debtor_id <> (select debtor_id from account where id = $2) limit 1`,
      [login, caseId],
    );
    await agent.press('t');
    await agent.page.locator('#note:focus').waitFor();
    await agent.type(NOTE.slice(0, 20));
    expect((await rings('newCall', 'second', other!.phone)).status).toBe(202);
    await agent.page.locator('calls-phone-desk .banner', { hasText: 'Appel entrant' }).waitFor();
    await agent.type(NOTE.slice(20));
    expect(await agent.page.locator('#note:focus').inputValue()).toBe(NOTE);
    expect(cockpit.caseId).toBe(caseId);
    await rings('hangup', 'second', other!.phone);
    await agent.page.locator('calls-phone-desk .banner').waitFor({ state: 'detached' });
    await agent.sees('Appel manqué');
    await agent.press('Escape');
  });

  then('B hangs up: the call is to be wrapped up, and the note stays', async () => {
    await agent.press('b');
    await at('À conclure');
    await agent.page.locator('calls-call-bar').getByText('parlé').waitFor({ state: 'attached' });
    expect(await agent.page.locator('#note').inputValue()).toBe(NOTE);
  });

  then('after a reload the call is still there', async () => {
    await agent.page.reload();
    await cockpit.ready();
    await at('À conclure');
    expect(await agent.page.locator('#note').inputValue()).toBe(NOTE);
  });

  then('on another screen a line leads back to it', async () => {
    await agent.press('q');
    await agent.page.locator('calls-phone-desk .banner', { hasText: 'Appel à conclure' }).waitFor();
    await agent.press('F2');
    await agent.page.waitForURL((url) => url.pathname === `/case/${caseId}`);
    await cockpit.ready();
  });

  then('the outcome ends it and keeps what was measured; undone, the call is there again', async () => {
    await cockpit.outcome(async () => {
      await cockpit.form('r', 'callback');
      await agent.press('2', 'i');
    });
    const attempt = async () =>
      (
        await house.rows(
          `select note, signal, dials, talk_seconds >= 0 and ring_seconds >= 0 and wrap_up_seconds >= 0 as measured, session_id is not null as followed
           from call_attempt where account_id = $1 order by created_at desc limit 1`,
          [caseId],
        )
      )[0];
    expect(await attempt()).toEqual({ note: NOTE, signal: 'answered', dials: 1, measured: true, followed: true });
    await agent.press('u');
    await agent.page.waitForURL((url) => url.pathname === `/case/${caseId}`);
    await cockpit.ready();
    await at('À conclure');
    await cockpit.outcome(async () => {
      await cockpit.form('r', 'callback');
      await agent.press('2', 'i');
    });
    expect((await session())?.state).toBe('closed');
  });

  then('+ dials another number, kept as a contact; C alone does not dial what is being dialled', async () => {
    caseId = cockpit.caseId;
    await agent.press('+');
    await agent.page.locator('#other-number:focus').waitFor();
    await agent.type('06 99 88 77 66');
    await agent.sees('06\u202f99\u202f88\u202f77\u202f66 · France');
    await agent.tabTo(agent.page.locator('calls-number-dialog input[type=checkbox]'));
    await agent.press('Space');
    await agent.tabTo(agent.page.locator('#other-number-name'));
    await agent.type('Mme Rivière');
    await agent.press('Enter');
    await at('Appel');
    await agent.page.locator('calls-call-bar').getByText('Décroché').waitFor();
    const [call] = await house.rows(
      `select k.name, s.context ->> 'phone' as phone from call_session s join contact k on k.id = (s.context ->> 'contactId')::uuid where s.case_id = $1`,
      [caseId],
    );
    expect(call).toEqual({ name: 'Mme Rivière', phone: '+33699887766' });
    await cockpit.outcome(() => agent.press('n'));
  });

  then('who rings in while nothing goes on is opened, and O takes the call', async () => {
    await agent.press('q');
    await agent.page.waitForURL((url) => url.pathname === '/day');
    await agent.settled();
    await rings('newCall', 'third', '+33699887766');
    await agent.page.waitForURL((url) => url.pathname === `/case/${caseId}`);
    await cockpit.ready();
    await at('Ça sonne');
    await agent.press('o');
    await at('En ligne');
    await rings('hangup', 'third', '+33699887766');
    await at('À conclure');
    expect(await session()).toEqual({ state: 'wrapUp', events: ['RangIn', 'Answered', 'HungUp'] });
    await agent.readAll();
    expect(house.faults()).toEqual([]);
  });
});
