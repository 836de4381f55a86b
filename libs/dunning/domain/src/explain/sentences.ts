import { type Money, toDecimalString } from '@relance/kernel';
import type { Reason } from '../queue-rank';

type Params = Record<string, unknown>;
type Say = (params: Params) => string;

const amount = (value: unknown): string => {
  const money = value as Money;
  return `${toDecimalString(money)} ${money.currency}`;
};
const amounts = (value: unknown): string => (value as Money[]).map(amount).join(' + ');

/** The sentences of the operator's command, by code. The screens say the same codes in their own words. */
const SENTENCES: Record<string, Say> = {
  callStep: ({ step, since }) => `The strategy asks for a call (${String(step)}) since ${String(since)}.`,
  callback: ({ at }) => `A callback was agreed for ${String(at)}.`,
  brokenPromise: ({ on }) => `A promise was broken on ${String(on)}.`,
  claimNotSeen: ({ since }) => `A payment was claimed and had not come by ${String(since)}.`,
  pathEnded: ({ since }) => `The strategy's path has ended (${String(since)}): a person decides.`,
  callLater: ({ at }) => `The call is not to be made before ${String(at)}.`,
  overdue: (params) => `${amounts(params['amounts'])} is overdue on ${String(params['items'])} invoice(s).`,
  oldest: ({ number, dueOn }) => `The oldest is ${String(number)}, due on ${String(dueOn)}.`,
  notYetDue: ({ number, dueOn }) => `Nothing is overdue; ${String(number)} falls due on ${String(dueOn)}.`,
  reminding: ({ number, days }) => `${String(number)} is ${String(days)} days past due.`,
  formalNotice: ({ number, days }) => `Formal notice was given; ${String(number)} is ${String(days)} days past due.`,
  promised: (params) =>
    `${amount(params['amount'])} was promised for ${String(params['dueOn'])}; ${String(params['received'])} minor units of it have come.`,
  disputed: ({ category, raisedOn }) => `All that is overdue is disputed (${String(category)}, ${String(raisedOn)}).`,
  onHold: ({ kind, reason, until }) =>
    `Dunning waits (${String(kind)}: ${String(reason)}) ${until ? `until ${String(until)}` : 'until a person ends it'}.`,
  unappliedCash: (params) => `Cash not applied yet (${amounts(params['amounts'])}) covers what is overdue.`,
  insolvent: ({ since }) => `Insolvency was opened on ${String(since)}.`,
  referred: () => 'The case was handed to legal and waits there for intake.',
  inLegal: () => 'Legal staff accepted the case.',
  settled: () => 'Settled: nothing is open.',
  paid: () => 'Nothing is open.',
  writtenOff: () => 'What was open has been written off.',
  stepDue: ({ step, channel, at }) => `At ${String(at)}: step ${String(step)} by ${String(channel)}.`,
  noticeDue: ({ step, at }) => `At ${String(at)}: a note before the due date (${String(step)}).`,
  itemFallsDue: ({ at }) => `At ${String(at)}: another invoice is past due.`,
  promiseDeadline: ({ at }) => `At ${String(at)}: the promise is kept or broken.`,
  holdEnds: ({ at }) => `At ${String(at)}: the hold ends.`,
  callDue: ({ at }) => `At ${String(at)}: the call may be made.`,
  call: () => 'Waits for an agent to call.',
  dispute: () => 'Waits for the dispute to be resolved.',
  hold: ({ reason }) => `Waits for a person to end the hold (${String(reason)}).`,
  legalIntake: () => 'Waits for legal to accept or return the file.',
  legalProcedure: () => 'Waits for the legal procedure.',
  insolvency: () => 'Waits for the insolvency to be closed.',
  newInvoice: () => 'Waits for a new invoice or a bounced payment.',
  step: ({ step, channel, on }) => `Next step: ${String(step)} by ${String(channel)} on ${String(on)}.`,
};

export function sayReason({ code, params }: Reason): string {
  return SENTENCES[code]?.(params) ?? code;
}
