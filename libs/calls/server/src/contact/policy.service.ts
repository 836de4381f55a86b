import { Injectable } from '@nestjs/common';
import { type ContactPolicy, policyDifferences, type PolicyProblem, readContactPolicy } from '@relance/calls/domain';
import { isId } from '@relance/kernel';
import { type Actor, Clock, Database, type Tx, writeAudit } from '@relance/platform/server';
import { policyVersion, type PolicyVersionRow } from './policy-versions.query';

export interface PolicyInput {
  key: string;
  name: string;
  creditorId?: string | null;
  debtorKind?: string | null;
  country?: string | null;
  definition: unknown;
  note: string;
  expectedVersion?: number | null;
}

type Problem = { kind: 'input' } & PolicyProblem;
export type PolicyAnswer =
  | { kind: 'done'; version: PolicyVersionRow }
  | Problem
  | { kind: 'notAllowed' }
  | { kind: 'changed' }
  | { kind: 'scopeTaken'; name: string };

const LONGEST_NOTE = 500;

/** Puts versions of contact policies in force and ends them; each is a row that stays. Admins; audited. */
@Injectable()
export class PolicyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async putInForce(actor: Actor, input: PolicyInput): Promise<PolicyAnswer> {
    if (!mayDecide(actor)) return this.denied(actor, 'calls.putPolicyInForce', input.key);
    const checked = checkedInput(input);
    if ('kind' in checked) return checked;
    const { policy, name, note, creditorId, debtorKind, country } = checked;
    return this.database.transaction(actor, async (tx) => {
      await lockPolicies(tx);
      const [before] = await tx.query<{ id: string; version: number; definition: ContactPolicy }>(
        `select id, version, definition from contact_policy where key = $1 and ended_at is null`,
        [policy.key],
      );
      if ((before?.version ?? null) !== (input.expectedVersion ?? null)) return { kind: 'changed' };
      const [other] = await tx.query<{ name: string; key: string }>(
        `select name, key from contact_policy where ended_at is null and key <> $1 and creditor_id is not distinct from $2
           and debtor_kind is not distinct from $3 and country is not distinct from $4`,
        [policy.key, creditorId, debtorKind, country],
      );
      if (other) return { kind: 'scopeTaken', name: other.name || other.key };
      const now = this.clock.now();
      if (before) await end(tx, before.id, now);
      const [row] = await tx.query<{ id: string; version: number }>(
        `insert into contact_policy (key, version, name, definition, creditor_id, debtor_kind, country, note, created_by, created_at, in_force_since)
         select $1, 1 + coalesce((select max(version) from contact_policy where key = $1), 0), $2, $3, $4, $5, $6, $7, $8, $9, $9
         returning id, version`,
        [policy.key, name, JSON.stringify(policy), creditorId, debtorKind, country, note, actor.personId, now],
      );
      const changes = before ? policyDifferences(before.definition, policy) : null;
      const detail = { key: policy.key, version: row!.version, note, creditorId, debtorKind, country, changes };
      await writeAudit(tx, [{ action: 'calls.putPolicyInForce', subject: row!.id, detail }]);
      return { kind: 'done', version: (await policyVersion(tx, row!.id))! };
    });
  }

  async end(actor: Actor, id: string, why: string): Promise<PolicyAnswer> {
    if (!mayDecide(actor)) return this.denied(actor, 'calls.endPolicy', id);
    const note = why.trim();
    if (!isId(id)) return { kind: 'notAllowed' };
    if (!note || note.length > LONGEST_NOTE) return noteProblem();
    return this.database.transaction(actor, async (tx) => {
      await lockPolicies(tx);
      const version = await policyVersion(tx, id);
      if (!version) return { kind: 'notAllowed' };
      if (version.endedAt !== null) return { kind: 'changed' };
      await end(tx, id, this.clock.now());
      const detail = { key: version.key, version: version.version, note };
      await writeAudit(tx, [{ action: 'calls.endPolicy', subject: id, detail }]);
      return { kind: 'done', version: (await policyVersion(tx, id))! };
    });
  }

  private async denied(actor: Actor, action: string, subject: string): Promise<PolicyAnswer> {
    await this.database.transaction(actor, (tx) =>
      writeAudit(tx, [{ action: `${action}.denied`, subject: subject.slice(0, 100) }]),
    );
    return { kind: 'notAllowed' };
  }
}

function mayDecide({ role }: Actor): boolean {
  return role === 'admin' || role === 'system';
}

/** Two admins at once: the second sees what the first did. */
async function lockPolicies(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('relance.contact_policy'))`);
}

async function end(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.execute(`update contact_policy set ended_at = greatest($2, in_force_since), ended_by = $3 where id = $1`, [
    id,
    now,
    tx.actor.personId,
  ]);
}

function checkedInput(input: PolicyInput) {
  const policy = readContactPolicy(
    typeof input.definition === 'object' && input.definition !== null
      ? { ...input.definition, key: input.key }
      : input.definition,
  );
  if ('said' in policy) return { kind: 'input' as const, ...policy };
  const [name, note] = [input.name.trim(), input.note.trim()];
  if (!name || name.length > 80) {
    return problem('missing-value', 'name', 'Donnez un nom.', 'Give it a name.');
  }
  if (!note || note.length > LONGEST_NOTE) return noteProblem();
  const { creditorId = null, debtorKind = null } = input;
  const country = input.country?.trim().toUpperCase() || null;
  if (creditorId !== null && !isId(creditorId)) {
    return problem('unknown-creditor', 'creditorId', 'Choisissez un créancier.', 'Choose a creditor.');
  }
  if (country !== null && !/^[A-Z]{2}$/.test(country)) {
    return problem('bad-country', 'country', 'Un code pays, comme FR.', 'A country code, such as FR.');
  }
  return { policy, name, note, creditorId, debtorKind, country };
}

function noteProblem(): Problem {
  return problem('missing-value', 'note', 'Dites ce que cela change.', 'Say what this changes.');
}

function problem(code: string, field: string, fr: string, en: string): Problem {
  return { kind: 'input', code, field, said: { fr, en } };
}
