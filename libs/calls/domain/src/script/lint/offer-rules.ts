import type { OfferKind, ScriptCondition, ScriptDefinition, ScriptNode } from '../script';
import { inWords } from './graph-rules';
import type { ScriptFault } from './script-fault';

/** The most that anybody may agree to on the telephone: what asks for more is never offered. */
export const WIDEST_AUTHORITY = { maxInstalments: 12, maxDelayDays: 90, maxDiscountPercent: 20 } as const;
type AuthorityFact = keyof typeof WIDEST_AUTHORITY;

/** What must be known before an offer is spoken: that whoever calls may make it. A delay anybody may give. */
const NEEDED: Readonly<Record<Exclude<OfferKind, 'delay'>, { fact: AuthorityFact; atLeast: number }>> = {
  instalments: { fact: 'maxInstalments', atLeast: 2 },
  discount: { fact: 'maxDiscountPercent', atLeast: 1 },
};
const OFFER_OF: Record<AuthorityFact, OfferKind> = {
  maxInstalments: 'instalments',
  maxDelayDays: 'delay',
  maxDiscountPercent: 'discount',
};

/** Offers that nobody could make, and offers that whoever calls could make without the authority for them. */
export function offerFaults(script: ScriptDefinition): ScriptFault[] {
  const steps = script.nodes.flatMap(stepsOf);
  const unguarded = script.nodes.flatMap((node) => {
    if (node.kind !== 'offer') return [];
    const into = steps.filter(({ to }) => to === node.id);
    return node.offers
      .filter((kind): kind is keyof typeof NEEDED => kind !== 'delay')
      .filter((kind) => script.start === node.id || into.some(({ when }) => !guards(when, NEEDED[kind])))
      .map((kind) => inWords('offerUnguarded', node.id, [kind]));
  });
  const never = steps.flatMap(({ from, when }) =>
    when.flatMap((condition) => {
      const fact = condition.fact as AuthorityFact;
      const most = WIDEST_AUTHORITY[fact];
      const asked = 'atLeast' in condition ? condition.atLeast : undefined;
      if (most === undefined || asked === undefined || asked <= most) return [];
      return [inWords('offerBeyondAuthority', from, [OFFER_OF[fact]], { most })];
    }),
  );
  return [...unguarded, ...never];
}

interface Step {
  from: string;
  to: string;
  when: readonly ScriptCondition[];
}

function stepsOf(node: ScriptNode): Step[] {
  const step = (to: string, when: readonly ScriptCondition[] = []): Step => ({ from: node.id, to, when });
  switch (node.kind) {
    case 'say':
    case 'disclosure':
    case 'action':
      return [step(node.to)];
    case 'verify':
      return [step(node.confirmed), step(node.thirdParty), step(node.refused)];
    case 'branch':
      return [...node.cases.map(({ to, when }) => step(to, when)), step(node.otherwise)];
    case 'end':
      return [];
    default:
      return [...node.choices.map(({ to, when }) => step(to, when)), ...(node.skipTo ? [step(node.skipTo)] : [])];
  }
}

function guards(when: readonly ScriptCondition[], needed: { fact: AuthorityFact; atLeast: number }): boolean {
  return when.some((each) => each.fact === needed.fact && (each.atLeast ?? 0) >= needed.atLeast);
}
