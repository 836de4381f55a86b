import {
  type CaseContext,
  type CaseState,
  carryingItem,
  daysPastDue,
  explain,
  type InsolvencyKind,
  isOverdue,
  type NextActionCode,
  type Reason,
  upgrade,
  type WaitCode,
} from '@relance/dunning/domain';
import { type BusinessDate, dateInZone, type Instant, type Money, sumByCurrency } from '@relance/kernel';
import type { Language, Tx } from '@relance/platform/server';
import type { StrategyStore } from '../case/strategy.store';
import { type HoldShown, holdsOfAll } from './holds';

/** `Case` of the schema: the case as screens show it. */
export interface CaseShown {
  id: string;
  number: string;
  version: number;
  state: CaseState;
  since: Instant;
  debtorId: string;
  debtorName: string;
  debtorKind: string;
  creditorName: string;
  accountNumber: string;
  teamId: string | null;
  teamName: string | null;
  agentId: string | null;
  agentName: string | null;
  overdue: Money[];
  open: Money[];
  unapplied: Money[];
  daysPastDue: number | null;
  carryingInvoice: string | null;
  nextActionAt: Instant | null;
  nextAction: Reason | null;
  waitingFor: Reason | null;
  why: Reason[];
  holds: HoldShown[];
  strategyName: string;
  strategyVersion: number;
  strategyWhy: Reason;
  segment: string | null;
  proposedStep: string | null;
  insolvencyKind: InsolvencyKind | null;
  nextStep: Reason | null;
  callable: boolean;
}

interface Row {
  id: string;
  number: string;
  version: number;
  state: CaseState;
  since: Instant;
  context: CaseContext;
  machineVersion: number;
  nextActionAt: Instant | null;
  callable: boolean;
  strategyVersionId: string;
  debtorId: string;
  debtorName: string;
  debtorKind: string;
  creditorName: string;
  accountNumber: string;
  teamId: string | null;
  teamName: string | null;
  agentId: string | null;
  agentName: string | null;
  strategyName: string;
  strategyVersion: number;
  nextActionWhy: NextActionCode | null;
  waitingCode: WaitCode | null;
  strategyWhy: string;
  segment: string | null;
  proposedStep: string | null;
}

/** Cases in the actor's reach, in the order of their ids; amounts and lateness as of `now`. */
export async function shownCases(
  tx: Tx,
  strategies: StrategyStore,
  ids: readonly string[],
  language: Language,
  now: Date,
): Promise<CaseShown[]> {
  const rows = await tx.query<Row>(
    `select c.id, 'C-' || lpad(c.case_number::text, 6, '0') as number, c.seq as version, c.state, c.entered_at as since, c.context,
       c.machine_version as "machineVersion",
       c.next_action_at as "nextActionAt", c.queue_rank is not null as callable, c.strategy_version_id as "strategyVersionId",
       d.id as "debtorId", d.name as "debtorName", d.kind as "debtorKind", k.name as "creditorName", a.number as "accountNumber",
       c.team_id as "teamId", t.name as "teamName", c.agent_id as "agentId", p.name as "agentName",
       case $2 when 'en' then s.name_en else s.name_fr end as "strategyName", v.version as "strategyVersion",
       c.next_action as "nextActionWhy", c.waiting_for as "waitingCode", c.strategy_why as "strategyWhy", d.segment,
       c.proposed_step as "proposedStep"
     from dunning_case c
     join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor k on k.id = a.creditor_id
     join strategy_version v on v.id = c.strategy_version_id join strategy s on s.id = v.strategy_id
     left join team t on t.id = c.team_id left join person p on p.id = c.agent_id
     where c.id = any ($1::uuid[]) order by c.id`,
    [ids, language],
  );
  const strategyOf = await strategies.load(
    tx,
    rows.map((row) => row.strategyVersionId),
  );
  const contexts = rows.map(({ context, machineVersion }) => ({
    ...upgrade(context, machineVersion),
    today: dateInZone(now.toISOString(), context.zone),
  }));
  const holds = await holdsOfAll(tx, contexts);
  return rows.map(
    ({ context: _, machineVersion: __, strategyVersionId, nextActionWhy: why, waitingCode, ...row }, i) => {
      const context = contexts[i]!;
      const nextAction = row.nextActionAt && why ? { at: row.nextActionAt, why } : null;
      const next = { nextAction, waitingFor: waitingCode, queue: null };
      return {
        ...row,
        ...figures(context),
        ...explain(context, row.state, strategyOf(strategyVersionId), context.today, next),
        holds: holds[i]!,
        strategyWhy: whyStrategy(row.strategyWhy, row.segment),
        insolvencyKind: context.insolvencyKind ?? null,
      };
    },
  );
}

/** `dunning_case.strategy_why`: which assignment chose the strategy. */
function whyStrategy(code: string, segment: string | null): Reason {
  return { code: `strategy${code.charAt(0).toUpperCase()}${code.slice(1)}`, params: { segment } };
}

export async function shownCase(
  tx: Tx,
  strategies: StrategyStore,
  id: string,
  language: Language,
  now: Date,
): Promise<CaseShown | null> {
  return (await shownCases(tx, strategies, [id], language, now))[0] ?? null;
}

type Figures = Pick<CaseShown, 'overdue' | 'open' | 'unapplied' | 'daysPastDue' | 'carryingInvoice'>;

/** Amounts and lateness on the context's own day. */
export function figures(context: CaseContext): Figures {
  const carrying = carryingItem(context);
  const today: BusinessDate = context.today;
  const owed = (items: CaseContext['items']) =>
    sumByCurrency(items.map(({ open, currency }) => ({ minor: open, currency })));
  return {
    overdue: owed(context.items.filter((item) => isOverdue(item, today))),
    open: owed(context.items),
    unapplied: context.unapplied,
    daysPastDue: carrying ? daysPastDue(context) : null,
    carryingInvoice: carrying?.number ?? null,
  };
}

/** The id behind `C-000123` or an account number, if the actor sees it; an account number met twice is none. */
export async function caseIdOf(tx: Tx, key: string): Promise<string | null> {
  const number = /^C-0*(\d{1,15})$/i.exec(key.trim())?.[1];
  const rows = number
    ? await tx.query<{ id: string }>(`select id from dunning_case where case_number = $1`, [number])
    : await tx.query<{ id: string }>(
        `select a.id from account a join dunning_case c on c.id = a.id where a.number = $1 limit 2`,
        [key.trim()],
      );
  return rows.length === 1 ? rows[0]!.id : null;
}
