import { Database } from '@relance/platform/server';
import { Agent } from 'node:http';
import { join } from 'node:path';
import type { Benchmark } from './benchmark';
import { type Child, serving } from './child';
import { ask, type Load, median, percentile, rateOf } from './load';
import { nextFigures, rankedPerSecond } from './next-case';
import { scratchDatabase } from './scratch-database';
import { fillQueue, type QueuePortfolio } from './queue-portfolio';

const API = join(import.meta.dirname, '..', 'api', 'main.mjs');
const CONNECTIONS = 16;
const ROUNDS = 7;
const ROUND_MS = 1_000;
/** So many cases are ranked anew, at most. */
const RANKED = 50_000;
const JSON_HEADER = { 'content-type': 'application/json' };
/** What the queue's screen asks. */
const QUERY = `query Queue($first: Int) { queue(first: $first) { rows { caseId number debtorName debtorKind creditorName state
  overdue { minor currency } daysPastDue score reasons { code params points } pinned { byName until reason } callbackAt promise { minor currency }
  promiseDueOn localTime zone language phone heldBy agentId } nextCursor } }`;

/** The same rows from `pg`, as JSON, and nothing else. Its connections see all rows, whoever they belong to. */
const BARE = `
const { createServer } = require('node:http');
const { Pool } = require('pg');
const pool = new Pool({ connectionString: process.env.BARE_URL, max: ${CONNECTIONS} });
pool.on('connect', (client) => client.query("select set_config('app.role', 'system', false)"));
const text = process.env.BARE_SQL;
createServer((request, answer) => {
  if (request.method === 'GET') return answer.end('ok');
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', async () => {
    const { agentId, first } = JSON.parse(body);
    const { rows } = await pool.query({ name: 'queue', text, values: [agentId, first] });
    const data = { queue: { rows: rows.slice(0, first).map(({ minor, currency, ...row }) => ({ ...row, overdue: { minor: Number(minor), currency } })), nextCursor: null } };
    answer.setHeader('content-type', 'application/json');
    answer.end(JSON.stringify({ data }));
  });
}).listen(Number(process.env.PORT), '127.0.0.1');`;
const BARE_SQL = `select c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as number, d.name as "debtorName",
    d.kind as "debtorKind", k.name as "creditorName", c.state, c.overdue_minor as minor, c.currency,
    current_date - c.oldest_due_on as "daysPastDue", c.queue_reasons as reasons, h.name as "heldBy", c.agent_id as "agentId",
    c.queue_rank / 1000000 as score, null as pinned, c.context ->> 'callbackAt' as "callbackAt", c.context #> '{promise,amount}' as promise,
    c.context #>> '{promise,dueOn}' as "promiseDueOn", to_char(now() at time zone d.zone, 'HH24:MI') as "localTime", d.zone, d.language,
    (select x.phone from contact x where x.debtor_id = d.id and x.phone is not null and x.phone_status <> 'invalid'
      order by x.preferred desc, x.created_at limit 1) as phone
  from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor k on k.id = a.creditor_id
  left join lease l on l.case_id = c.id and l.expires_at > now() left join person h on h.id = l.person_id
  where c.agent_id = $1 and c.queue_rank is not null order by c.queue_rank desc, c.id limit $2`;

/** A filled database with the api before it. */
interface Served {
  load: Load;
  portfolio: QueuePortfolio;
  fillSeconds: number;
  stop(): Promise<void>;
}

/**
 * The first fifty rows of an agent's queue through GraphQL, requests a second over sixteen connections, beside a bare Node server
 * that answers the same rows from `pg`; and how the time of a request grows from a tenth of the cases. The three take turns. Then
 * fifty agents who ask for their next case at once, and ranks that are made anew.
 */
