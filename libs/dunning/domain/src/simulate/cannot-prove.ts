import type { BusinessDate } from '@relance/kernel';
import type { Reason } from '../queue-rank';
import type { SimulationModel } from './simulation-model';

interface Asked {
  mode: 'history' | 'forward';
  model: SimulationModel;
  to: BusinessDate;
  /** The day on which it is asked. */
  today: BusinessDate;
  factsLeftOut: number;
}

/** What a simulation's figures rest on, and what they do not prove: to be read with them. */
export function cannotProve({ mode, model, to, today, factsLeftOut }: Asked): Reason[] {
  const reasons: Reason[] = [];
  const say = (code: string, params: Record<string, unknown> = {}) => void reasons.push({ code, params });
  if (mode === 'history') {
    say('whoWouldHavePaid');
    say('whoWouldHaveAnswered');
    say('disputesAsTheyCame');
    say('debtorsAsToday');
    if (to >= today) say('noFactsAfter', { on: today });
    if (factsLeftOut > 0) say('factsLeftOut', { count: factsLeftOut });
  } else {
    say('modelIsAssumed');
    say('noNewInvoices');
    say('wholePayments');
    say('legalStandsStill');
  }
  say('capacity', { calls: model.callsPerAgentAndDay });
  return reasons;
}

const SENTENCES: Record<string, (params: Record<string, unknown>) => string> = {
  whoWouldHavePaid: () =>
    'Payments are those that really came, on their days: history cannot show who would have paid sooner, later or not at all under another strategy.',
  whoWouldHaveAnswered: () =>
    'Nobody is reached by the calls of the simulation: history cannot show who would have answered, or what would have been promised.',
  disputesAsTheyCame: () =>
    'Disputes and holds come on the days on which they really came, also where a call had brought them up.',
  debtorsAsToday: () =>
    'Where the past does not tell what the debtor was (kind, language, segment, reach), it is what it is today.',
  noFactsAfter: ({ on }) => `From ${String(on)} on nothing is known: no payment and no new invoice comes.`,
  factsLeftOut: ({ count }) =>
    `${String(count)} facts did not fit where the strategy had brought the case, and were left out.`,
  modelIsAssumed: () =>
    'Who pays and who answers follows from the stated model, not from measurement; the seed settles the luck, the same for each strategy.',
  noNewInvoices: () => 'No new invoice is booked: the portfolio only shrinks.',
  wholePayments: () => 'An invoice is paid in full or not at all; no payment bounces.',
  legalStandsStill: () => 'What is referred to legal is not decided there.',
  capacity: ({ calls }) =>
    `Each agent makes at most ${String(calls)} attempts on a working day, in the order of the queue.`,
};

/** The sentence in English, for the operator's command. */
export function sayCannotProve({ code, params }: Reason): string {
  return SENTENCES[code]?.(params) ?? code;
}
