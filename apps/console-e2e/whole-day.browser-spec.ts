import { Cockpit, type Worked } from './support/cockpit';
import { House } from './support/house';
import type { Person } from './support/person';
import { story } from './support/story';

interface Kind {
  /** As the call is kept. */
  outcome: string;
  times: number;
  /** Somebody answers, and the script is followed to where an amount may be named. */
  spoken?: boolean;
  keys: (agent: Person, cockpit: Cockpit) => Promise<void>;
}

const form =
  (key: string, name: string, ...rest: string[]) =>
  async (agent: Person, cockpit: Cockpit) => {
    await cockpit.form(key, name);
    await agent.press(...rest);
  };
const stop =
  (digit: string, ...rest: string[]) =>
  async (agent: Person) => {
    await agent.press('m');
    await agent.page.locator('calls-more-menu button:focus').waitFor();
    await agent.press(digit);
    if (rest.length > 0) {
      await agent.page.locator('calls-stop-form').waitFor();
      await agent.press(...rest);
    }
  };

/** What a day brings, most of it more than once: forty calls. */
const KINDS: Kind[] = [
  { outcome: 'noAnswer', times: 6, keys: (agent) => agent.press('n') },
  { outcome: 'promise', times: 6, spoken: true, keys: form('p', 'promise', '1', 'f') },
  { outcome: 'callback', times: 4, spoken: true, keys: form('r', 'callback', '2', 'i') },
  { outcome: 'noAnswer', times: 3, keys: (agent) => agent.press('v') },
  { outcome: 'dispute', times: 3, spoken: true, keys: form('d', 'dispute', '2', 'd') },
  {
    outcome: 'promise',
    times: 2,
    spoken: true,
    keys: async (agent, cockpit) => {
      await cockpit.form('p', 'promise');
      // where the agent's authority has no instalments, the debtor promises all at once
      if ((await agent.page.locator('calls-promise-form').getByText('En plusieurs échéances').count()) > 0) {
        await agent.press('s');
        await agent.page.locator('calls-plan-fields input[type=radio]').first().waitFor();
        await agent.press('2', 'c');
      } else await agent.press('1', 'c');
    },
  },
  { outcome: 'alreadyPaid', times: 3, spoken: true, keys: form('a', 'paid', 'i') },
  { outcome: 'refusal', times: 3, spoken: true, keys: form('x', 'refusal', '1', 'c') },
  { outcome: 'wrongNumber', times: 1, keys: (agent) => agent.press('w') },
  { outcome: 'thirdParty', times: 2, keys: stop('1') },
  { outcome: 'noAnswer', times: 1, keys: stop('3') },
  { outcome: 'hardship', times: 1, spoken: true, keys: stop('4', 'c') },
  { outcome: 'insolvency', times: 1, spoken: true, keys: stop('5', 'c') },
  { outcome: 'deceased', times: 1, keys: stop('6', 'Enter') },
  { outcome: 'doNotCall', times: 1, spoken: true, keys: stop('7', 'o') },
  {
    outcome: 'escalation',
    times: 2,
    keys: async (agent, cockpit) => {
      await cockpit.form('e', 'escalation');
      await agent.press('1', 'Enter');
      await cockpit.handOver();
    },
  },
];
const CALLS = 40;

/** One of each first, then what there is more of: the kinds alternate as on a real day. */
function day(): Kind[] {
  const most = Math.max(...KINDS.map(({ times }) => times));
  return Array.from({ length: most }, (_, round) => KINDS.filter(({ times }) => times > round)).flat();
}

describe('a whole day of forty calls, in French, by keyboard only', () => {
  const then = story();
  let house: House;
  let agent: Person;
  let cockpit: Cockpit;
  let id: string;
  const worked: (Worked & { outcome: string })[] = [];
  let dialled = 0;

  beforeAll(async () => {
    house = await House.open();
    const [who] = await house.agents();
    id = who!.id;
    // colleagues are away: their calls are this agent's today
    await house.rows(
      `update dunning_case c set agent_id = $1 from person p where p.id = $1 and c.team_id = p.team_id and c.queue_rank is not null`,
      [id],
    );
    agent = await house.person(who!.login);
    cockpit = new Cockpit(agent);
  });
  afterAll(async () => {
    const sorted = worked.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    const keys = worked.reduce((sum, call) => sum + call.keys, 0);
    console.log(
      `${worked.length} calls, ${dialled} dialled, ${keys} keys after the conversations; from the last key to the next case: median ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)} ms`,
    );
    await house?.close();
  });

  then('begins with Start under the hand', async () => {
    await agent.page.locator('button.start:focus').waitFor();
    await agent.press('Enter');
    await cockpit.ready();
  });

  then('goes through every kind of call, dialled where it may be', async () => {
    expect(day()).toHaveLength(CALLS);
    const { page } = agent;
    for (const kind of day()) {
      const call = page.locator('calls-call-bar .call:not(:disabled)');
      if ((await call.count()) > 0) {
        await agent.press('c');
        await page.locator('calls-call-bar').getByText('Décroché').waitFor();
        dialled += 1;
        if (kind.spoken) {
          await agent.press('o');
          await page.locator('calls-call-bar .where', { hasText: 'En ligne' }).waitFor();
          await cockpit.disclose();
        }
      }
      const { caseId } = cockpit;
      const one = await cockpit.outcome(() => kind.keys(agent, cockpit));
      worked.push({ ...one, outcome: kind.outcome });
      const [kept] = await house.rows<{ outcome: string }>(
        `select outcome from call_attempt where account_id = $1 and person_id = $2 and undone_at is null order by created_at desc limit 1`,
        [caseId, id],
      );
      expect({ after: worked.length, ...kept }).toEqual({ after: worked.length, outcome: kind.outcome });
    }
    expect(dialled).toBeGreaterThan(CALLS / 2);
    await agent.readAll();
  });

  then('asked every right party why the payment is late, and proved what was said before amounts', async () => {
    const [calls] = await house.rows(
      `select count(*) filter (where right_party and reason_for_delay is null and outcome <> 'escalation')::int as unasked,
         count(*) filter (where outcome = 'promise' and dialled and not exists (select 1 from script_run r where r.call_attempt_id = k.id))::int as unproven
       from call_attempt k where person_id = $1 and undone_at is null and reason_asked`,
      [id],
    );
    expect(calls).toEqual({ unasked: 0, unproven: 0 });
  });

  then('ends with forty calls counted, and nothing broken', async () => {
    await agent.press('q');
    await agent.page.waitForURL('**/day');
    await agent.page.locator('.facts dd').first().waitFor();
    const facts = agent.page.locator('.facts dd');
    expect((await facts.nth(1).innerText()).trim()).toBe(String(CALLS));
    await house.work();
    for (const command of ['verify', 'replay']) {
      const { exitCode, output } = await house.relance(command);
      expect({ command, exitCode, output: exitCode ? output : '' }).toEqual({ command, exitCode: 0, output: '' });
    }
    expect(house.faults()).toEqual([]);
  });
});
