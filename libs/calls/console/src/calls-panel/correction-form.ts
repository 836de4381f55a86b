import type { CorrectOutcomeMutationVariables } from '@relance/platform/console';
import type { PlanPart } from '../outcome/outcome';
import type { PartFault } from '../outcome/plan-part-fields';
import type { LoggedCall } from './calls.panel';

export type CorrectionInput = CorrectOutcomeMutationVariables['correction'];

/** What can be corrected of a call: as it stands, or as it is typed. What its outcome does not have is absent. */
export interface CorrectionForm {
  readonly currency?: string;
  /** Of one promise; undefined while it is no amount. */
  readonly minor?: number | undefined;
  readonly dueOn?: string;
  /** Of a plan: their number stays, their sum is the amount. */
  readonly parts?: readonly PlanPart[];
  /** ISO instant. */
  readonly callbackAt?: string;
  readonly rightParty: boolean;
  readonly reasonForDelay: string;
}

interface Told {
  readonly today: string;
  readonly promise?: {
    readonly amount: { readonly minor: number; readonly currency: string };
    readonly dueOn: string;
    readonly instalments?: readonly PlanPart[];
  };
  readonly callbackAt?: string;
}

export function formOf({ call, detail }: LoggedCall): CorrectionForm {
  const { promise, callbackAt } = detail as Told;
  return {
    rightParty: call.rightParty,
    reasonForDelay: call.reasonForDelay ?? '',
    ...(callbackAt ? { callbackAt } : {}),
    ...(promise ? { currency: promise.amount.currency } : {}),
    ...(promise && !promise.instalments ? { minor: promise.amount.minor, dueOn: promise.dueOn } : {}),
    ...(promise?.instalments ? { parts: promise.instalments.map(({ minor, dueOn }) => ({ minor, dueOn })) } : {}),
  };
}

/** The day of the call: nothing was agreed for a day before. */
export const dayOf = ({ detail }: LoggedCall): string => (detail as Told).today;

export const sumOf = (parts: readonly PlanPart[]): number => parts.reduce((sum, { minor }) => sum + minor, 0);

/** As the server calls it. */
export function valuesOf({
  currency = '',
  minor,
  dueOn,
  parts,
  callbackAt,
  rightParty,
  reasonForDelay,
}: CorrectionForm): CorrectionInput {
  const amount = parts ? sumOf(parts) : minor;
  return {
    ...(amount !== undefined ? { amount: { minor: amount, currency } } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(parts ? { instalments: parts.map((part) => ({ ...part })) } : {}),
    ...(callbackAt ? { callbackAt } : {}),
    rightParty,
    ...(reasonForDelay ? { reasonForDelay } : {}),
  };
}

/** Only what was typed otherwise than it stands: what a colleague corrected meanwhile is not put back. */
export function correctionOf(stands: CorrectionForm, typed: CorrectionForm): CorrectionInput {
  const before = valuesOf(stands) as Record<string, unknown>;
  const differs = ([field, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(before[field]);
  return Object.fromEntries(Object.entries(valuesOf(typed)).filter(differs));
}

const FIELDS = ['amount', 'dueOn', 'instalments', 'callbackAt', 'reasonForDelay', 'addendum', 'reason'] as const;
type Field = (typeof FIELDS)[number];
export type Faults = Partial<Record<Field, string>> & { readonly parts?: readonly PartFault[] };

/** Has it a place of its own in the form? */
export const isField = (field: string | undefined): field is Field => FIELDS.some((one) => one === field);

interface Checked {
  readonly stands: CorrectionForm;
  readonly typed: CorrectionForm;
  readonly reason: string;
  /** The day and the instant of the call. */
  readonly day: string;
  readonly at: string;
}

/** What is wrong before it is sent, by field; undefined: nothing. `t` says it in words. */
export function faultsOf({ stands, typed, reason, day, at }: Checked, t: (key: string) => string): Faults | undefined {
  const say = (key: string) => t(`calls.correction.fault.${key}`);
  const { parts, callbackAt } = typed;
  const ofParts = parts?.map((part, i): PartFault => {
    const before = parts[i - 1]?.dueOn;
    const tooSoon = before ? part.dueOn <= before && 'notAfter' : part.dueOn < day && 'beforeCall';
    return {
      ...(part.minor > 0 ? {} : { minor: say('amount') }),
      ...(!part.dueOn ? { dueOn: say('date') } : tooSoon ? { dueOn: say(tooSoon) } : {}),
    };
  });
  const faults: Faults = {
    ...(stands.minor !== undefined && !typed.minor ? { amount: say('amount') } : {}),
    ...(stands.dueOn !== undefined && !typed.dueOn ? { dueOn: say('date') } : {}),
    ...(typed.dueOn && typed.dueOn < day ? { dueOn: say('beforeCall') } : {}),
    ...(ofParts?.some((fault) => Object.keys(fault).length > 0) ? { parts: ofParts } : {}),
    ...(callbackAt === '' ? { callbackAt: say('instant') } : {}),
    ...(callbackAt && callbackAt <= at ? { callbackAt: say('callbackBefore') } : {}),
    ...(typed.rightParty && !stands.rightParty && !typed.reasonForDelay
      ? { reasonForDelay: t('calls.outcome.reasonAsked') }
      : {}),
    ...(reason.trim() ? {} : { reason: say('reason') }),
  };
  return Object.keys(faults).length > 0 ? faults : undefined;
}
