import type { CaseEffect } from '@relance/dunning/domain';
import { effectsOfType, effectWaves } from '@relance/dunning/server';
import type { Tx } from '@relance/platform/server';
import {
  cancelInstalments,
  correctInstalments,
  judgeInstalments,
  recordInstalments,
  reopenInstalments,
} from './instalment-effects';

export const PROMISE_ACTIONS = [
  'recordPromise',
  'promiseKept',
  'promiseBroken',
  'promiseCancelled',
  'promiseReopened',
  'instalmentsJudged',
  'promiseCorrected',
] as const;
export type PromiseEffect = CaseEffect<(typeof PROMISE_ACTIONS)[number]>;

/** The effects on promises of many cases. What ends is written before what begins: at most one promise is open on an account. */
export async function keepPromises(tx: Tx, effects: PromiseEffect[]): Promise<void> {
  for (const wave of effectWaves(effects)) {
    await judgeInstalments(tx, effectsOfType(wave, 'instalmentsJudged'));
    await end(tx, 'kept', effectsOfType(wave, 'promiseKept'));
    await end(tx, 'broken', effectsOfType(wave, 'promiseBroken'));
    await cancel(tx, effectsOfType(wave, 'promiseCancelled'));
    await reopen(tx, effectsOfType(wave, 'promiseReopened'));
    await correct(tx, effectsOfType(wave, 'promiseCorrected'));
    await record(tx, effectsOfType(wave, 'recordPromise'));
  }
}

type EndOfPromise = CaseEffect<'promiseKept' | 'promiseBroken' | 'promiseCancelled'>;

async function end(tx: Tx, status: 'kept' | 'broken' | 'cancelled', effects: readonly EndOfPromise[]): Promise<void> {
  if (effects.length === 0) return;
  const changed = await tx.execute(
    `update promise p set status = $1, closed_on = e.day from unnest($2::uuid[], $3::uuid[], $4::date[]) as e(id, case_id, day)
     where p.id = e.id and p.account_id = e.case_id`,
    [
      status,
      effects.map(({ action }) => action.promiseId),
      effects.map(({ caseId }) => caseId),
      effects.map(({ action }) => action.on),
    ],
  );
  assertAll(changed, effects);
}

async function cancel(tx: Tx, effects: readonly CaseEffect<'promiseCancelled'>[]): Promise<void> {
  await end(tx, 'cancelled', effects);
  await cancelInstalments(tx, effects);
}

async function reopen(tx: Tx, effects: readonly CaseEffect<'promiseReopened'>[]): Promise<void> {
  if (effects.length === 0) return;
  const changed = await tx.execute(
    `update promise p set status = 'open', closed_on = null from unnest($1::uuid[], $2::uuid[]) as e(id, case_id)
     where p.id = e.id and p.account_id = e.case_id`,
    [effects.map(({ action }) => action.promiseId), effects.map(({ caseId }) => caseId)],
  );
  assertAll(changed, effects);
  await reopenInstalments(tx, effects);
}

async function correct(tx: Tx, effects: readonly CaseEffect<'promiseCorrected'>[]): Promise<void> {
  if (effects.length === 0) return;
  const promises = effects.map(({ action }) => action.promise);
  const changed = await tx.execute(
    `update promise p set amount_minor = e.minor, due_on = e.due_on, discount_minor = e.discount
     from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::date[], $5::bigint[]) as e(id, case_id, minor, due_on, discount)
     where p.id = e.id and p.account_id = e.case_id`,
    [
      promises.map(({ id }) => id),
      effects.map(({ caseId }) => caseId),
      promises.map(({ amount }) => amount.minor),
      promises.map(({ dueOn }) => dueOn),
      promises.map(({ settles }) => settles?.discount ?? null),
    ],
  );
  assertAll(changed, effects);
  await correctInstalments(tx, promises);
}

async function record(tx: Tx, effects: readonly CaseEffect<'recordPromise'>[]): Promise<void> {
  if (effects.length === 0) return;
  const promises = effects.map(({ action }) => action.promise);
  await tx.execute(
    `insert into promise (id, account_id, amount_minor, currency, due_on, grace_days, status, made_on, made_by, call_id, created_at,
       discount_minor, settled_item_ids)
     select e.id, e.case_id, e.minor, e.currency, e.due_on, e.grace, 'open', e.made_on, e.by, e.call_id, e.at, e.discount, e.items::uuid[]
     from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::date[], $6::int[], $7::date[], $8::uuid[], $9::uuid[], $10::timestamptz[],
       $11::bigint[], $12::text[]) as e(id, case_id, minor, currency, due_on, grace, made_on, by, call_id, at, discount, items)`,
    [
      promises.map(({ id }) => id),
      effects.map(({ caseId }) => caseId),
      promises.map(({ amount }) => amount.minor),
      promises.map(({ amount }) => amount.currency),
      promises.map(({ dueOn }) => dueOn),
      promises.map(({ graceDays }) => graceDays),
      promises.map(({ madeOn }) => madeOn),
      effects.map(({ personId }) => personId),
      effects.map(({ callId }) => callId),
      effects.map(({ at }) => at),
      promises.map(({ settles }) => settles?.discount ?? null),
      promises.map(({ settles }) => (settles ? `{${settles.itemIds.join(',')}}` : null)),
    ],
  );
  await recordInstalments(tx, promises);
}

/** A promise the machine knows and the table does not is a broken invariant (I13): nothing of the transaction stays. */
function assertAll(changed: number, effects: readonly CaseEffect[]): void {
  if (changed !== effects.length) {
    throw new Error(`promises missing among the cases ${effects.map(({ caseId }) => caseId).join(', ')}`);
  }
}
