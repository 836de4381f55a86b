import { claimableItems, type InstalmentFact, type PromiseFact } from '@relance/dunning/domain';
import { addDays } from '@relance/kernel';
import type { CallInHand } from './fact-of';
import { type Outcome, OutcomeProblem } from './outcome';

type Promised = Extract<Outcome, { kind: 'promise' }>;

/** Within what is open, and within what this agent may offer. Gives the parts of a plan, or what is settled. Errors: OutcomeProblem. */
export function checkPromise(
  promised: Promised,
  call: Pick<CallInHand, 'context' | 'today' | 'authority'>,
): Pick<PromiseFact, 'instalments' | 'settles'> {
  const { context, today, authority } = call;
  const { amount, dueOn } = promised;
  const open = context.items
    .filter((item) => item.currency === amount.currency)
    .reduce((sum, item) => sum + item.open, 0);
  if (amount.minor <= 0 || amount.minor > open) {
    throw new OutcomeProblem('promise-amount', 'amount', {
      fr: 'Entre zéro et ce qui est ouvert dans cette devise.',
      en: 'Between nothing and what is open in that currency.',
    });
  }
  const latest = addDays(today, authority.maxDelayDays);
  if (dueOn < today || dueOn > latest) {
    throw new OutcomeProblem('promise-day', 'dueOn', {
      fr: `Entre aujourd’hui et le ${latest}\u00a0: au-delà, demandez à un responsable.`,
      en: `Between today and ${latest}: beyond that, ask a lead.`,
    });
  }
  if (promised.settles) return { settles: checkSettlement(promised, call) };
  return promised.instalments ? { instalments: checkPlan(promised, promised.instalments, call) } : {};
}

/** All that dunning speaks of in that currency, for less. */
function checkSettlement(
  { amount, instalments }: Promised,
  { context, authority }: Pick<CallInHand, 'context' | 'authority'>,
): NonNullable<PromiseFact['settles']> {
  const items = claimableItems(context).filter((item) => item.currency === amount.currency);
  const owed = items.reduce((sum, item) => sum + item.open, 0);
  const discount = owed - amount.minor;
  if (instalments || discount <= 0) {
    throw new OutcomeProblem('settlement', 'amount', {
      fr: 'Un règlement pour solde se fait en une fois, pour moins que ce qui est échu.',
      en: 'A settlement is paid in one go, for less than what is overdue.',
    });
  }
  if (discount * 100 > owed * authority.maxDiscountPercent) {
    throw new OutcomeProblem('discount-authority', 'amount', {
      fr: `Au plus ${authority.maxDiscountPercent}\u202f% de remise\u00a0: au-delà, demandez à un responsable.`,
      en: `A discount of at most ${authority.maxDiscountPercent}%: beyond that, ask a lead.`,
    });
  }
  return { itemIds: items.map(({ id }) => id), discount };
}

function checkPlan(
  { amount, dueOn }: Promised,
  parts: NonNullable<Promised['instalments']>,
  { today, authority }: Pick<CallInHand, 'today' | 'authority'>,
): InstalmentFact[] {
  if (parts.length > authority.maxInstalments) {
    throw new OutcomeProblem('plan-authority', 'instalments', {
      fr: `Au plus ${authority.maxInstalments} échéances\u00a0: au-delà, demandez à un responsable.`,
      en: `At most ${authority.maxInstalments} instalments: beyond that, ask a lead.`,
    });
  }
  const isRight =
    parts.length >= 2 &&
    parts.every(({ minor }) => Number.isSafeInteger(minor) && minor > 0) &&
    parts.every((part, i) => part.dueOn >= today && part.dueOn > (parts[i - 1]?.dueOn ?? '')) &&
    parts.reduce((sum, { minor }) => sum + minor, 0) === amount.minor &&
    parts.at(-1)!.dueOn === dueOn;
  if (!isRight) {
    throw new OutcomeProblem('plan-parts', 'instalments', {
      fr: 'Des échéances dans l’ordre, qui font ensemble le montant.',
      en: 'Instalments in order that make up the amount.',
    });
  }
  return parts.map(({ minor, dueOn: day }, i) => ({ number: i + 1, minor, dueOn: day }));
}
