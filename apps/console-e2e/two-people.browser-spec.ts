import { Cockpit } from './support/cockpit';
import { House } from './support/house';
import type { Line } from './support/line';
import type { Person } from './support/person';
import { story } from './support/story';

/** Two people in two browsers at one case: nothing typed is lost, and each sees what the other does. */
describe('two people, one case', () => {
  const then = story();
  let house: House;
  let line: Line;
  let names: { id: string; login: string; name: string }[];
  let agent: Person;
  let colleague: Person;
  let lead: Person;
  let cockpit: Cockpit;
  let caseId = '';

  beforeAll(async () => {
    house = await House.open();
    line = await house.line();
    names = await house.agents();
    agent = await house.person(names[0]!.login, { url: line.url });
    colleague = await house.person(names[1]!.login);
    lead = await house.person('nora');
    cockpit = new Cockpit(agent);
  });
  afterAll(async () => {
    await house?.close();
    line?.close();
  });

  const note = (person: Person) => person.page.locator('#note');
  const start = async () => {
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
    caseId = cockpit.caseId;
  };
  const pay = (minor: number) =>
    lead.asks(`mutation ($input: PaymentInput!) { recordPayment(input: $input) { __typename } }`, {
      input: { caseId, amount: { minor, currency: 'EUR' }, receivedOn: '2026-11-16', reference: `V-${minor}` },
    });
  const notice = (person: Person, words: string | RegExp) =>
    person.page.locator('.bars').getByText(words).first().waitFor();

  then('see each other, by initials and name; the second one reads, and is told why', async () => {
    await start();
    await colleague.goTo(`/case/${caseId}`);
    await notice(colleague, names[0]!.name);
    expect(await colleague.page.locator('calls-outcome-panel').count()).toBe(0);
    await colleague.page.locator('calls-lookers li.holds').waitFor();
    const seen = agent.page.locator('calls-lookers li');
    await seen.waitFor();
    expect(await seen.getAttribute('title')).toContain(names[1]!.name);
  });

  then('one asks while the other types: no focus is taken, no letter lost, and one key gives it', async () => {
    await agent.press('t');
    await agent.type('Mme Roux rappelle mardi, ');
    await colleague.press('g');
    await agent.page.locator('calls-request .toast').getByText(names[1]!.name).waitFor();
    await agent.type('après dix heures');
    expect(await note(agent).inputValue()).toBe('Mme Roux rappelle mardi, après dix heures');
    expect(await note(agent).evaluate((field) => field === document.activeElement)).toBe(true);
    await notice(colleague, 'en attente de réponse');
    await agent.press('Escape', 'g');
    await new Cockpit(colleague).ready();
    await notice(agent, names[1]!.name);
    expect(await agent.page.locator('calls-outcome-panel').count()).toBe(0);
    expect(await agent.page.locator('#case-note').inputValue()).toBe('Mme Roux rappelle mardi, après dix heures');
  });

  then('the note of who only reads goes on the case, and is read where the call is', async () => {
    await agent.page.locator('#case-note').focus();
    await agent.press('Control+Enter');
    await colleague.page.locator('calls-news').getByText('après dix heures').waitFor();
    expect(await house.rows(`select text from case_note where account_id = $1`, [caseId])).toEqual([
      { text: 'Mme Roux rappelle mardi, après dix heures' },
    ]);
    await agent.page.waitForFunction(() => !document.querySelector<HTMLTextAreaElement>('#case-note')?.value);
  });

  then('a lead takes over: who had it sees it at once, and keeps what was typed', async () => {
    await colleague.press('t');
    await colleague.type('Promet un virement vendredi');
    await lead.goTo(`/case/${caseId}`);
    const takeOver = lead.page.locator('.bars .take-over');
    await lead.tabTo(takeOver);
    await lead.press('Enter');
    await new Cockpit(lead).ready();
    await notice(colleague, 'Nora Lambert');
    await notice(colleague, 'Ce que vous avez saisi est gardé');
    expect(await colleague.page.locator('#case-note').inputValue()).toBe('Promet un virement vendredi');
    expect(
      await house.rows(`select 1 from audit_entry where action = 'calls.takeOver' and account_id = $1`, [caseId]),
    ).toHaveLength(1);
    await lead.turnTo('/floor');
    await colleague.page.locator('#note').waitFor();
    expect(await note(colleague).inputValue()).toBe('Promet un virement vendredi');
    await colleague.press('q');
    await colleague.page.waitForURL('**/day');
  });

  then('a payment that arrives during the call is on the screen at once, with how much and from whom', async () => {
    await cockpit.ready();
    await agent.press('t');
    await agent.type('Il dit avoir payé');
    const before = await agent.page.locator('calls-account-ledger').innerText();
    const arrived = agent.page
      .locator('calls-news')
      .getByText(/12,34\s€.*Nora Lambert/)
      .waitFor();
    const began = performance.now();
    await pay(1_234);
    await arrived;
    console.log(`payment → the agent's screen: ${Math.round(performance.now() - began)} ms from the click`);
    await agent.page.waitForFunction(
      (old) => document.querySelector<HTMLElement>('calls-account-ledger')?.innerText !== old,
      before,
    );
    expect(await note(agent).evaluate((field) => field === document.activeElement)).toBe(true);
    await agent.press('Escape', 'Escape');
    await agent.page.locator('calls-news .news').waitFor({ state: 'detached' });
  });

  then('a conflict shows both, keeps the note, and lets the agent insist', async () => {
    // this browser does not hear what happens: its cockpit is not read again
    await agent.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('mutation OpenCase') ? route.abort() : route.fallback(),
    );
    await cockpit.form('p', 'promise');
    await pay(777);
    await agent.page.locator('calls-news').getByText(/7,77/).waitFor();
    await agent.press('2', 'f');
    const conflict = agent.page.locator('.bars rl-conflict');
    await conflict.getByText('Nora Lambert').waitFor();
    expect(await agent.page.locator('calls-promise-form').count()).toBe(1);
    expect(await note(agent).inputValue()).toBe('Il dit avoir payé');
    await agent.page.unroute('**/graphql');
    await agent.page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    // what came meanwhile is shown again, and insisted on again
    for (let tries = 0; tries < 3 && cockpit.caseId === caseId; tries++) {
      const answered = agent.page.waitForResponse(
        (answer) => answer.request().postData()?.includes('mutation MakePromise') ?? false,
      );
      await conflict.locator('button:not(:disabled)').first().focus();
      await agent.press('Enter');
      await answered;
      // either the next case comes, or what stands in its way is shown
      await agent.page.waitForFunction(
        (id) =>
          !location.pathname.endsWith(id) || document.querySelector('.bars rl-conflict button:not(:disabled)') !== null,
        caseId,
      );
    }
    await agent.page.waitForURL((address) => !address.pathname.endsWith(caseId));
    expect(
      await house.rows(`select note from call_attempt where account_id = $1 order by created_at desc limit 1`, [
        caseId,
      ]),
    ).toEqual([{ note: 'Il dit avoir payé' }]);
    await cockpit.ready();
  });

  then('a browser that crashes loses nothing: the case opens with its note, its form and what was chosen', async () => {
    caseId = cockpit.caseId;
    await agent.press('t');
    await agent.type('Coupure au milieu');
    await agent.press('Escape');
    await cockpit.form('d', 'dispute');
    await agent.press('3');
    await agent.drawn();
    const chosen = await agent.page.locator('calls-dispute-form input[name^=preset]:checked').inputValue();
    const debugging = await agent.context.newCDPSession(agent.page);
    const crashed = agent.page.waitForEvent('crash');
    void debugging.send('Page.crash').catch(() => undefined);
    await crashed;
    const again = await agent.context.newPage();
    await again.goto(`${line.url}/case/${caseId}`);
    await again.locator('calls-dispute-form').getByText('repris').waitFor();
    expect(await again.locator('calls-dispute-form input[name^=preset]:checked').inputValue()).toBe(chosen);
    expect(await again.locator('#note').inputValue()).toBe('Coupure au milieu');
    await again.keyboard.press('Delete');
    await again.locator('calls-dispute-form rl-draft .notice').waitFor({ state: 'detached' });
    expect(await again.locator('calls-dispute-form input[name^=preset]:checked').inputValue()).not.toBe(chosen);
    await again.close();
    // the next one at this machine is shown nothing of it
    const keys = await colleague.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')));
    expect(keys.every((key) => key.startsWith('relance.draft.'))).toBe(true);
  });

  then('an outcome while the line is down waits in sight, and is delivered once when it is back', async () => {
    const other = await house.person(names[0]!.login, { url: line.url });
    const screen = new Cockpit(other);
    await other.goTo(`/case/${caseId}`);
    await screen.ready();
    expect(await note(other).inputValue()).toBe('');
    await other.press('t');
    await other.type('Écrit hors ligne');
    await other.press('Escape');
    const debtor = await other.heading();
    line.cut();
    await other.page.locator('.banners .banner').first().waitFor();
    expect(await other.page.locator('button.call:disabled').count()).toBe(1);
    await screen.form('p', 'promise');
    await other.press('1', 'f');
    const waiting = other.page.locator('rl-outbox');
    await waiting.getByText(debtor).waitFor();
    expect(await other.page.locator('calls-outcome-panel').count()).toBe(0);
    expect(await house.rows(`select 1 from call_attempt where account_id = $1`, [caseId])).toEqual([]);
    line.mend();
    await waiting.locator('li').waitFor({ state: 'detached' });
    expect(await house.rows(`select outcome, note from call_attempt where account_id = $1`, [caseId])).toEqual([
      { outcome: 'promise', note: 'Écrit hors ligne' },
    ]);
    await other.page.locator('.banners .banner').waitFor({ state: 'detached' });
    await other.context.close();
  });

  then('the next case is there when the key is up: read ahead, then leased', async () => {
    // a long day: the colleague's queue gets what the others of the team have to call
    const cases = await house.rows<{ id: string }>(
      `select c.id from dunning_case c join team t on t.id = c.team_id
       where t.name = 'Équipe Nord' and c.queue_rank is not null and c.agent_id <> $1`,
      [names[1]!.id],
    );
    await lead.asks(
      `mutation ($caseIds: [ID!]!, $to: ID) { moveCases(caseIds: $caseIds, toAgentId: $to) { __typename } }`,
      {
        caseIds: cases.map(({ id }) => id),
        to: names[1]!.id,
      },
    );
    await colleague.page.locator('button.start:focus').waitFor();
    await colleague.press('Enter');
    const screen = new Cockpit(colleague);
    await screen.ready();
    const times: { painted: number; answered: number }[] = [];
    for (let calls = 0; calls < 20; calls++) {
      const before = screen.caseId;
      // what comes next was read since this one was opened
      await colleague.page.waitForFunction(() => {
        const last = (name: string) => performance.getEntriesByName(`relance.case.${name}`).at(-1)?.startTime ?? 0;
        return last('ahead') > Math.max(last('ready'), last('loaded'));
      });
      await colleague.page.evaluate(() => {
        const heading = () => document.querySelector('main h1')?.textContent;
        const old = heading();
        let began = 0;
        addEventListener('keydown', () => (began = performance.now()), { once: true, capture: true });
        performance.clearResourceTimings();
        const painted = new Promise<{ painted: number; answered: number }>((done) => {
          const watch = new MutationObserver(() => {
            if (!heading() || heading() === old) return;
            watch.disconnect();
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                const [answer] = performance
                  .getEntriesByType('resource')
                  .filter((entry) => entry.startTime >= began && entry.name.endsWith('/graphql'));
                const answered = answer ? answer.startTime + answer.duration - began : NaN;
                done({ painted: performance.now() - began, answered });
              }),
            );
          });
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        });
        Object.assign(window, { painted });
      });
      await colleague.press('n');
      times.push(
        await colleague.page.evaluate(
          () => (window as unknown as { painted: Promise<(typeof times)[number]> }).painted,
        ),
      );
      expect(screen.caseId).not.toBe(before);
      await screen.ready();
    }
    const sorted = (what: 'painted' | 'answered') => times.map((one) => Math.round(one[what])).sort((a, b) => a - b);
    console.log(
      `outcome key → next cockpit painted, ${times.length} outcomes: median ${sorted('painted')[10]} ms, slowest ${sorted('painted').at(-1)} ms; the server’s answer: median ${sorted('answered')[10]} ms`,
    );
    const [ready, loaded] = await colleague.page.evaluate(() =>
      ['relance.case.ready', 'relance.case.loaded'].map((name) => performance.getEntriesByName(name).length),
    );
    console.log(`shown at once: ${ready}, loaded: ${loaded}`);
    expect(ready).toBeGreaterThanOrEqual(20);
    expect(await house.rows(`select 1 from lease where person_id = $1`, [names[1]!.id])).toHaveLength(1);
  });

  then('and all of it is sound', async () => {
    for (const person of [colleague, lead]) await person.readAll();
    const { exitCode, output } = await house.relance('verify');
    expect({ exitCode, output: exitCode ? output : '' }).toEqual({ exitCode: 0, output: '' });
    expect(house.faults().filter((fault) => !/ERR_|failed: Connection closed|net::/.test(fault))).toEqual([]);
  });
});
