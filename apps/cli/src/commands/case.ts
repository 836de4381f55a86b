import {
  carryingItem,
  type CaseContext,
  daysPastDue,
  overdueByCurrency,
  presentHold,
  type Reason,
  sayReason,
  unappliedCoversOverdue,
} from '@relance/dunning/domain';
import { caseIdOf, type PastCase, pastCase, StrategyStore } from '@relance/dunning/server';
import { InputError, type Money, toDecimalString } from '@relance/kernel';
import { Clock, Database, SYSTEM, type Tx } from '@relance/platform/server';
import { withApplication } from '../application';
import type { CliCommand } from '../command';
import { readInstant } from '../instant';

interface Heading {
  number: string;
  account: string;
  debtor: string;
  creditor: string;
  agent: string | null;
}

/** `relance case KEY [--as-of INSTANT] [--explain]`: a case now or at any past instant, rebuilt from its log. */
export const caseCommand: CliCommand = {
  declare: (command) => {
    command
      .argument('<key>', 'C-000123, or an account number')
      .option('--as-of <instant>', 'as it stood then, ISO 8601 with offset')
      .option('--explain', 'why it is here, what it waits for, what comes next');
  },
  async run(input) {
    const [key = ''] = input.arguments;
    const options = input.options as { asOf?: string; explain?: boolean };
    const asOf = options.asOf === undefined ? null : readInstant(options.asOf, 'asOf');
    return withApplication(input, (application) =>
      application.get(Database).transaction(SYSTEM, async (tx) => {
        const id = await caseIdOf(tx, key);
        if (!id) throw new InputError('unknown-case', `There is no case ${key}, or more than one.`, { field: 'key' });
        const past = await pastCase(tx, application.get(StrategyStore), id, asOf, application.get(Clock).now());
        if (!past) throw new InputError('no-case-then', `Case ${key} did not exist then.`, { field: 'asOf' });
        const document = view(await headingOf(tx, id), past, asOf, options.explain === true);
        return { document, text: inWords(document) };
      }),
    );
  },
};

async function headingOf(tx: Tx, id: string): Promise<Heading> {
  const [row] = await tx.query<Heading>(
    `select 'C-' || lpad(c.case_number::text, 6, '0') as number, a.number as account, d.name as debtor, k.name as creditor,
       p.login as agent
     from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
     join creditor k on k.id = a.creditor_id left join person p on p.id = c.agent_id where c.id = $1`,
    [id],
  );
  return row!;
}

const amountOf = (money: Money) => ({ amount: toDecimalString(money), currency: money.currency });
const said = (reason: Reason) => ({ ...reason, text: sayReason(reason) });

function view(heading: Heading, { decision, explanation, log }: PastCase, asOf: string | null, explained: boolean) {
  const { value, context } = decision.snapshot;
  const carrying = carryingItem(context);
  return {
    ...heading,
    asOf,
    state: value,
    carryingInvoice: carrying && {
      number: carrying.number,
      dueOn: carrying.dueOn,
      ...amountOf({ minor: carrying.open, currency: carrying.currency }),
    },
    daysPastDue: carrying ? daysPastDue(context) : null,
    overdue: overdueByCurrency(context).map(amountOf),
    unapplied: context.unapplied.map(amountOf),
    nextAction: decision.nextAction,
    waitingFor: decision.waitingFor,
    suppressions: suppressions(context),
    queue: decision.queue,
    ...(explained ? { explain: explainedBy(explanation) } : {}),
    history: log.map(({ seq, event }) => ({ seq, at: event.at, type: event.type })),
  };
}

function explainedBy({ why, nextAction, waitingFor, nextStep }: PastCase['explanation']) {
  return {
    why: why.map(said),
    nextAction: nextAction && said(nextAction),
    waitingFor: waitingFor && said(waitingFor),
    nextStep: nextStep && said(nextStep),
  };
}

function suppressions(context: CaseContext): Record<string, unknown>[] {
  const hold = presentHold(context);
  return [
    ...(hold ? [{ kind: hold.kind, reason: hold.reason, until: hold.until }] : []),
    ...(context.promise ? [{ kind: 'promise', until: context.promise.dueOn }] : []),
    ...context.disputes.map(({ category, raisedOn }) => ({ kind: 'dispute', reason: category, since: raisedOn })),
    ...(context.insolventSince ? [{ kind: 'insolvency', since: context.insolventSince }] : []),
    ...(unappliedCoversOverdue(context) ? [{ kind: 'unappliedCash' }] : []),
  ];
}

function inWords(shown: ReturnType<typeof view>): string {
  const { explain } = shown;
  const sentences = explain
    ? [...explain.why, explain.nextAction, explain.waitingFor, explain.nextStep].flatMap((reason) => reason?.text ?? [])
    : [];
  return [
    `${shown.number}  ${shown.debtor} (${shown.account}) owes ${shown.creditor}`,
    `state: ${shown.state}${shown.asOf ? ` as of ${shown.asOf}` : ''}`,
    shown.carryingInvoice
      ? `carrying invoice: ${shown.carryingInvoice.number}, due ${shown.carryingInvoice.dueOn}, ${shown.daysPastDue} days past due`
      : 'carrying invoice: none',
    `overdue: ${shown.overdue.map(({ amount, currency }) => `${amount} ${currency}`).join(' + ') || '0'}`,
    shown.nextAction ? `next: ${shown.nextAction.why} at ${shown.nextAction.at}` : `waits for: ${shown.waitingFor}`,
    ...shown.suppressions.map((one) => `suppressed: ${JSON.stringify(one)}`),
    ...sentences,
    ...shown.history.map(({ seq, at, type }) => `${String(seq).padStart(4)}  ${at}  ${type}`),
  ].join('\n');
}
