import type { Tx } from '@relance/platform/server';
import { contactVerdicts } from '../contact/contact-verdict';
import { inPoolOf, OWN } from '../queue/queue.query';
import { takeLease } from './lease';

interface Candidate {
  id: string;
  rank: number;
}

/** Conditions on the case `c`; $1 is the actor. */
interface Source {
  where: string;
  values: readonly unknown[];
}

/** How many of the best are looked at: few at first, for the first one is nearly always free. */
const PAGES = [4, 16, 64];
/** After so many that may not be called now, or that others were faster to take, the queue is done. */
const MOST = 2_000;

/**
 * Leases the best case of the actor's queue, then of the team's pool, that no one holds and that may be called now by the contact
 * policy: however many ask at once, no two get the same, and nobody waits. `after`: only cases that come later than this one. Null:
 * the queue is done.
 */
export async function leaseNext(tx: Tx, now: Date, after: string | null): Promise<string | null> {
  return bestCase(tx, now, after, (allowed) => leaseOne(tx, allowed, now));
}

/** The case that `leaseNext` would take now. Nothing is locked or leased: a moment later it may be another one. */
export async function peekNext(tx: Tx, now: Date, after: string | null): Promise<string | null> {
  return bestCase(tx, now, after, async ([first]) => first ?? null);
}

/** Of the cases that may be called, the best first, takes one; null: none of these could be had. */
type Take = (allowed: readonly string[]) => Promise<string | null>;

async function bestCase(tx: Tx, now: Date, after: string | null, take: Take): Promise<string | null> {
  const from = after === null ? null : await placeOf(tx, after);
  const own: Source = { where: OWN, values: [] };
  const taken = await bestFrom(tx, own, now, from, take);
  return taken ?? bestFrom(tx, poolFor(tx), now, from, take);
}

async function bestFrom(
  tx: Tx,
  source: Source,
  now: Date,
  after: Candidate | null,
  take: Take,
): Promise<string | null> {
  let last = after;
  for (let page = 0, seen = 0; seen < MOST; page++) {
    const size = PAGES[Math.min(page, PAGES.length - 1)]!;
    const best = await candidates(tx, source, now, last, size);
    seen += best.length;
    const verdicts = best.length > 0 ? await contactVerdicts(tx, ids(best), now) : new Map();
    const taken = await take(ids(best).filter((id) => verdicts.get(id)?.rule === null));
    if (taken || best.length < size) return taken;
    last = best.at(-1)!;
  }
  return null;
}

/** The best of these. One that a colleague is taking at this moment has its row locked: it is skipped. */
async function leaseOne(tx: Tx, allowed: readonly string[], now: Date): Promise<string | null> {
  let left = allowed;
  while (left.length > 0) {
    const [locked] = await tx.query<{ id: string }>(LOCK, [left]);
    if (!locked) return null;
    if (await takeLease(tx, locked.id, now)) return locked.id;
    // somebody took it between the look and the lock
    left = left.filter((id) => id !== locked.id);
  }
  return null;
}

function ids(cases: readonly Candidate[]): string[] {
  return cases.map(({ id }) => id);
}

async function placeOf(tx: Tx, caseId: string): Promise<Candidate | null> {
  const [place] = await tx.query<Candidate>(
    `select id, queue_rank as rank from dunning_case where id = $1 and queue_rank is not null`,
    [caseId],
  );
  return place ?? null;
}

function candidates(tx: Tx, { where, values }: Source, now: Date, after: Candidate | null, size: number) {
  const n = values.length + 2;
  const later = `and c.queue_rank <= $${n + 1} and (c.queue_rank < $${n + 1} or c.id > $${n + 2})`;
  return tx.query<Candidate>(
    `select c.id, c.queue_rank as rank from dunning_case c
     where ${where} and c.queue_rank is not null ${after ? later : ''}
       and not exists (select 1 from lease l where l.case_id = c.id and l.expires_at > $${n} and l.person_id <> $1)
     order by c.queue_rank desc, c.id limit ${size}`,
    [tx.actor.personId, ...values, now, ...(after ? [after.rank, after.id] : [])],
  );
}

/** Of the pool, what the actor can do: a case that asks for a language or a skill is left to a colleague who has it, if one has. */
function poolFor({ actor }: Tx): Source {
  const { sql, value } = inPoolOf(actor.teamIds, '$2');
  return {
    where: `${sql} and (c.agent_id = $1 or (${CAN_SPEAK} and ${HAS_SKILLS}))`,
    values: [value, actor.teamIds],
  };
}

const LOCK = `select id from dunning_case where id = any ($1::uuid[]) order by queue_rank desc, id limit 1 for update skip locked`;

/** The team's: asked for, once for the statement, when a case wants what the actor may lack. */
const COLLEAGUES = `person p where p.team_id = any ($3::uuid[]) and p.role in ('agent', 'lead') and p.disabled_at is null`;
const CAN_SPEAK = `(c.needs_language is null
  or c.needs_language = any ((select p.languages || p.language from person p where p.id = $1)::text[])
  or c.needs_language <> all (array(select unnest(p.languages || p.language) from ${COLLEAGUES})))`;
const HAS_SKILLS = `(c.needs_skills = '{}' or not c.needs_skills && array(
  select unnest(p.skills) from ${COLLEAGUES} except select unnest(p.skills) from person p where p.id = $1))`;
