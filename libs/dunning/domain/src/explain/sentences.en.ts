import type { Said } from './said';
import type { FR, Sentence } from './sentences.fr';

const invoices = (said: Said): string => said.plural('items', 'invoice', 'invoices');
const until = (said: Said): string => (said.has('until') ? `until ${said.day('until')}` : 'until a person ends it');
const holdWords = (said: Said): string =>
  said.has('reason') && !said.is('reason', said.word('kind'))
    ? `${said.word('kind')}: ${said.word('reason')}`
    : said.word('kind');
const days = (said: Said, name = 'days'): string => said.plural(name, 'day', 'days');

/** The sentences of the explanation, by the reason's code. */
export const EN: Record<keyof typeof FR, Sentence> = {
  // why a call is owed, and its place in the queue
  callStep: (s) => `${s.stepFirst('step')} owed since ${s.day('since')}.`,
  callback: (s) => `A callback is agreed for ${s.day('at')}.`,
  brokenPromise: (s) =>
    `A promise was broken on ${s.day('on')}${s.number('broken') > 1 ? ` (${s.number('broken')} in all)` : ''}.`,
  claimNotSeen: (s) => `A payment that was announced had not come by ${s.day('since')}.`,
  pathEnded: (s) =>
    s.has('since')
      ? `Every step is done since ${s.day('since')}: a person decides.`
      : 'Every step is done: nothing more is planned until the facts change.',
  callLater: (s) => `The call is not to be made before ${s.day('at')}.`,
  snoozed: (s) => `The call was put off until ${s.day('at')}${s.has('reason') ? `: ${s.list('reason')}` : ''}.`,
  overdue: (s) => `${s.amount('amounts')} overdue on ${invoices(s)}.`,
  oldest: (s) => `${s.list('number')}, the oldest, was due on ${s.day('dueOn')}.`,
  pinned: (s) =>
    `Put first until ${s.day('until')}${s.has('by') ? ` by ${s.list('by')}` : ''}${s.has('reason') ? `: ${s.list('reason')}` : ''}.`,
  promiseToday: (s) => `${s.amount('amount')} promised for today.`,
  limitation: (s) =>
    `${s.list('number')} may be time-barred after ${s.day('on')}${s.is('byDueDate', false) ? ' by the cautious count' : ''}.`,
  timeBarred: (s) =>
    `${s.list('number')} may be time-barred since ${s.day('on')}: have it checked before asking for it.`,
  risk: (s) =>
    s.number('broken') > 0
      ? `A risk: ${s.plural('broken', 'promise was', 'promises were')} broken${s.has('segment') ? `, segment “${s.word('segment')}”` : ''}.`
      : `A risk${s.has('segment') ? `: segment “${s.word('segment')}”` : ''}.`,
  lastContact: (s) => `Last spoken to on ${s.day('on')}.`,
  neverContacted: () => 'Never spoken to yet.',
  bestHour: (s) =>
    `A good hour: between ${s.list('from')} and ${s.list('to')} local time, ${s.number('reached')} of ${s.plural('calls', 'call', 'calls')} got through.`,
  speaksLanguage: (s) => `The debtor is called in ${s.word('language')}, which the agent speaks.`,
  hasSkill: (s) => `Asks for a skill that the agent has: ${s.word('skill')}.`,
  // the states
  notYetDue: (s) =>
    s.has('number') ? `Nothing is overdue; ${s.list('number')} falls due on ${s.day('dueOn')}.` : 'Nothing is overdue.',
  reminding: (s) => `${s.list('number')} is ${days(s)} late.`,
  formalNotice: (s) => `Formal notice was given; ${s.list('number')} is ${days(s)} late.`,
  promised: (s) =>
    `${s.amount('amount')} promised for ${s.day('dueOn')}${s.has('receivedAmount') ? `; ${s.amount('receivedAmount')} received since` : ''}.`,
  disputed: (s) =>
    `All that is overdue is disputed (${s.word('category')}, since ${s.day('raisedOn')})${s.has('items') ? `: ${s.list('items')}` : ''}.`,
  onHold: (s) =>
    `On hold (${holdWords(s)}) ${until(s)}${s.has('by') ? `, by ${s.list('by')}` : ''}${s.has('items') ? `: ${s.list('items')}` : ''}.`,
  unappliedCash: (s) =>
    s.has('amounts')
      ? `Cash received and not yet applied (${s.amount('amounts')}) covers what is overdue.`
      : 'Cash received and not yet applied covers what is overdue.',
  insolvent: (s) =>
    s.is('kind', 'overIndebtedness')
      ? `Over-indebtedness since ${s.day('since')}: no dunning.`
      : `Insolvency was opened on ${s.day('since')}: no dunning.`,
  referred: () => 'Handed to legal, who have not accepted the case yet.',
  inLegal: () => 'Legal staff accepted the case.',
  settled: () => 'Settled: nothing is open.',
  paid: () => 'Nothing is open.',
  writtenOff: () => 'What was open has been written off.',
  // what comes next
  stepDue: (s) => `On ${s.day('at')}: ${s.step('step')} (${s.word('channel')}).`,
  noticeDue: (s) => `On ${s.day('at')}, before the due date: ${s.step('step')} (${s.word('channel')}).`,
  itemFallsDue: (s) => `On ${s.day('at')} another invoice is past due.`,
  promiseDeadline: (s) => `On ${s.day('at')} the promise is judged kept or broken.`,
  holdBegins: (s) => `On ${s.day('at')} a hold begins (${holdWords(s)}).`,
  holdEnds: (s) => `On ${s.day('at')} the hold ends${s.has('kind') ? ` (${holdWords(s)})` : ''}.`,
  callDue: (s) => `On ${s.day('at')} the call may be made.`,
  step: (s) => `Next step: ${s.step('step')} (${s.word('channel')}) on ${s.day('on')}.`,
  // what it waits for
  call: () => 'Waits for an agent to call.',
  dispute: () => 'Waits for the end of the dispute.',
  hold: (s) => `Waits for a person to end the hold${s.has('kind') ? ` (${holdWords(s)})` : ''}.`,
  legalIntake: () => 'Waits for legal to accept or return the case.',
  legalProcedure: () => 'Waits for the legal procedure.',
  insolvency: () => 'Waits for the end of the procedure.',
  newInvoice: () => 'Waits for a new invoice or a bounced payment.',
  confirmation: (s) => `Waits for a person to confirm ${s.has('step') ? `“${s.step('step')}”` : 'the proposed step'}.`,
  proofOfSending: (s) =>
    `Waits for proof of sending${s.has('step') ? ` (${s.step('step')})` : ''}${s.has('problem') ? `: ${s.word('problem')}` : ''}.`,
  notForeseeable: (s) => `Nothing brings it back within ${s.number('years')} years.`,
  // questions asked of the case, answered with yes
  somethingOpen: (s) => `${s.amount('amounts')} open.`,
  notInsolvent: () => 'No insolvency and no over-indebtedness.',
  notInLegal: () => 'The case is not with legal.',
  notOnHold: () => 'No hold stops it.',
  noPromise: () => 'No promise is open.',
  noUncountedCash: () => 'Cash not yet applied does not cover what is overdue.',
  somethingOverdue: (s) => `${s.amount('amounts')} overdue.`,
  notDisputed: (s) => `${s.list('number')} is neither disputed nor on hold, and carries the case.`,
  callOwed: () => 'A call is owed.',
  callNotLater: () => 'The call may be made now.',
  stepDayReached: (s) => `The day of “${s.step('step')}” has come (${s.day('on')}).`,
  contactDelayOver: (s) => `Enough time has passed since the last contact (${days(s)} asked).`,
  insideWindow: () => 'Day and hour are the step’s.',
  conditionHolds: (s) => `The condition of “${s.step('step')}” holds: ${s.word('asked')} (${s.list('wanted')}).`,
  noticePeriodOver: () => 'The time that the formal notice gave has passed.',
  notPostponed: () => 'Nobody has put the step off.',
  confirmed: () => 'No step waits to be confirmed.',
  noticeSent: () => 'Nothing mandatory waits to leave.',
  // … and with no
  nothingOverdue: () => 'Nothing is overdue.',
  itemsHeld: (s) => `What is overdue is on hold: ${s.list('items')}.`,
  noCallOwed: (s) => (s.has('step') ? `No call is owed: the next step is “${s.step('step')}”.` : 'No call is owed.'),
  stepDayAhead: (s) => `“${s.step('step')}” is not planned before ${s.day('on')}.`,
  contactDelayRuns: (s) => `The last contact was on ${s.day('last')}: ${days(s)} have to pass (${s.day('on')}).`,
  outsideWindow: (s) => `“${s.step('step')}” is only done on ${s.list('days')}, ${s.list('from')} to ${s.list('to')}.`,
  conditionFails: (s) =>
    `“${s.step('step')}” asks for ${s.word('asked')} ${s.list('wanted')}${s.has('actual') ? `; here: ${s.list('actual')}` : ''}.`,
  phoneStopped: (s) => `“${s.step('step')}” is left out: this debtor is not to be called.`,
  notCaughtUp: (s) => `It was due on ${s.day('at')}: the run has not taken it yet.`,
  noticePeriodRuns: (s) => `The formal notice left on ${s.day('sent')} and gives ${days(s)} (${s.day('on')}).`,
  postponed: (s) => `Put off by a person until ${s.day('on')}.`,
  // steps of the path
  stepTaken: (s) =>
    s.number('times') > 1 ? `Done ${s.number('times')} times, last on ${s.day('on')}.` : `Done on ${s.day('on')}.`,
  stepLeftOut: () => 'Left out: the case has gone past it.',
  stepBeforeDue: () => 'Only before the due date.',
  stepAhead: (s) => `Planned for ${s.day('on')} if nothing else happens.`,
  stepLater: () => 'After what the case waits for.',
  // why this strategy
  strategyKind: () => 'Default strategy of this kind of debtor.',
  strategyCreditor: () => 'Strategy chosen for this creditor entity.',
  strategySegment: (s) =>
    `Strategy chosen for the segment${s.has('segment') ? ` “${s.list('segment')}”` : ' of the debtor'}.`,
  strategyDebtor: () => 'Strategy chosen for this debtor.',
  strategyInvoice: () => 'Strategy chosen for an invoice of this case.',
  strategyTrial: () => 'Strategy on trial with a share of the new cases.',
};
