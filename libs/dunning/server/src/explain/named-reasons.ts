import type { Reason, WhyHere } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

/** Gives each reason that tells who did it (`byId`) that person's name (`by`). */
export async function withNames(tx: Tx, why: WhyHere): Promise<WhyHere> {
  const names = await namesOf(
    tx,
    why.checks.map(({ reason }) => reason.params['byId']),
  );
  if (names.size === 0) return why;
  const named = (reason: Reason): Reason => {
    const by = names.get(String(reason.params['byId']));
    return by ? { code: reason.code, params: { ...reason.params, by } } : reason;
  };
  return {
    ...why,
    summary: named(why.summary),
    suppressor: why.suppressor && named(why.suppressor),
    checks: why.checks.map((check) => ({ ...check, reason: named(check.reason) })),
  };
}

/** The names of people, by id; what is no id names nobody. */
export async function namesOf(tx: Tx, ids: readonly unknown[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => typeof id === 'string'))];
  if (asked.length === 0) return new Map();
  const people = await tx.query<{ id: string; name: string }>(
    `select id, name from person where id = any ($1::uuid[])`,
    [asked],
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}
