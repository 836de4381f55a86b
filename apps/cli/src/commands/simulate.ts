import {
  CHANNELS,
  DEFAULT_SIMULATION_MODEL,
  readStrategy,
  sayCannotProve,
  type SimulatedDay,
  type SimulatedWork,
  type SimulationModel,
  simulationModelSchema,
  type SimulationResult,
  type Strategy,
  type StrategyFault,
  strategySchema,
} from '@relance/dunning/domain';
import { Rehearsal } from '@relance/dunning/server';
import { dateInZone, daysBetween, InputError, isBusinessDate, toDecimalString } from '@relance/kernel';
import { Clock, Database, SYSTEM } from '@relance/platform/server';
import { readFile, writeFile } from 'node:fs/promises';
import { withApplication } from '../application';
import type { CliCommand } from '../command';

interface Options {
  strategy: string;
  from: string;
  to: string;
  seed: string;
  mode?: string;
  model?: string;
  against?: string;
  csv?: string;
}

/** A strategy read from a file or the database. */
interface Candidate {
  name: string;
  definition: Strategy;
  /** Null: any kind of debtor. */
  debtorKind: string | null;
}

const LONGEST_DAYS = 3653;

/**
 * `relance simulate --strategy FILE --from D --to D`: runs a strategy over the portfolio's past, or forward from today by a stated
 * model, and writes nothing. `--against KEY`: the published strategy of that key beside it. Errors: InputError.
 */
export const simulateCommand: CliCommand = {
  declare: (command) => {
    command
      .requiredOption('--strategy <file>', 'the candidate, as exported or a bare definition (JSON)')
      .requiredOption('--from <date>', 'first day, YYYY-MM-DD')
      .requiredOption('--to <date>', 'last day, YYYY-MM-DD')
      .option('--seed <n>', 'the luck', '1')
      .option('--mode <mode>', 'history or forward (default: history when --from has passed)')
      .option('--model <file>', 'what is taken for granted (JSON)')
      .option('--against <key>', 'the published strategy of that key, beside it')
      .option('--csv <file>', 'also write the days to that file');
  },
  async run(input) {
    const options = input.options as unknown as Options;
    const { from, to } = period(options);
    const seed = Number(options.seed);
    if (!Number.isSafeInteger(seed)) throw new InputError('bad-seed', '--seed is a whole number.', { field: 'seed' });
    const candidate = await readCandidate(options.strategy);
    const model = options.model === undefined ? DEFAULT_SIMULATION_MODEL : await readModel(options.model);
    return withApplication(input, async (application) => {
      const database = application.get(Database);
      const today = dateInZone(application.get(Clock).now().toISOString(), 'Europe/Paris');
      const mode = modeOf(options.mode, from, today);
      const other = options.against === undefined ? [] : [await published(database, options.against)];
      const candidates = [candidate, ...other];
      const kinds = new Set(candidates.flatMap(({ debtorKind }) => debtorKind ?? []));
      if (kinds.size > 1) {
        throw new InputError('kinds', 'The two strategies are for different debtors.', { field: 'against' });
      }
      const started = performance.now();
      let told = 0;
      const outcome = await application.get(Rehearsal).run({
        strategies: candidates.map(({ definition }) => definition),
        portfolio: { teamIds: null, debtorKind: [...kinds][0] ?? null },
        mode,
        model,
        seed,
        from,
        to,
        goOn: async (done) => {
          const percent = Math.floor(done * 10) * 10;
          if (percent > told) input.progress(`${(told = percent)} %`);
          return true;
        },
      });
      const seconds = Math.round(performance.now() - started) / 1000;
      const { results, cannotProve } = outcome!;
      if (options.csv !== undefined) await writeFile(options.csv, csvOf(candidates, results));
      const reasons = cannotProve.map((reason) => ({ ...reason, text: sayCannotProve(reason) }));
      const [first, second] = results;
      const document = {
        mode,
        seed,
        from,
        to,
        strategy: candidate.name,
        ...shown(first!),
        seconds,
        cannotProve: reasons,
        ...(second ? { against: { strategy: candidates[1]!.name, ...shown(second) } } : {}),
      };
      const lines = results.map((result, i) => inWords(candidates[i]!.name, result));
      return { document, text: [...lines, ...reasons.map(({ text }) => text)].join('\n') };
    });
  },
};

