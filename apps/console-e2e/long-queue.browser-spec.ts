import { House } from './support/house';
import { lengthenQueue } from './support/long-queue';
import type { Person } from './support/person';

const CASES = 10_000;
/** A window in which more rows are in sight than the hand goes by in one frame. */
const TALL = { height: 1200 };
/** Px that the hand scrolls in one frame: 24 rows. */
const STEP = 24 * 36;

interface Scrolled {
  readonly frames: number[];
  readonly blank: number;
  readonly seen: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** Frames in which the hand had come to the last of the rows that were there, and more were on their way. */
  readonly waited: number;
}

/** Run in the page: scrolls to the last of all rows like a hand on the wheel, and looks at every frame. */
async function scrollThrough({ step, last }: { step: number; last: number }): Promise<Scrolled> {
  const grid = document.querySelector('calls-queue-list [role=grid]')!;
  const frames: number[] = [];
  const seen = new Set<string>();
  let [blank, doubled, outOfOrder, waited] = [0, 0, 0, 0];
  let before = performance.now();
  let moved = before;
  let place = 0;
  // nothing comes any more
  while (place < last && before - moved < 20_000) {
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - before);
    before = now;
    const box = grid.getBoundingClientRect();
    const rows = [...grid.querySelectorAll('.rl-list-row')];
    const inSight = rows.filter(
      (row) => row.getBoundingClientRect().bottom > box.top && row.getBoundingClientRect().top < box.bottom,
    );
    const names = inSight.map((row) => row.querySelector('.name')?.textContent?.trim() ?? '');
    if (inSight.length === 0 || names.includes('')) blank++;
    if (new Set(names).size !== names.length) doubled++;
    const places = inSight.map((row) => Number(row.getAttribute('aria-rowindex')));
    if (places.some((one, at) => at > 0 && one !== places[at - 1]! + 1)) outOfOrder++;
    for (const name of names) seen.add(name);
    place = Math.max(place, ...places);
    const top = grid.scrollTop;
    grid.scrollTop += step;
    if (grid.scrollTop !== top) moved = now;
    else if (place < last) waited++;
  }
  return { frames, blank, doubled, outOfOrder, waited, seen: seen.size };
}

/** Seconds of a processor that the page's thread works from now on: whoever else is busy on the machine does not count. */
async function stopwatch({ page }: Person): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const total = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  const start = await total();
  return async () => (await total()) - start;
}

describe('a queue of ten thousand cases', () => {
  let house: House;
  let agent: Person;
  let agentId: string;
  let waiting: number;

  beforeAll(async () => {
    house = await House.open();
    const [who] = await house.agents();
    agentId = who!.id;
    await lengthenQueue(house, agentId, CASES);
    const [row] = await house.rows<{ n: number }>(
      `select count(*)::int as n from dunning_case where agent_id = $1 and queue_rank is not null`,
      [agentId],
    );
    waiting = row!.n;
    agent = await house.person(who!.login, TALL);
  });
  afterAll(() => house?.close());

  it('scrolls from the first to the last, loading ahead, without a blank row, one twice or one left out', async () => {
    await agent.page.locator('.queue .rl-list-row').first().waitFor();
    await agent.page.locator(`calls-queue-list [role=grid][aria-rowcount="${waiting + 1}"]`).waitFor();
    // every row comes into sight once at least: the hand goes by less than what is in sight
    const inSight = await agent.page.locator('calls-queue-list [role=grid]').evaluate((grid) => grid.clientHeight);
    expect(inSight).toBeGreaterThan(STEP);
    const worked = await stopwatch(agent);
    const { frames, waited, ...found } = await agent.page.evaluate(scrollThrough, { step: STEP, last: waiting + 1 });
    const each = Math.round((1000 * (await worked())) / frames.length);
    const sorted = [...frames].sort((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
    console.log(
      `Scrolling ${waiting} rows in ${frames.length} frames: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, longest ${at(0.9999)} ms; the page’s own work ${each} ms a frame; ${waited} frames waited for rows`,
    );
    expect(found).toEqual({ blank: 0, doubled: 0, outOfOrder: 0, seen: waiting });
  });

  it('is walked to its end by key, and what a colleague does up there moves nothing under the hand', async () => {
    const { page } = agent;
    const names = page.locator('.queue .rl-list-row .name');
    await agent.press('l', 'Home');
    await agent.drawn();
    const eleventh = await names.nth(10).innerText();
    await page.locator('calls-queue-list [role=grid]:focus').waitFor();
    await agent.press('End');
    const lastOf = (rows: number) => page.locator(`.rl-list-row.active[aria-rowindex="${rows + 1}"]`).waitFor();
    await lastOf(waiting);
    const under = page.locator('.rl-list-row.active .name');
    const name = await under.innerText();
    const topOf = () =>
      page.locator('.rl-list-row.active').evaluate((row) => Math.round(row.getBoundingClientRect().top));
    const top = await topOf();
    await agent.press(' ');
    await agent.drawn();
    expect(await page.locator('.rl-list-row.active').getAttribute('aria-selected')).toBe('true');
    // the ten best cases are called by somebody else
    const reread = page.waitForResponse((answer) => answer.request().postData()?.includes('query Queue(') ?? false);
    await house.rows(
      `with gone as (update dunning_case set queue_rank = null where id in (select id from dunning_case where agent_id = $1
         and queue_rank is not null order by queue_rank desc, id limit 10) returning id)
       insert into outbox (topic, payload, agent_id)
       select 'queue.changed', jsonb_build_object('agentId', $1::text, 'teamId', null, 'cases', count(*)), $1::uuid from gone`,
      [agentId],
    );
    await reread;
    await agent.drawn();
    expect(await under.innerText()).toBe(name);
    expect(await topOf()).toBe(top);
    await agent.press('Home');
    await names.first().getByText(eleventh, { exact: true }).waitFor();
    await agent.press('End');
    await lastOf(waiting - 10);
    expect(await under.innerText()).toBe(name);
    expect(await page.locator('.bar.some').innerText()).toMatch(/1 dossier sélectionné/);
    expect(house.faults()).toEqual([]);
  });

  it('goes to the last row by one key, though only the first are loaded', async () => {
    const { page } = agent;
    await page.reload();
    await page.locator('.queue .rl-list-row').first().waitFor();
    await page.locator(`calls-queue-list [role=grid][aria-rowcount="${waiting - 10 + 1}"]`).waitFor();
    await agent.press('l', 'End');
    await page.locator(`.rl-list-row.active[aria-rowindex="${waiting - 10 + 1}"]`).waitFor();
    expect(await page.locator('.rl-list-row.active .name').innerText()).toBe('Débiteur 10000');
    expect(house.faults()).toEqual([]);
  });
});
