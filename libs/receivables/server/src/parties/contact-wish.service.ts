import { Injectable } from '@nestjs/common';
import { type BusinessDate, dateInZone, isBusinessDate } from '@relance/kernel';
import { type Actor, Clock, Database, type Tx, writeAudit } from '@relance/platform/server';
import { unknown } from '../payments/payment-problem';
import { CONTACT } from './contact.service';
import { inputFault, onlyRoles, reasonGiven } from './party-problem';

const MAY_RECORD: readonly Actor['role'][] = ['agent', 'lead', 'admin', 'system'];
const MAY_LIFT: readonly Actor['role'][] = ['lead', 'admin', 'system'];
export const CONSENT_CHANNELS = ['call', 'sms', 'email'] as const;

export interface ContactWish {
  kind: 'doNotCall' | 'notAtWork' | 'consent';
  /** Of a consent. */
  channel?: string | null;
  /** The wish stands, the consent is given; false: it is lifted, withdrawn. */
  stands: boolean;
  /** Since when; absent: today. */
  on?: BusinessDate | null;
  /** Where that is known from; of what is lifted, why. */
  source: string;
}

/**
 * What a contact asked for: not to be called, not at work, by which channels. Agents record what protects the person; to lift it is a
 * lead's, with a reason. Errors: PaymentProblem; nothing is written then.
 */
@Injectable()
export class ContactWishService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, contactId: string, wish: ContactWish): Promise<unknown> {
    await onlyRoles(this.database, actor, MAY_RECORD, 'recordContactWish', contactId);
    const source = reasonGiven(wish.source);
    const channel = wish.kind === 'consent' ? channelOf(wish) : null;
    const lifts = await this.database.transaction(actor, async (tx) => {
      const known = await lockContact(tx, contactId);
      return liftsProtection(wish, channel, known.consent);
    });
    if (lifts) await onlyRoles(this.database, actor, MAY_LIFT, 'liftContactWish', contactId);
    return this.database.transaction(actor, async (tx) => {
      const known = await lockContact(tx, contactId);
      // somebody withdrew it meanwhile
      if (liftsProtection(wish, channel, known.consent) && !MAY_LIFT.includes(actor.role)) throw unknown();
      const today = dateInZone(this.clock.now().toISOString(), known.zone);
      const on = dayOf(wish.on ?? today, today);
      const [row] = await tx.query(
        `${UPDATE[wish.kind]} returning ${CONTACT}`,
        valuesOf(contactId, wish, channel, on, source),
      );
      const detail = { kind: wish.kind, channel, stands: wish.stands, on, source, debtorId: known.debtorId };
      await writeAudit(tx, [
        { action: `receivables.${lifts ? 'liftContactWish' : 'recordContactWish'}`, subject: contactId, detail },
      ]);
      return row;
    });
  }
}

const UPDATE: Record<ContactWish['kind'], string> = {
  doNotCall: `update contact set do_not_call_on = case when $2 then $3::date end, do_not_call_source = case when $2 then $4 end where id = $1`,
  notAtWork: `update contact set not_at_work = $2 where id = $1`,
  consent: `update contact set consent = consent || jsonb_build_object($5::text, jsonb_build_object(
    'state', case when $2 then 'given' else 'withdrawn' end, 'on', $3::text, 'source', $4::text)) where id = $1`,
};

function valuesOf(
  id: string,
  { kind, stands }: ContactWish,
  channel: string | null,
  on: string,
  source: string,
): unknown[] {
  if (kind === 'notAtWork') return [id, stands];
  return kind === 'consent' ? [id, stands, on, source, channel] : [id, stands, on, source];
}

interface Known {
  debtorId: string;
  zone: string;
  consent: Record<string, { state: string } | undefined>;
}

async function lockContact(tx: Tx, contactId: string): Promise<Known> {
  const [known] = await tx.query<Known>(
    `select c.debtor_id as "debtorId", d.zone, c.consent from contact c join debtor d on d.id = c.debtor_id where c.id = $1 for update of c`,
    [contactId],
  );
  if (!known) throw unknown();
  return known;
}

function liftsProtection({ kind, stands }: ContactWish, channel: string | null, consent: Known['consent']): boolean {
  if (kind !== 'consent') return !stands;
  return stands && channel !== null && consent[channel]?.state === 'withdrawn';
}

function channelOf({ channel }: ContactWish): string {
  const known = CONSENT_CHANNELS.find((one) => one === channel);
  if (known) return known;
  throw inputFault('unknown-value', 'channel', 'Choisissez un canal.', 'Choose a channel.');
}

/** Errors: PaymentProblem when it is no day, or has not come yet. */
export function dayOf(on: string, today: string): string {
  if (isBusinessDate(on) && on <= today) return on;
  throw inputFault('bad-date', 'on', 'Cette date n’est pas encore venue.', 'That day has not come yet.');
}
