import type { CaseView } from './case-view';

type Explained = NonNullable<CaseView['explain']>;

const amounts = (list: { amount: string; currency: string }[]): string =>
  list.map(({ amount, currency }) => `${amount} ${currency}`).join(' + ') || '0';

/** `relance case` for a person at a terminal. */
export function caseInWords(shown: CaseView): string {
  const { queue, carryingInvoice, nextAction } = shown;
  return [
    `${shown.number}  ${shown.debtor} (${shown.account}) owes ${shown.creditor}`,
    `state: ${shown.state}${shown.asOf ? ` as of ${shown.asOf}` : ''}, by ${shown.strategy.name} version ${shown.strategy.version}`,
    carryingInvoice
      ? `carrying invoice: ${carryingInvoice.number}, due ${carryingInvoice.dueOn}, ${shown.daysPastDue} days past due`
      : 'carrying invoice: none',
    `overdue: ${amounts(shown.overdue)} of ${amounts(shown.open)} open, unapplied: ${amounts(shown.unapplied)}`,
    ...shown.items.map(
      (item) => `  ${item.kind} ${item.number}  due ${item.dueOn}  ${item.open} of ${item.total} ${item.currency}`,
    ),
    ...shown.documents.map((one) => `  ${one.createdAt}  ${one.channel} ${one.stepKey}: ${one.status}`),
    nextAction ? `next: ${nextAction.why} at ${nextAction.at}` : `waits for: ${shown.waitingFor}`,
    queue ? `queue: ${queue.position} of ${queue.of}` : 'queue: not in it',
    ...shown.suppressions.map((one) => `suppressed: ${JSON.stringify(one)}`),
    ...(shown.explain ? explained(shown.explain) : []),
    ...shown.history.map(({ seq, at, type }) => `${String(seq).padStart(4)}  ${at}  ${type}`),
  ].join('\n');
}

function explained({
  checks,
  appearsOn,
  appearsWhen,
  path,
  why,
  nextAction,
  waitingFor,
  nextStep,
}: Explained): string[] {
  return [
    ...[...why, nextAction, waitingFor, nextStep].flatMap((reason) => (reason ? [reason.text] : [])),
    ...checks.map(({ passed, reason }) => `${passed ? '  yes ' : '  NO  '} ${reason!.text}`),
    ...(appearsOn ? [`appears in the queue on ${appearsOn} if nothing else happens`] : []),
    ...(appearsWhen ? [`appears in the queue by itself on no day: ${appearsWhen.text}`] : []),
    ...path.map(
      ({ key, status, on, reason }) =>
        `  ${status.padEnd(7)} ${on ?? '          '} ${key}${reason ? `: ${reason.text}` : ''}`,
    ),
  ];
}
