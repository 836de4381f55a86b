import type { Tx } from '@relance/platform/server';
import { policyInForce } from '../contact/contact-policy.query';
import { takeLease } from './lease';

/** Where to look for the next case: one's own queue, then the team's cases that nobody has. */
const SOURCES = ['c.agent_id = $1', 'c.agent_id is null'];
const TRIES = 20;

/**
 * The debtor was called as often as the contact policy allows (an agreed callback is not counted against it): the case keeps its
 * place, and is passed over.
 */
const MAY_BE_CALLED = `(c.context->'callOwed'->>'reason' = 'callback' or exists (
  select 1 from account mine join debtor d on d.id = mine.debtor_id
  cross join lateral (
    select count(*) filter (where not k.inbound) as attempts, count(*) filter (where k.right_party and
      (k.started_at at time zone d.zone)::date = ($3::timestamptz at time zone d.zone)::date) as conversations
    from account other join call_attempt k on k.account_id = other.id
    where other.debtor_id = d.id and k.undone_at is null and k.started_at > $3::timestamptz - interval '7 days') made
  where mine.id = c.id and made.attempts < $6 and made.conversations < $7))`;

/**
 * Leases the best case of the actor's queue that no one holds and that may be called: however many ask at once, no two get the same. `after`: only
 * cases that come later in the queue than this one. Null: the queue is done.
 */
export async function leaseNext(tx: Tx, now: Date, after: string | null): Promise<string | null> {
  for (const source of SOURCES) {
    const taken = await leaseFrom(tx, source, now, after);
    if (taken) return taken;
  }
  return null;
}

/** The case that `leaseNext` would take now. Nothing is locked or leased: a moment later it may be another one. */
export async function peekNext(tx: Tx, now: Date, after: string | null): Promise<string | null> {
  for (const source of SOURCES) {
    const best = await bestOf(tx, source, now, after, []);
    if (best) return best;
  }
  return null;
}

async function leaseFrom(tx: Tx, source: string, now: Date, after: string | null): Promise<string | null> {
  const lost: string[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    // a colleague who is taking a case at this moment has its row locked: it is skipped, not waited for
    const best = await bestOf(tx, source, now, after, lost, 'for update of c skip locked');
    if (!best) return null;
    if (await takeLease(tx, best, now)) return best;
    lost.push(best);
  }
  return null;
}

async function bestOf(
  tx: Tx,
  source: string,
  now: Date,
  after: string | null,
  lost: readonly string[],
  lock: 'for update of c skip locked' | '' = '',
): Promise<string | null> {
  const { personId, teamIds } = tx.actor;
  const { attemptsPerWeek, conversationsPerDay } = await policyInForce(tx);
  const [best] = await tx.query<{ id: string }>(
    `select c.id from dunning_case c
     where ${source} and c.team_id = any ($2::uuid[]) and c.queue_rank is not null and c.id <> all ($5::uuid[])
       and ($4::uuid is null or c.id <> $4 and coalesce(
         (select c.queue_rank < r.queue_rank or (c.queue_rank = r.queue_rank and c.id > r.id)
          from dunning_case r where r.id = $4 and r.queue_rank is not null), true))
       and not exists (select 1 from lease l where l.case_id = c.id and l.expires_at > $3 and l.person_id <> $1)
       and ${MAY_BE_CALLED}
     order by c.queue_rank desc, c.id limit 1 ${lock}`,
    [personId, teamIds, now, after, lost, attemptsPerWeek, conversationsPerDay],
  );
  return best?.id ?? null;
}
