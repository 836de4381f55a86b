import { queuePage, type QueueRow } from '@relance/calls/server';
import { sayReason } from '@relance/dunning/domain';
import { InputError, toDecimalString } from '@relance/kernel';
import { Clock, Database, SYSTEM, type Tx } from '@relance/platform/server';
import { withApplication } from '../application';
import type { CliCommand } from '../command';

const PAGE = 100;

/** `relance queue --agent LOGIN [--explain]`: the ranked queue as the agent sees it, each case with its score and what it is made of. */
export const queueCommand: CliCommand = {
  declare: (command) => {
    command
      .requiredOption('--agent <login>', 'whose queue')
      .option('--explain', 'each reason in words, with its points')
      .option('--limit <n>', 'at most so many cases; all when absent');
  },
  async run(input) {
    const options = input.options as { agent: string; explain?: boolean; limit?: string };
    const limit = options.limit === undefined ? Infinity : Number(options.limit);
    if (!(limit > 0) || (limit !== Infinity && !Number.isSafeInteger(limit))) {
      throw new InputError('limit', `Not a count: ${options.limit}`, { field: 'limit' });
    }
    return withApplication(input, (application) =>
      application.get(Database).transaction(SYSTEM, async (tx) => {
        const agent = await agentOf(tx, options.agent);
        const rows = await wholeQueue(tx, agent.id, application.get(Clock).now(), limit);
        const cases = rows.map((row, i) => shown(row, i + 1, options.explain === true));
        return { document: { agent: agent.login, name: agent.name, cases }, text: cases.map(inWords).join('\n') };
      }),
    );
  },
};

async function agentOf(tx: Tx, login: string): Promise<{ id: string; login: string; name: string }> {
  const [agent] = await tx.query<{ id: string; login: string; name: string }>(
    `select id, login, name from person where login = lower($1)`,
    [login.trim()],
  );
  if (!agent) throw new InputError('unknown-agent', `Nobody logs in as ${login}.`, { field: 'agent' });
  return agent;
}

async function wholeQueue(tx: Tx, agentId: string, now: Date, limit: number): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  let after: string | null = null;
  do {
    const page = await queuePage(tx, { agentId, pool: false }, now, Math.min(PAGE, limit - rows.length), after);
    rows.push(...page.rows);
    after = page.nextCursor;
  } while (after && rows.length < limit);
  return rows;
}

function shown(row: QueueRow, rank: number, explained: boolean) {
  return {
    rank,
    score: row.score,
    number: row.number,
    debtor: row.debtorName,
    creditor: row.creditorName,
    state: row.state,
    overdue: { amount: toDecimalString(row.overdue), currency: row.overdue.currency },
    daysPastDue: row.daysPastDue,
    heldBy: row.heldBy,
    pinned: row.pinned,
    reasons: row.reasons.map((reason) => (explained ? { ...reason, text: sayReason(reason) } : reason)),
  };
}

/** One line a case; in words: a line for each reason with its points under it. */
function inWords({ rank, score, number, debtor, overdue, daysPastDue, reasons }: ReturnType<typeof shown>): string {
  const line = `${String(rank).padStart(4)}  ${String(score).padStart(4)}  ${number}  ${debtor}  ${overdue.amount} ${overdue.currency}  ${daysPastDue} d`;
  const short = reasons.map(({ code, points }) => `${code} ${points}`).join(', ');
  const long = reasons.flatMap((reason) => ('text' in reason ? [`${points(reason.points)}  ${reason.text}`] : []));
  return long.length > 0 ? [line, ...long].join('\n') : `${line}  ${short}`;
}

function points(value: number): string {
  return `+${value}`.padStart(10);
}