function period({ from, to }: Options): { from: string; to: string } {
  for (const [field, day] of Object.entries({ from, to })) {
    if (!isBusinessDate(day)) throw new InputError('bad-date', `${day} is not a date (YYYY-MM-DD).`, { field });
  }
  if (to < from) throw new InputError('bad-period', 'The last day is before the first.', { field: 'to' });
  if (daysBetween(from, to) > LONGEST_DAYS) throw new InputError('too-long', 'Ten years at most.', { field: 'to' });
  return { from, to };
}

function modeOf(asked: string | undefined, from: string, today: string): 'history' | 'forward' {
  const mode = asked ?? (from < today ? 'history' : 'forward');
  if (mode !== 'history' && mode !== 'forward') {
    throw new InputError('bad-mode', '--mode is history or forward.', { field: 'mode' });
  }
  if (mode === 'forward' && from < today) {
    throw new InputError('bad-period', 'Forward begins today at the earliest.', { field: 'from' });
  }
  if (mode === 'history' && from >= today) {
    throw new InputError('bad-period', 'History ends yesterday.', { field: 'from' });
  }
  return mode;
}

async function readJson(file: string, field: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError('no-file', `${file} cannot be read.`, { field });
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not-json', `${file} is not JSON.`, { field });
  }
}

/** The file as strategies are exported, or the definition alone. */
async function readCandidate(file: string): Promise<Candidate> {
  const read = readStrategy(await readJson(file, 'strategy'));
  if (Array.isArray(read)) {
    const [{ code, field, message }] = read as [StrategyFault];
    throw new InputError(code, message.en, { field: field ? `strategy.${field}` : 'strategy' });
  }
  const { head, definition } = read;
  return { name: head?.key ?? file, definition, debtorKind: head?.debtorKinds[0] ?? null };
}

async function readModel(file: string): Promise<SimulationModel> {
  const parsed = simulationModelSchema.safeParse(await readJson(file, 'model'));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = ['model', ...issue!.path].join('.');
  throw new InputError('not-a-model', `${path}: ${issue!.message}`, { field: path });
}

async function published(database: Database, key: string): Promise<Candidate> {
  const [row] = await database.transaction(SYSTEM, (tx) =>
    tx.query<{ definition: unknown; debtorKind: string | null }>(
      `select v.definition, s.debtor_kind as "debtorKind" from strategy_version v join strategy s on s.id = v.strategy_id
       where s.key = $1 and v.status = 'published' order by v.version desc limit 1`,
      [key],
    ),
  );
  if (!row) throw new InputError('unknown-strategy', `No strategy ${key} is published.`, { field: 'against' });
  return { name: key, definition: strategySchema.parse(row.definition), debtorKind: row.debtorKind };
}

function work({ paid, ...counts }: SimulatedWork) {
  return { ...counts, paid: Object.fromEntries(paid.map((sum) => [sum.currency, toDecimalString(sum)])) };
}

function shown({ days, totals, cases, caseDays, factsLeftOut }: SimulationResult) {
  return {
    days: days.map(({ date, states, callsWaiting, ...done }) => ({ date, ...work(done), states, callsWaiting })),
    totals: work(totals),
    cases,
    caseDays,
    factsLeftOut,
  };
}

function inWords(name: string, { totals, cases, caseDays }: SimulationResult): string {
  const done = CHANNELS.filter((channel) => totals.actions[channel] > 0)
    .map((channel) => `${channel} ${totals.actions[channel]}`)
    .join(', ');
  const hours = Math.round(totals.agentMinutes / 6) / 10;
  const paid = totals.paid.map((sum) => `${toDecimalString(sum)} ${sum.currency}`).join(', ');
  return `${name}: ${cases} cases, ${caseDays} case-days; ${done || 'nothing done'}; ${hours} agent hours, ${totals.policyBlocks} calls forbidden${paid ? `; paid ${paid}` : ''}`;
}

function csvOf(candidates: readonly Candidate[], results: readonly SimulationResult[]): string {
  const states = Object.keys(results[0]!.days[0]!.states) as (keyof SimulatedDay['states'])[];
  const head = ['strategy', 'date', ...CHANNELS, 'agentMinutes', 'letters', 'policyBlocks', 'callsWaiting', ...states];
  const rows = results.flatMap((result, i) =>
    result.days.map((day) => [
      candidates[i]!.name,
      day.date,
      ...CHANNELS.map((channel) => day.actions[channel]),
      day.agentMinutes,
      day.letters,
      day.policyBlocks,
      day.callsWaiting,
      ...states.map((state) => day.states[state]),
    ]),
  );
  return `${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
