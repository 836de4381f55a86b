import { EARLIER_OUTCOMES } from '../../case-state';
import { FORMAL_NOTICE, NOTICE_PERIOD_DAYS, type Strategy, type StrategyStep, WRITTEN } from '../strategy';
import { type DebtorKind, DEBTOR_KINDS, type Vocabulary } from '../vocabulary';

/** What the linter looks at. */
export interface LintSubject {
  strategy: Strategy;
  /** Debtors it is, or would be, applied to; empty: not known. */
  debtorKinds: readonly DebtorKind[];
  /** Null: texts, languages and segments are not looked at. */
  vocabulary: Vocabulary | null;
}

/** Steps of the path itself: from the due date on. Those before it announce, and are not part of it. */
export function pathOf({ steps }: Strategy): StrategyStep[] {
  return steps.filter((step) => step.offsetDays >= 0);
}

export function isConditional(step: StrategyStep): boolean {
  return step.when !== undefined && !step.mandatory;
}

/** What announces court: written, as hard as the formal notice. */
export function isNotice(step: StrategyStep): boolean {
  return step.channel !== 'referral' && WRITTEN.has(step.channel) && step.severity >= FORMAL_NOTICE;
}

export function delayOf(step: StrategyStep, strategy: Strategy): number {
  return step.minimumContactDelayDays ?? strategy.minimumContactDelayDays;
}

export function noticePeriodOf(strategy: Strategy): number {
  return strategy.noticePeriodDays ?? NOTICE_PERIOD_DAYS;
}

/** Whether consumers meet the step: `no`, `yes`, or `maybe` when it is not known to whom the strategy applies. */
export function meetsConsumers(step: StrategyStep, { debtorKinds }: LintSubject): 'no' | 'maybe' | 'yes' {
  const asked = step.mandatory ? undefined : step.when?.debtorKinds;
  if (asked && !asked.includes('consumer')) return 'no';
  if (debtorKinds.length === 0) return 'maybe';
  return debtorKinds.includes('consumer') ? 'yes' : 'no';
}

export interface Timed {
  step: StrategyStep;
  /** First and last day on which it is taken, days past due, when all goes by plan. */
  day: number;
  last: number;
}

/** The days of the path when every step is taken: its own day, or what the steps before it leave. */
export function timetable(strategy: Strategy): Timed[] {
  let free = -Infinity;
  let noticeEnds = -Infinity;
  return pathOf(strategy).map((step) => {
    const delay = delayOf(step, strategy);
    const earliest = step.channel === 'referral' ? Math.max(free + delay, noticeEnds) : free + delay;
    const day = Math.max(step.offsetDays, earliest);
    const last = day + (step.repeat ? step.repeat.times * Math.max(step.repeat.everyDays, delay) : 0);
    free = last;
    if (isNotice(step)) noticeEnds = day + noticePeriodOf(strategy);
    return { step, day, last };
  });
}

export interface Contact {
  step: StrategyStep;
  day: number;
}

/**
 * The days of contacts with a debtor who is very late on day one, as fast as the delays allow: once for each sort of debtor that the
 * conditions tell apart (kind, language, segment).
 */
export function fastestContacts({ strategy, debtorKinds }: LintSubject): Contact[][] {
  const path = pathOf(strategy).filter(({ channel }) => channel !== 'referral');
  const kinds = debtorKinds.length > 0 ? debtorKinds : DEBTOR_KINDS;
  return kinds.flatMap((kind) =>
    told(path, 'languages').flatMap((language) =>
      told(path, 'segments').map((segment) => {
        const met = path.filter(
          (step) =>
            !isConditional(step) ||
            (isAmong(step.when?.debtorKinds, kind) &&
              isAmong(step.when?.languages, language) &&
              isAmong(step.when?.segments, segment)),
        );
        return contactsOf(met, strategy);
      }),
    ),
  );
}

/** The values that conditions name, and one that none does. */
function told(path: readonly StrategyStep[], field: 'languages' | 'segments'): (string | null)[] {
  return [...new Set([null, ...path.flatMap(({ when }) => when?.[field] ?? [])])];
}

function isAmong(asked: readonly string[] | undefined, value: string | null): boolean {
  return asked === undefined || (value !== null && asked.includes(value));
}

function contactsOf(steps: readonly StrategyStep[], strategy: Strategy): Contact[] {
  const contacts: Contact[] = [];
  for (const step of steps) {
    const delay = delayOf(step, strategy);
    const previous = contacts.at(-1);
    let day = previous ? previous.day + delay : 0;
    contacts.push({ step, day });
    for (let again = 0; again < (step.repeat?.times ?? 0); again++) {
      day += Math.max(step.repeat!.everyDays, delay);
      contacts.push({ step, day });
    }
  }
  return contacts;
}

/** No debtor meets both: what they ask of kind, language or segment differs. Amounts and outcomes change with time. */
export function excludeEachOther(one: StrategyStep, other: StrategyStep): boolean {
  if (!isConditional(one) || !isConditional(other)) return false;
  return (['debtorKinds', 'languages', 'segments'] as const).some((field) => {
    const [a, b]: (readonly string[] | undefined)[] = [one.when?.[field], other.when?.[field]];
    return a !== undefined && b !== undefined && !a.some((value) => b.includes(value));
  });
}

/** Earlier outcomes that cannot be without another one. */
export function impliedOutcomes(outcome: (typeof EARLIER_OUTCOMES)[number]): (typeof EARLIER_OUTCOMES)[number][] {
  return outcome === 'promiseBroken' ? ['promiseBroken', 'promised'] : [outcome];
}
