import type { Disclosure, ScriptCondition, ScriptFacts } from './script';

/** What the call itself has brought so far, with the person who is on the line. */
export interface CallStanding {
  /** The person said to be the one responsible. */
  identityChecked: boolean;
  /** In the order in which they were said. */
  said: readonly Disclosure[];
  /** Somebody else answered: nothing is revealed, unless a later check finds the person responsible on the line. */
  thirdParty: boolean;
}

/**
 * Does it hold? `facts` null: the facts of the case are not known (a path that is replayed, a script that is looked at), and what
 * hangs on them is `maybe`.
 */
export function holds(condition: ScriptCondition, facts: ScriptFacts | null, call: CallStanding): boolean | 'maybe' {
  switch (condition.fact) {
    case 'identityChecked':
      return call.identityChecked === condition.is;
    case 'said':
      return call.said.includes(condition.disclosure);
    case 'debtorKind':
      return facts ? condition.is.includes(facts.debtorKind) : 'maybe';
    case 'segment':
      return facts ? facts.segment !== null && condition.is.includes(facts.segment) : 'maybe';
    case 'promiseOpen':
    case 'formalNoticeSent':
    case 'paymentArrived':
    case 'inbound':
      return facts ? facts[condition.fact] === condition.is : 'maybe';
    default: {
      if (!facts) return 'maybe';
      const value = facts[condition.fact];
      return (
        (condition.atLeast === undefined || value >= condition.atLeast) &&
        (condition.atMost === undefined || value <= condition.atMost)
      );
    }
  }
}

/** Do all of them hold? None at all: they do. */
export function allHold(
  conditions: readonly ScriptCondition[] | undefined,
  facts: ScriptFacts | null,
  call: CallStanding,
): boolean | 'maybe' {
  let answer: boolean | 'maybe' = true;
  for (const condition of conditions ?? []) {
    const one = holds(condition, facts, call);
    if (one === false) return false;
    if (one === 'maybe') answer = 'maybe';
  }
  return answer;
}
