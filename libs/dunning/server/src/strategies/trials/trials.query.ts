import { compareArms, wilson } from '@relance/dunning/domain';
import type { Instant, Money } from '@relance/kernel';
import type { Language, Tx } from '@relance/platform/server';
import type { TrialArmName } from './trial-arm';

/** All paid within so many days of becoming overdue. */
const CURE_DAYS = 30;

interface TrialRow {
  id: string;
  championKey: string;
  challengerKey: string;
  championName: string;
  challengerName: string;
  sharePercent: number;
  reason: string;
  startedAt: Instant;
  startedByName: string | null;
  endedAt: Instant | null;
}

interface ArmRow {
  trialId: string;
  arm: TrialArmName;
  cases: number;
  overdueCases: number;
  observedCases: number;
  curedIn30: number;
  promises: number;
  promisesKept: number;
  letters: number;
  calls: number;
}

/** Every trial, those that run first, with what came of it so far. What each arm was paid stands by currency. */
export async function trials(tx: Tx, language: Language, now: Instant) {
  const rows = await tx.query<TrialRow>(
    `select t.id, a.key as "championKey", b.key as "challengerKey",
       ${language === 'fr' ? 'a.name_fr' : 'a.name_en'} as "championName", ${language === 'fr' ? 'b.name_fr' : 'b.name_en'} as "challengerName",
       t.share_percent as "sharePercent", t.reason, t.started_at as "startedAt", p.name as "startedByName", t.ended_at as "endedAt"
     from strategy_trial t join strategy a on a.id = t.champion_id join strategy b on b.id = t.challenger_id
     left join person p on p.id = t.started_by
     order by t.ended_at is null desc, t.started_at desc, t.id`,
  );
  const ids = rows.map(({ id }) => id);
  const arms = ids.length > 0 ? await tx.query<ArmRow>(ARMS, [ids, now, CURE_DAYS]) : [];
  const paid = ids.length > 0 ? await tx.query<PaidRow>(PAID, [ids]) : [];
  return rows.map(({ championName, challengerName, ...trial }) => {
    const found = (arm: TrialArmName) =>
      arms.find((row) => row.trialId === trial.id && row.arm === arm) ?? emptyArm(trial.id, arm);
    const { difference, verdict } = compareArms(countOf(found('champion')), countOf(found('challenger')));
    return {
      ...trial,
      arms: (['champion', 'challenger'] as const).map((arm) => {
        const row = found(arm);
        const cured = wilson(row.curedIn30, row.observedCases);
        return {
          ...row,
          strategyName: arm === 'champion' ? championName : challengerName,
          curedShare: cured?.estimate ?? null,
          curedLow: cured?.low ?? null,
          curedHigh: cured?.high ?? null,
          paid: paid
            .filter((sum) => sum.trialId === trial.id && sum.arm === arm)
            .map(({ minor, currency }): Money => ({ minor, currency })),
        };
      }),
      difference: difference?.estimate ?? null,
      differenceLow: difference?.low ?? null,
      differenceHigh: difference?.high ?? null,
      verdict,
    };
  });
}

function countOf({ curedIn30, observedCases }: ArmRow) {
  return { cured: curedIn30, of: observedCases };
}

function emptyArm(trialId: string, arm: TrialArmName): ArmRow {
  const none = { cases: 0, overdueCases: 0, observedCases: 0, curedIn30: 0 };
  return { trialId, arm, ...none, promises: 0, promisesKept: 0, letters: 0, calls: 0 };
}

interface PaidRow extends Money {
  trialId: string;
  arm: TrialArmName;
}

const ARMS = `
with member as (
  select id, trial_id, trial_arm from dunning_case where trial_id = any ($1::uuid[])
), late as (
  select m.id, m.trial_id, m.trial_arm, o.at as overdue_at
  from member m left join lateral (
    select min(e.at) as at from case_event e
    where e.case_id = m.id and e.state_after not in ('notYetDue', 'paid', 'settled', 'writtenOff')) o on true
), judged as (
  select l.*, l.overdue_at + make_interval(days => $3) <= $2::timestamptz as observed,
    exists (select from case_event e where e.case_id = l.id and e.state_after in ('paid', 'notYetDue')
      and e.at > l.overdue_at and e.at <= l.overdue_at + make_interval(days => $3)) as cured
  from late l
)
select trial_id as "trialId", trial_arm as arm, count(*) as cases, count(overdue_at) as "overdueCases",
  count(*) filter (where observed) as "observedCases", count(*) filter (where observed and cured) as "curedIn30",
  coalesce(sum(w.promises), 0)::bigint as promises, coalesce(sum(w.kept), 0)::bigint as "promisesKept",
  coalesce(sum(w.letters), 0)::bigint as letters, coalesce(sum(w.calls), 0)::bigint as calls
from judged j left join lateral (
  select (select count(*) from promise p where p.account_id = j.id) as promises,
    (select count(*) from promise p where p.account_id = j.id and p.status = 'kept') as kept,
    (select count(*) from document d where d.account_id = j.id) as letters,
    (select count(*) from call_attempt k where k.account_id = j.id) as calls) w on true
group by trial_id, trial_arm`;

const PAID = `
select c.trial_id as "trialId", c.trial_arm as arm, x.money->>'currency' as currency, sum(x.sign * (x.money->>'minor')::bigint)::bigint as minor
from dunning_case c join case_event e on e.case_id = c.id and e.type in ('PaymentAllocated', 'PaymentBounced')
cross join lateral (select case e.type when 'PaymentAllocated' then e.payload->'received' else e.payload->'amount' end as money,
  case e.type when 'PaymentAllocated' then 1 else -1 end as sign) x
where c.trial_id = any ($1::uuid[]) group by 1, 2, 3 order by 1, 2, 3`;