export const queueBench: Benchmark = {
  async run({ cases, ownerUrl, appUrl, progress }) {
    const few = Math.max(1_000, Math.round(cases / 10));
    const smaller = await scratchDatabase(ownerUrl, '_small');
    const stops: (() => Promise<void>)[] = [() => smaller.drop()];
    try {
      progress(`filling in ${few} cases`);
      const small = await served(few, smaller.ownerUrl, smaller.appUrl);
      stops.push(small.stop);
      progress(`filling in ${cases} cases`);
      const large = await served(cases, ownerUrl, appUrl);
      stops.push(large.stop);
      const bare = await serving(['--eval', BARE], { BARE_URL: ownerUrl, BARE_SQL });
      stops.push(bare.stop);
      const body = JSON.stringify({ agentId: large.portfolio.agentId, first: 50 });
      const limit: Load = { port: bare.port, path: '/', headers: JSON_HEADER, body };
      await sameRows(large.load, limit);
      const loads = { small: small.load, large: large.load, limit };
      const times = { small: [], large: [], limit: [] } satisfies Record<Contender, number[]>;
      const rates = await inTurns(loads, times, progress);
      progress('fifty agents ask for the next case');
      const next = await nextFigures(appUrl, large.portfolio);
      progress('ranks are made anew');
      const ranked = await rankedPerSecond(appUrl, Math.min(cases, RANKED));
      return {
        unit: 'requests/s',
        ours: Math.round(median(rates.large)),
        limit: Math.round(median(rates.limit)),
        limitIs: 'a bare Node server answering the same rows',
        ratio: rounded(median(rates.large.map((rate, i) => rate / rates.limit[i]!))),
        aim: { atLeast: 0.5 },
        details: {
          p95Ms: rounded(percentile(times.large, 0.95)),
          p95MsAtMost: 60,
          p95MsOfTheLimit: rounded(percentile(times.limit, 0.95)),
          ...next,
          nextPerSecondAtLeast: 300,
          rankedPerSecond: ranked,
          fillSeconds: large.fillSeconds,
          growth: rounded(median(rates.large.map((rate, i) => rates.small[i]! / rate))),
          growthAtMost: 1.3,
          casesBefore: few,
          oursBefore: Math.round(median(rates.small)),
        },
      };
    } finally {
      for (const stop of stops.reverse()) await stop();
    }
  },
};

type Contender = 'small' | 'large' | 'limit';

/** Rates of each round; within a round they follow each other closely, so that what else the machine does hits all alike. */
async function inTurns(
  loads: Record<Contender, Load>,
  times: Record<Contender, number[]>,
  progress: (line: string) => void,
): Promise<Record<Contender, number[]>> {
  const rates: Record<Contender, number[]> = { small: [], large: [], limit: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    progress(round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`);
    for (const contender of ['limit', 'large', 'small'] as const) {
      const own = round > 0 ? times[contender] : [];
      const rate = await rateOf(loads[contender], CONNECTIONS, ROUND_MS, own);
      if (round > 0) rates[contender].push(rate);
    }
  }
  return rates;
}

async function served(cases: number, ownerUrl: string, appUrl: string): Promise<Served> {
  const database = await Database.open({ url: appUrl, poolSize: 2, applicationName: 'relance-bench' });
  const began = performance.now();
  const portfolio = await fillQueue(ownerUrl, database, cases).finally(() => database.close());
  const fillSeconds = Math.round((performance.now() - began) / 100) / 10;
  const api = await serving([API], { RELANCE_DATABASE_URL: ownerUrl, RELANCE_APP_DATABASE_URL: appUrl }, '/healthz');
  const load: Load = {
    port: api.port,
    path: '/graphql',
    headers: { ...JSON_HEADER, cookie: await cookieOf(api, portfolio) },
    body: JSON.stringify({ query: QUERY, variables: { first: 50 } }),
  };
  return { load, portfolio, fillSeconds, stop: api.stop };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

async function cookieOf({ port }: Child, { login, password }: QueuePortfolio): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: JSON_HEADER,
    body: JSON.stringify({
      query:
        'mutation ($login: String!, $password: String!) { login(login: $login, password: $password) { __typename } }',
      variables: { login, password },
    }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`no session: ${await answer.text()}`);
  return cookie;
}

/** Both answer fifty rows, of the same cases in the same order: otherwise there is nothing to compare. */
async function sameRows(ours: Load, limit: Load): Promise<void> {
  const agent = new Agent();
  const idsOf = (text: string): string =>
    (JSON.parse(text) as { data: { queue: { rows: { caseId: string }[] } } }).data.queue.rows
      .map((row) => row.caseId)
      .join();
  const [one, other] = [idsOf(await ask(ours, agent)), idsOf(await ask(limit, agent))];
  agent.destroy();
  if (one !== other || one.split(',').length < 20) throw new Error('the two servers answer different rows');
}
