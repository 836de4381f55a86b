import { OutcomeProblem } from '@relance/calls/domain';
import type { CaseContext } from '@relance/dunning/domain';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, SYSTEM, type Tx, writeAudit } from '@relance/platform/server';
import { toE164 } from '@relance/receivables/domain';
import { contactFacts, type ContactFacts } from '../contact/contact-facts.query';
import { checkContact, type ContactVerdict } from '../contact/contact-verdict';
import { type Lease, leaseOf, takeLease } from '../lease/lease';
import { mayOverride } from '../lease/lease.service';
import { callById, type CallView } from './call-view.query';
import { callOfKey, type CallRow, lockOpenCall, lockPersonsCalls } from './call-rows';
import { newCall, writeCalls } from './call-writer';

export interface CallWish {
  caseId: string;
  contactId: string | null;
  /** As typed, or E.164. */
  phone: string;
  /** A lead's reason to call against the policy. */
  override: string | null;
  idempotencyKey: string | null;
}

export type StartedCall =
  | { kind: 'started'; call: CallView }
  | { kind: 'notFound' }
  | { kind: 'held'; lease: Lease }
  | { kind: 'forbidden'; verdict: ContactVerdict }
  | { kind: 'underway'; call: CallView };

/** A call that is about to be made. */
interface Dial {
  caseId: string;
  /** Null: a number that is no contact's. */
  contactId: string | null;
  /** E.164. */
  phone: string;
  channel: 'call';
}

/** The start of a call that we make, by the server's clock: under the lease, and by the contact policy. */
@Injectable()
export class StartCall {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A call on the same case that nobody answered goes on with this number; one on another case is left, and waits for somebody to
   * say what came of it. Errors: OutcomeProblem (number, contact).
   */
  async start(actor: Actor & { personId: string }, wish: CallWish): Promise<StartedCall> {
    const now = this.clock.now();
    const { caseId } = wish;
    const facts = await this.database.transaction(SYSTEM, (tx) => contactFacts(tx, caseId, now));
    return this.database.transaction(actor, async (tx) => {
      const context = await contextOf(tx, caseId);
      if (!context || !facts) return { kind: 'notFound' };
      await lockPersonsCalls(tx, actor.personId);
      const before = wish.idempotencyKey ? await callOfKey(tx, wish.idempotencyKey) : null;
      if (before) return { kind: 'started', call: await callById(tx, before.id, now) };
      const dial: Dial = { caseId, contactId: wish.contactId, phone: phoneIn(wish.phone, facts), channel: 'call' };
      await checkContactIsTheirs(tx, dial);
      const lease = await leaseOf(tx, caseId, now);
      if (lease && !lease.mine) return { kind: 'held', lease };
      const open = await lockOpenCall(tx, actor.personId);
      if (open && isSame(open, dial, now)) return { kind: 'started', call: await callById(tx, open.id, now) };
      if (open && isConversation(open)) return { kind: 'underway', call: await callById(tx, open.id, now) };
      const verdict = checkContact(facts, context, now, dial);
      if (verdict.rule) {
        if (!wish.override || !mayOverride(actor)) return { kind: 'forbidden', verdict };
        await auditOverride(tx, dial, verdict.rule, facts, wish.override);
      }
      await takeLease(tx, caseId, now);
      const call = await this.dial(tx, open, dial, wish.idempotencyKey, now);
      return { kind: 'started', call: await callById(tx, call.id, now) };
    });
  }

  private async dial(tx: Tx, open: CallRow | null, dial: Dial, key: string | null, now: Date): Promise<CallRow> {
    const at = now.toISOString();
    const { contactId, phone } = dial;
    const goesOn = open?.caseId === dial.caseId && open.context.direction === 'outbound' ? open : null;
    if (open && !goesOn) {
      const left = { type: 'Abandoned', at, because: 'anotherCall' } as const;
      await writeCalls(tx, [{ call: open, events: [left], unlogged: true }], 'system', now);
    }
    const call = goesOn ?? newCall(tx, dial.caseId, now);
    const dialled = { type: 'Dialled', at, contactId, phone } as const;
    const given = goesOn && goesOn.state !== 'wrapUp' ? [{ type: 'HungUp', at } as const] : [];
    const [written] = await writeCalls(tx, [{ call, events: [...given, dialled], key }], 'hand', now);
    return written!;
  }
}

async function contextOf(tx: Tx, caseId: string): Promise<CaseContext | null> {
  const [row] = await tx.query<{ context: CaseContext }>(`select context from dunning_case where id = $1`, [caseId]);
  return row?.context ?? null;
}

function phoneIn(raw: string, { country }: ContactFacts): string {
  const phone = toE164(raw, country);
  if (phone) return phone.e164;
  throw new OutcomeProblem('phone', 'phone', {
    fr: 'Ce n’est pas un numéro de téléphone.',
    en: 'That is not a phone number.',
  });
}

async function checkContactIsTheirs(tx: Tx, { caseId, contactId }: Dial): Promise<void> {
  if (contactId === null) return;
  const [contact] = await tx.query(
    `select 1 from contact c join account a on a.debtor_id = c.debtor_id where a.id = $1 and c.id = $2`,
    [caseId, contactId],
  );
  if (contact) return;
  throw new OutcomeProblem('unknown-contact', 'contactId', {
    fr: 'Ce contact n’est pas de ce débiteur.',
    en: 'That contact is not of this debtor.',
  });
}

/** Pressed twice, or in two windows: it is being dialled already. Later it is another try. */
const SAME_PRESS_MS = 10_000;

function isSame({ caseId, state, context, since }: CallRow, dial: Dial, now: Date): boolean {
  const fresh = Date.parse(since) > now.getTime() - SAME_PRESS_MS;
  return fresh && caseId === dial.caseId && state === 'dialling' && context.phone === dial.phone;
}

/** It is not left by dialling somebody else. */
function isConversation({ state }: CallRow): boolean {
  return state === 'connected' || state === 'onHold';
}

function auditOverride(
  tx: Tx,
  dial: Dial,
  rule: NonNullable<ContactVerdict['rule']>,
  { policy, inForce }: ContactFacts,
  reason: string,
): Promise<void> {
  const detail = { rule, policy: policy.key, version: inForce.version, reason, contactId: dial.contactId };
  return writeAudit(tx, [{ action: 'calls.overrideContactPolicy', accountId: dial.caseId, detail }]);
}
