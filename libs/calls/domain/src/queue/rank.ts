import { addDays, type BusinessDate, dateInZone, dayNumber, type Instant, instantAt } from '@relance/kernel';
import { carryingItem } from '@relance/dunning/domain';
import type { RankFacts } from './rank-facts';
import type { RankReason } from './rank-reason';
import { RANK_CODES, type RankWeights } from './rank-weights';
import { ageReason } from './reasons/age';
import { amountReason } from './reasons/amount';
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
  const today = dateInZone(at, zone);
  const dayReasons = reasonsOfDay(facts, weights, today);
  const hour = bestHourReason(facts, weights, at);
  const pin = pinReason(facts, at);
  const reasons = [...dayReasons, hour.reason, pin.reason].filter((reason) => reason !== null).sort(byPoints);
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const changes = instantAt(dayOfChange(facts, weights, today, said(dayReasons)), '00:00', zone);
  return { score, rank: rankNumber(score, facts), reasons, until: [changes, hour.until, pin.until].sort()[0]! };
}

/** The score that a rank was made of. */
export function scoreOf(rank: number): number {
  return Math.floor(rank / DAYS);
}

function rankNumber(score: number, { context }: RankFacts): number {
  const oldest = carryingItem(context) ?? context.items[0];
  return score * DAYS + (DAYS - 1 - (oldest ? dayNumber(oldest.dueOn) : DAYS - 1));
}

/** Those that stay the same all day. */
function reasonsOfDay(facts: RankFacts, weights: RankWeights, today: BusinessDate): RankReason[] {
  return [
    ...owedReasons(facts, weights, today),
    limitationReason(facts, weights, today),
    amountReason(facts, weights),
    ageReason(facts, weights, today),
    riskReason(facts, weights),
    lastContactReason(facts, weights, today),
    ...fitReasons(facts, weights),
  ].filter((reason) => reason !== null);
}

/** The first day on which a reason that grows with time says something else. */
function dayOfChange(facts: RankFacts, weights: RankWeights, today: BusinessDate, now: string): BusinessDate {
  for (let ahead = 1; ahead < LONGEST_DAYS; ahead++) {
    const day = addDays(today, ahead);
    if (said(reasonsOfDay(facts, weights, day)) !== now) return day;
  }
  return addDays(today, LONGEST_DAYS);
}

function said(reasons: readonly RankReason[]): string {
  return reasons.map(({ code, points }) => `${code}:${points}`).join();
}

function byPoints(a: RankReason, b: RankReason): number {
  return b.points - a.points || place(a) - place(b);
}

function place({ code }: RankReason): number {
  return ORDER.get(code) ?? ORDER.size;
}
