import { carryingItem, type CaseContext } from '@relance/dunning/domain';
import { addDays, type BusinessDate, dayNumber, type Instant } from '@relance/kernel';
import type { RankFacts } from './rank-facts';
import type { RankReason } from './rank-reason';
import { RANK_CODES, type RankWeights } from './rank-weights';
import { ageReason } from './reasons/age';
import { amountReason } from './reasons/amount';
import { dayOf, startOf } from './local-day';
import { bestHourReason } from './reasons/best-hour';
import { fitReasons } from './reasons/fit';
import { lastContactReason } from './reasons/last-contact';
import { limitationReason } from './reasons/limitation';
import { owedReasons } from './reasons/owed';
import { pinReason } from './reasons/pin';
import { riskReason } from './reasons/risk';

/** A case's place among those that can be called now. */
export interface Rank {
  /** Sum of the points. */
  score: number;
  /** Higher is sooner: the score, then the older due date. Cases of one rank stand by their id. */
  rank: number;
  /** The strongest first. */
  reasons: RankReason[];
  /** Until then, at least, nothing but a new fact changes it. */
  until: Instant;
}

/** Due dates of a rank's tie: days since 1970, up to the year 4707. */
const DAYS = 1_000_000;
/** A rank is looked at again within so many days, whatever happens. */
const LONGEST_DAYS = 7;
const ORDER = new Map<string, number>(['pinned', ...RANK_CODES].map((code, i) => [code, i]));

/**
 * The score is the sum of what each reason adds by the weights; each is said. Amounts are measured in their own currency and
 * never summed across or converted. Pure: `at` is the instant it holds for, until `until`.
 */
export function rankOf(facts: RankFacts, weights: RankWeights, at: Instant): Rank {
  const { zone } = facts.context;
  const today = dayOf(at, zone);
  const dayReasons = reasonsOfDay(facts, weights, today);
  const hour = bestHourReason(facts, weights, at);
  const pin = pinReason(facts, at);
  if (hour.reason) dayReasons.push(hour.reason);
  if (pin.reason) dayReasons.push(pin.reason);
  const changes = startOf(dayOfChange(facts, weights, today), zone);
  return { ...placed(dayReasons, facts.context), until: [changes, hour.until, pin.until].sort()[0]! };
}

/** The same by the case's own facts alone, as they stood when the last of them was told: cheap, and true until somebody looks closer. */
export function provisionalRank(context: CaseContext, weights: RankWeights): Omit<Rank, 'until'> {
  const { zone, country } = context;
  const facts: RankFacts = { context, zone, country, agent: null, hours: [], oldItems: [], pin: null };
  return placed(reasonsOfDay(facts, weights, context.today), context);
}

function placed(reasons: RankReason[], context: CaseContext): Omit<Rank, 'until'> {
  let score = 0;
  for (const { points } of reasons) score += points;
  return { score, rank: rankNumber(score, context), reasons: reasons.sort(byPoints) };
}

/** The score that a rank was made of. */
export function scoreOf(rank: number): number {
  return Math.floor(rank / DAYS);
}

function rankNumber(score: number, context: CaseContext): number {
  const oldest = carryingItem(context) ?? context.items[0];
  return score * DAYS + (DAYS - 1 - (oldest ? dayNumber(oldest.dueOn) : DAYS - 1));
}

/** Those that stay the same all day. */
function reasonsOfDay(facts: RankFacts, weights: RankWeights, today: BusinessDate): RankReason[] {
  const reasons = growing(facts, weights, today);
  for (const reason of [amountReason(facts, weights), riskReason(facts, weights), ...fitReasons(facts, weights)]) {
    if (reason) reasons.push(reason);
  }
  return reasons;
}

/** Those that another day may say otherwise. */
function growing(facts: RankFacts, weights: RankWeights, today: BusinessDate): RankReason[] {
  const reasons = owedReasons(facts, weights, today);
  for (const ask of [limitationReason, ageReason, lastContactReason]) {
    const reason = ask(facts, weights, today);
    if (reason) reasons.push(reason);
  }
  return reasons;
}

/** The first day on which one of them does. */
function dayOfChange(facts: RankFacts, weights: RankWeights, today: BusinessDate): BusinessDate {
  const now = said(growing(facts, weights, today));
  for (let ahead = 1; ahead < LONGEST_DAYS; ahead++) {
    const day = addDays(today, ahead);
    if (said(growing(facts, weights, day)) !== now) return day;
  }
  return addDays(today, LONGEST_DAYS);
}

function said(reasons: readonly RankReason[]): string {
  let text = '';
  for (const { code, points } of reasons) text += `${code}:${points},`;
  return text;
}

function byPoints(a: RankReason, b: RankReason): number {
  return b.points - a.points || place(a) - place(b);
}

function place({ code }: RankReason): number {
  return ORDER.get(code) ?? ORDER.size;
}
