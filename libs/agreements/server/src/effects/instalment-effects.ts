import type { CaseEffect, InstalmentFact, PromiseFact } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

interface Part extends InstalmentFact {
  promiseId: string;
}

function partsOf(promises: readonly PromiseFact[]): Part[] {
  return promises.flatMap(({ id, instalments = [] }) => instalments.map((part) => ({ promiseId: id, ...part })));
}

function columns(parts: readonly Part[]): unknown[] {
  return [
    parts.map(({ promiseId }) => promiseId),
    parts.map(({ number }) => number),
    parts.map(({ minor }) => minor),
    parts.map(({ dueOn }) => dueOn),
  ];
}

const PARTS = `unnest($1::uuid[], $2::int[], $3::bigint[], $4::date[]) as e(promise_id, number, minor, due_on)`;

export async function recordInstalments(tx: Tx, promises: readonly PromiseFact[]): Promise<void> {
  const parts = partsOf(promises);
  if (parts.length === 0) return;
  await tx.execute(
    `insert into promise_instalment (promise_id, number, amount_minor, due_on, status)
     select promise_id, number, minor, due_on, 'open' from ${PARTS}`,
    columns(parts),
  );
}

/** A corrected plan keeps the number of its parts. */
export async function correctInstalments(tx: Tx, promises: readonly PromiseFact[]): Promise<void> {
  const parts = partsOf(promises);
  if (parts.length === 0) return;
  await tx.execute(
    `update promise_instalment i set amount_minor = e.minor, due_on = e.due_on from ${PARTS}
     where i.promise_id = e.promise_id and i.number = e.number`,
    columns(parts),
  );
}

/** The first so many are kept; after a broken one the plan is over. What has not changed keeps its day. */
export async function judgeInstalments(tx: Tx, effects: readonly CaseEffect<'instalmentsJudged'>[]): Promise<void> {
  if (effects.length === 0) return;
  await tx.execute(
    `with judged as (
       select i.promise_id, i.number, e.day,
         case when i.number <= e.kept then 'kept' when i.number = e.broken then 'broken' when e.broken is not null then 'cancelled' else 'open' end as status
       from promise_instalment i join unnest($1::uuid[], $2::int[], $3::int[], $4::date[]) as e(promise_id, kept, broken, day)
         on e.promise_id = i.promise_id
     )
     update promise_instalment i set status = j.status, closed_on = case when j.status <> 'open' then j.day end
     from judged j where i.promise_id = j.promise_id and i.number = j.number and i.status <> j.status`,
    [
      effects.map(({ action }) => action.promiseId),
      effects.map(({ action }) => action.kept),
      effects.map(({ action }) => action.broken),
      effects.map(({ action }) => action.on),
    ],
  );
}

export async function cancelInstalments(tx: Tx, effects: readonly CaseEffect<'promiseCancelled'>[]): Promise<void> {
  if (effects.length === 0) return;
  await tx.execute(
    `update promise_instalment i set status = 'cancelled', closed_on = e.day from unnest($1::uuid[], $2::date[]) as e(promise_id, day)
     where i.promise_id = e.promise_id and i.status = 'open'`,
    [effects.map(({ action }) => action.promiseId), effects.map(({ action }) => action.on)],
  );
}

export async function reopenInstalments(tx: Tx, effects: readonly CaseEffect<'promiseReopened'>[]): Promise<void> {
  if (effects.length === 0) return;
  await tx.execute(
    `update promise_instalment set status = 'open', closed_on = null where promise_id = any ($1::uuid[]) and status = 'cancelled'`,
    [effects.map(({ action }) => action.promiseId)],
  );
}
