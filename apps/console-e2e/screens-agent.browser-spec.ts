import { House } from './support/house';
import { look, lookInBoth } from './support/looks';
import { asked, asOf, click, dialog, key, selectSome, why } from './support/openers';
import type { Person } from './support/person';

/** What Chromium says of an answer 503 and of a line that was cut, before or within the handshake. */
const DONE_TO_THEM = /503|ERR_|^WebSocket connection to '[^']*' failed: Connection closed/;

// each screen is looked at six times
jest.setTimeout(600_000);

describe('the agent’s screens, light and dark, in French and English, wide and narrow', () => {
  let house: House;
  let agent: string;
  let caseId = '';

  beforeAll(async () => {
    house = await House.open();
    const [first] = await house.agents();
    agent = first!.login;
    const [best] = await house.rows<{ id: string }>(
      `select id from dunning_case where agent_id = $1 and queue_rank is not null order by queue_rank desc, id limit 1`,
      [first!.id],
    );
    caseId = best!.id;
  });
  afterAll(() => house?.close());

  it('the log-in', async () => {
    const visitor = await house.visitor();
    expect(await look(visitor, 'fr', [{ path: '/login' }])).toEqual([]);
    const english = await house.visitor({ language: 'en' });
    expect(await look(english, 'en', [{ path: '/login' }])).toEqual([]);
    expect(house.faults()).toEqual([]);
  });

  it('the agent’s', () =>
    lookInBoth(house, agent, [
      { path: '/day' },
      { path: '/day', open: key('?', dialog) },
      { path: '/day', open: key('/', dialog) },
      { path: '/day', open: click('app-account-menu button', dialog) },
      { path: '/day', open: key('g', 'dialog[open] rl-amount-field') },
      { path: '/day', open: key('v', 'dialog[open] #view-name') },
      { path: '/day', open: key('z', 'dialog[open] calls-preset-choice') },
      { path: '/day?states=callDue&minAmount=100&currency=EUR&sort=amount', open: selectSome },
      { path: '/day?text=nobody-is-called-that' },
      { path: '/day?snoozed=1' },
      { path: '/agenda' },
      { path: '/agenda?span=day' },
      { path: `/case/${caseId}` },
      { path: `/case/${caseId}`, open: key('p', 'calls-promise-form') },
      { path: `/case/${caseId}`, open: key('r', 'calls-callback-form') },
      { path: `/case/${caseId}`, open: key('d', 'calls-dispute-form') },
      { path: `/case/${caseId}`, open: key('a', 'calls-paid-form') },
      { path: `/case/${caseId}`, open: key('x', 'calls-refusal-form') },
      { path: `/case/${caseId}`, open: key('e', 'calls-escalation-form') },
      { path: `/case/${caseId}`, open: key('k', 'calls-choice-menu') },
      { path: `/case/${caseId}`, open: key('m', 'calls-more-menu') },
      { path: `/case/${caseId}`, open: asked },
      { path: `/case/${caseId}`, open: click('#tab-calls', 'calls-calls-panel') },
      { path: `/case/${caseId}`, open: click('#tab-documents', '#tab-documents[aria-selected=true]') },
      { path: `/case/${caseId}`, open: why() },
      { path: `/case/${caseId}`, open: why('dunning-holds .head .btn') },
      { path: `/case/${caseId}`, open: why('dunning-holds .head .btn.quiet') },
      { path: `/case/${caseId}`, open: asOf },
      { path: '/case/0190a000-0000-7000-8000-000000000000' },
      { path: '/letters' },
      { path: '/nowhere' },
    ]));

  it('a server that fails, a line that is cut, and a queue that is done, in words', async () => {
    const person = await house.person(agent);
    const found = await look(person, 'fr', [
      {
        path: '/letters',
        open: async ({ page }) => {
          await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: '' }));
          await person.turnTo('/day');
          await page.locator('rl-failure').first().waitFor();
        },
      },
    ]);
    const line = await house.line();
    const far = await house.person(agent, { url: line.url });
    const cut = async ({ page }: Person) => {
      line.cut();
      await page.locator('.banners .banner').waitFor();
    };
    found.push(...(await look(far, 'fr', [{ path: '/day', open: cut }])));
    const done = await house.person('jade');
    found.push(...(await look(done, 'fr', [{ path: '/day' }])));
    for (const one of [person, far, done]) await one.context.close();
    line.close();
    expect(found).toEqual([]);
    // what was done to them is all that the browsers complain about
    const others = [person, far, done].flatMap((one) => one.faults.filter((fault) => !DONE_TO_THEM.test(fault)));
    for (const one of [person, far]) one.faults.length = 0;
    expect(others).toEqual([]);
  });
});
