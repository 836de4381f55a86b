import {
  type CaseContext,
  type CaseState,
  daysPastDue,
  explain,
  overdueByCurrency,
  type Reason,
  type Strategy,
} from '@relance/dunning/domain';
import { type BusinessDate, dateInZone, isId, type Money } from '@relance/kernel';
import { readCursor, type Tx, writeCursor } from '@relance/platform/server';
import type { StrategyStore } from '../case/strategy.store';

/** `Proposal` of the schema. */
export interface ProposalShown {
  caseId: string;
  version: number;
  number: string;
  debtorName: string;
  creditorName: string;
  agentName: string | null;
  stepKey: string;
  channel: string;
  template: string | null;
  severity: number;
  since: BusinessDate;
  overdue: Money[];
  daysPastDue: number;
  mandatory: boolean;
  why: Reason[];
}

export interface ProposalsAsked {
  stepKey: string | null;
  agentId: string | null;
  first: number;
  after: string | null;
}

interface Row {
  caseId: string;
  version: number;
  number: string;
  debtorName: string;
  creditorName: string;
  agentName: string | null;
  stepKey: string;
  state: CaseState;
  context: CaseContext;
  strategyVersionId: string;
}

const LARGEST_PAGE = 500;
const CHOSEN = `c.proposed_step is not null and ($1::text is null or c.proposed_step = $1) and ($2::uuid is null or c.agent_id = $2)`;

/** Steps that wait for a person's yes, by step; amounts and lateness as of `now`. In the actor's reach. */
export async function proposals(tx: Tx, strategies: StrategyStore, asked: ProposalsAsked, now: Date) {
  const { stepKey, agentId } = asked;
  if (agentId !== null && !isId(agentId)) return { rows: [], nextCursor: null, total: 0 };
  const size = Math.min(Math.max(asked.first, 1), LARGEST_PAGE);
  const [step, id] = asked.after ? readCursor(asked.after, 2) : [null, null];
  const [counted] = await tx.query<{ total: number }>(`select count(*) as total from dunning_case c where ${CHOSEN}`, [
    stepKey,
    agentId,
  ]);
  const rows = await tx.query<Row>(
    `select c.id as "caseId", c.seq as version, 'C-' || lpad(c.case_number::text, 6, '0') as number, d.name as "debtorName",
       k.name as "creditorName", p.name as "agentName", c.proposed_step as "stepKey", c.state, c.context,
       c.strategy_version_id as "strategyVersionId"
     from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id join creditor k on k.id = a.creditor_id
     left join person p on p.id = c.agent_id
     where ${CHOSEN} and ($4::text is null or (c.proposed_step, c.id) > ($4, $5::uuid))
     order by c.proposed_step, c.id limit $3`,
    [stepKey, agentId, size + 1, step, id],
  );
  const strategyOf = await strategies.load(
    tx,
    rows.map((row) => row.strategyVersionId),
  );
  const last = rows[size - 1];
  const more = rows.length > size && last;
  return {
    rows: rows.slice(0, size).map((row) => shown(row, strategyOf(row.strategyVersionId), now)),
    nextCursor: more ? writeCursor([last.stepKey, last.caseId]) : null,
    total: counted!.total,
  };
}

function shown({ state, context: stored, ...row }: Row, strategy: Strategy, now: Date): ProposalShown {
  const { strategyVersionId: _, ...known } = row;
  const context = { ...stored, today: dateInZone(now.toISOString(), stored.zone) };
  const step = strategy.steps.find(({ key }) => key === row.stepKey);
  if (!step) throw new Error(`${row.number} proposes ${row.stepKey}, which its strategy does not have`);
  return {
    ...known,
    channel: step.channel,
    template: step.template,
    severity: step.severity,
    mandatory: step.mandatory,
    since: stored.proposal!.since,
    overdue: overdueByCurrency(context),
    daysPastDue: daysPastDue(context),
    why: explain(stored, state, strategy, context.today).why,
  };
}
