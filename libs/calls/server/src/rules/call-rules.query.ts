import {
  AUTHORITY_DEFAULTS,
  authorityOf,
  type AuthorityRule,
  NOTE_WORD_DEFAULTS,
  type NoteWord,
  type OfferAuthority,
  OUTCOME_DEFAULTS,
  type OutcomeSettings,
  withApproval,
} from '@relance/calls/domain';
import type { CaseContext } from '@relance/dunning/domain';
import { overdueByCurrency } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

/** What admins set for calls. Nothing saved yet: as shipped. */
export interface CallRuleOf {
  outcomes: OutcomeSettings;
  authority: AuthorityRule[];
  noteWords: NoteWord[];
}
export type CallRuleKind = keyof CallRuleOf;

const SHIPPED: CallRuleOf = {
  outcomes: OUTCOME_DEFAULTS,
  authority: [...AUTHORITY_DEFAULTS],
  noteWords: [...NOTE_WORD_DEFAULTS],
};

export interface CallRuleInForce<Kind extends CallRuleKind> {
  /** 0: as shipped. */
  version: number;
  definition: CallRuleOf[Kind];
}

export async function ruleInForce<Kind extends CallRuleKind>(tx: Tx, kind: Kind): Promise<CallRuleInForce<Kind>> {
  const [row] = await tx.query<CallRuleInForce<Kind>>(
    `select version, definition from call_rule where kind = $1 order by version desc limit 1`,
    [kind],
  );
  return row ?? { version: 0, definition: SHIPPED[kind] };
}

/** The settings in force; what a later release knows and the saved version does not is as shipped. */
export async function outcomeSettings(tx: Tx): Promise<OutcomeSettings> {
  return { ...OUTCOME_DEFAULTS, ...(await ruleInForce(tx, 'outcomes')).definition };
}

export interface CallRuleVersion {
  version: number;
  definition: unknown;
  note: string;
  savedByName: string;
  savedAt: string;
}

/** All versions, the newest first. */
export function ruleHistory(tx: Tx, kind: CallRuleKind): Promise<CallRuleVersion[]> {
  return tx.query<CallRuleVersion>(
    `select r.version, r.definition, r.note, p.name as "savedByName", r.saved_at as "savedAt"
     from call_rule r join person p on p.id = r.saved_by where r.kind = $1 order by r.version desc limit 100`,
    [kind],
  );
}

/** What the actor may offer on that case now, with what a lead approved for them and still holds. */
export async function authorityOn(tx: Tx, caseId: string, context: CaseContext, now: Date): Promise<OfferAuthority> {
  const { definition } = await ruleInForce(tx, 'authority');
  const [row] = await tx.query<{
    creditorId: string;
    delayDays: number | null;
    instalments: number | null;
    discountPercent: number | null;
  }>(
    `select a.creditor_id as "creditorId", q.latest_on - $4::date as "delayDays", q.instalments, q.discount_percent as "discountPercent"
     from account a left join lateral (
       select latest_on, instalments, discount_percent from offer_request
       where account_id = a.id and asked_by = $2 and status = 'approved' and expires_at > $3 order by decided_at desc limit 1) q on true
     where a.id = $1`,
    [caseId, tx.actor.personId, now, context.today],
  );
  const by = {
    personId: tx.actor.personId ?? '',
    role: tx.actor.role,
    creditorId: row?.creditorId ?? '',
    owed: overdueByCurrency(context),
  };
  return withApproval(authorityOf(definition, by), {
    delayDays: row?.delayDays ?? null,
    instalments: row?.instalments ?? null,
    discountPercent: row?.discountPercent ?? null,
  });
}
