import {
  type CaseContext,
  carryingItem,
  explain,
  overdueByCurrency,
  type Reason,
  sayReason,
  type SentenceLanguage,
  unappliedCoversOverdue,
} from '@relance/dunning/domain';
import type { CaseAsOf } from '@relance/dunning/server';
import { type Instant, type Money, toDecimalString } from '@relance/kernel';

export interface Heading {
  number: string;
  account: string;
  debtor: string;
  creditor: string;
  agent: string | null;
}

interface Wish {
  asOf: Instant | null;
  language: SentenceLanguage;
  explained: boolean;
}

export type CaseView = ReturnType<typeof caseView>;

const amountOf = (money: Money) => ({ amount: toDecimalString(money), currency: money.currency });

/** The one document of `relance case` (CLI.md). */
export function caseView(heading: Heading, seen: CaseAsOf, { asOf, language, explained }: Wish) {
  const { standing, log, strategy } = seen.past;
  const { context: stored, value } = standing.snapshot;
  const said = (reason: Reason | null) => reason && { ...reason, text: sayReason(reason, language) };
  const { why } = seen;
  const context = { ...stored, today: dayOf(seen, stored) };
  const carrying = carryingItem(context);
  const explanation = explain(stored, value, strategy, context.today, standing);
  return {
    ...heading,
    asOf,
    state: value,
    strategy: { name: seen.strategyName, version: seen.strategyVersion },
    carryingInvoice: carrying
      ? {
          number: carrying.number,
          dueOn: carrying.dueOn,
          ...amountOf({ minor: carrying.open, currency: carrying.currency }),
        }
      : null,
    daysPastDue: seen.daysPastDue,
    overdue: overdueByCurrency(context).map(amountOf),
    open: seen.open.map(amountOf),
    unapplied: seen.unapplied.map(amountOf),
    items: seen.items.map(({ total, open, id: _, ...item }) => ({
      ...item,
      currency: open.currency,
      total: toDecimalString(total),
      open: toDecimalString(open),
    })),
    documents: seen.documents.map(({ id: _, ...document }) => document),
    nextAction: standing.nextAction,
    waitingFor: standing.waitingFor,
    suppressions: suppressions(context, seen),
    queue: seen.queue,
    ...(explained
      ? {
          explain: {
            inQueue: why.inQueue,
            summary: said(why.summary),
            suppressor: said(why.suppressor),
            appearsOn: why.appearsOn,
            appearsWhen: said(why.appearsWhen),
            checks: why.checks.map(({ code, passed, reason }) => ({ code, passed, reason: said(reason) })),
            path: why.path.map(({ reason, ...step }) => ({ ...step, reason: said(reason) })),
            why: explanation.why.map((reason) => said(reason)!),
            nextAction: said(explanation.nextAction),
            waitingFor: said(explanation.waitingFor),
            nextStep: said(explanation.nextStep),
          },
        }
      : {}),
    history: log.map(({ seq, event }) => ({ seq, at: event.at, type: event.type })),
  };
}

/** The day it is looked at, in the creditor's zone. */
function dayOf({ why, past }: CaseAsOf, { zone }: CaseContext): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(why.at));
  const { today } = past.standing.snapshot.context;
  return day > today ? day : today;
}

function suppressions(context: CaseContext, { holds }: CaseAsOf): Record<string, unknown>[] {
  return [
    ...holds.map(({ kind, reason, from, until, itemNumbers, debtorWide, placedByName }) => ({
      kind,
      reason,
      from,
      until,
      items: itemNumbers,
      debtorWide,
      placedBy: placedByName,
    })),
    ...(context.promise ? [{ kind: 'promise', until: context.promise.dueOn }] : []),
    ...context.disputes.map(({ category, raisedOn }) => ({ kind: 'dispute', reason: category, since: raisedOn })),
    ...(context.insolventSince
      ? [{ kind: context.insolvencyKind ?? 'insolvency', since: context.insolventSince }]
      : []),
    ...(unappliedCoversOverdue(context) ? [{ kind: 'unappliedCash' }] : []),
  ];
}
