import { Injectable } from '@nestjs/common';
import { type BusinessDate, dateInZone, isBusinessDate, isId, isZone } from '@relance/kernel';
import { type Actor, Clock, Database, type Tx, writeAudit } from '@relance/platform/server';
import { unknown } from '../payments/payment-problem';
import { dayOf } from './contact-wish.service';
import { inputFault, onlyRoles, reasonGiven } from './party-problem';

const MAY_RECORD: readonly Actor['role'][] = ['agent', 'lead', 'admin', 'system'];
const MAY_LIFT: readonly Actor['role'][] = ['lead', 'admin', 'system'];
const MOST_ZONES = 6;

export interface DebtorWish {
  kind: 'ceased' | 'represented' | 'breathingSpace' | 'zones';
  /** False: it is lifted. */
  stands: boolean;
  /** First day: of the request, of the breathing space. */
  from?: BusinessDate | null;
  /** Last day of the breathing space; absent: until it is known. */
  until?: BusinessDate | null;
  /** The only one who may be reached. */
  contactId?: string | null;
  /** Where else the debtor may be. */
  zones?: string[] | null;
  /** Where that is known from; of what is lifted, why. */
  source: string;
}

/**
 * What a debtor asked for in writing or has by law: to cease, counsel, a breathing space; and where the debtor may be. Agents record it;
 * to lift it is a lead's, with a reason. Errors: PaymentProblem; nothing is written then.
 */
@Injectable()
export class DebtorWishService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async record(actor: Actor, caseId: string, wish: DebtorWish): Promise<void> {
    const intent = wish.stands ? 'recordDebtorWish' : 'liftDebtorWish';
    await onlyRoles(this.database, actor, wish.stands ? MAY_RECORD : MAY_LIFT, intent, caseId);
    const source = reasonGiven(wish.source);
    await this.database.transaction(actor, async (tx) => {
      const debtor = await lockDebtor(tx, caseId);
      const today = dateInZone(this.clock.now().toISOString(), debtor.zone);
      const set = await changesOf(tx, debtor, wish, today, source);
      if (loosens(debtor, set) && !MAY_LIFT.includes(actor.role)) throw unknown();
      const names = Object.keys(set);
      await tx.execute(`update debtor set ${names.map((name, i) => `${name} = $${i + 2}`).join(', ')} where id = $1`, [
        debtor.id,
        ...Object.values(set),
      ]);
      const detail = { kind: wish.kind, ...set, source };
      await writeAudit(tx, [{ action: `receivables.${intent}`, accountId: caseId, subject: debtor.id, detail }]);
    });
  }
}

interface Known {
  id: string;
  zone: string;
  ceased_on: string | null;
  represented_by: string | null;
  breathing_from: string | null;
  breathing_until: string | null;
  possible_zones: string[];
}

/** Columns of `debtor`: names of ours, never of the input. */
type Changes = Partial<Omit<Known, 'id' | 'zone'>> & { ceased_source?: string | null };

async function lockDebtor(tx: Tx, caseId: string): Promise<Known> {
  const [debtor] = await tx.query<Known>(
    `select d.id, d.zone, d.ceased_on, d.represented_by, d.breathing_from, d.breathing_until, d.possible_zones
     from account a join debtor d on d.id = a.debtor_id where a.id = $1 and d.merged_into is null for update of d`,
    [caseId],
  );
  if (!debtor) throw unknown();
  return debtor;
}

/** A wish that stands may still take away from what stood: a shorter breathing space, another counsel, fewer places. */
function loosens(debtor: Known, set: Changes): boolean {
  const ends = (until: string | null | undefined) => until ?? '9999-12-31';
  if (set.represented_by && debtor.represented_by && set.represented_by !== debtor.represented_by) return true;
  if (set.ceased_on && debtor.ceased_on && set.ceased_on > debtor.ceased_on) return true;
  if (set.possible_zones) return debtor.possible_zones.some((zone) => !set.possible_zones!.includes(zone));
  if (!set.breathing_from || !debtor.breathing_from) return false;
  return set.breathing_from > debtor.breathing_from || ends(set.breathing_until) < ends(debtor.breathing_until);
}

async function changesOf(
  tx: Tx,
  debtor: Known,
  { kind, stands, ...wish }: DebtorWish,
  today: string,
  source: string,
): Promise<Changes> {
  switch (kind) {
    case 'ceased':
      return stands
        ? { ceased_on: dayOf(wish.from ?? today, today), ceased_source: source }
        : { ceased_on: null, ceased_source: null };
    case 'represented':
      return { represented_by: stands ? await counselOf(tx, debtor, wish.contactId ?? '') : null };
    case 'breathingSpace':
      return stands ? spaceOf(wish.from ?? today, wish.until ?? null) : { breathing_from: null, breathing_until: null };
    case 'zones':
      return { possible_zones: stands ? zonesOf(wish.zones ?? []) : [] };
  }
}

async function counselOf(tx: Tx, debtor: Known, contactId: string): Promise<string> {
  const [contact] = isId(contactId)
    ? await tx.query(`select 1 from contact where id = $1 and debtor_id = $2`, [contactId, debtor.id])
    : [];
  if (contact) return contactId;
  throw inputFault(
    'unknown-contact',
    'contactId',
    'Choisissez un contact de ce débiteur.',
    'Choose a contact of this debtor.',
  );
}

function spaceOf(from: string, until: string | null): Changes {
  if (!isBusinessDate(from)) throw inputFault('bad-date', 'from', 'Donnez son premier jour.', 'Give its first day.');
  if (until !== null && (!isBusinessDate(until) || until < from)) {
    throw inputFault(
      'bad-date',
      'until',
      'Le dernier jour vient après le premier.',
      'The last day comes after the first.',
    );
  }
  return { breathing_from: from, breathing_until: until };
}

function zonesOf(zones: readonly string[]): string[] {
  const given = [...new Set(zones.map((zone) => zone.trim()).filter(Boolean))];
  const bad = given.find((zone) => !isZone(zone));
  if (bad === undefined && given.length <= MOST_ZONES) return given;
  throw inputFault('bad-zone', 'zones', `Fuseau inconnu\u00a0: ${bad ?? '…'}`, `Unknown time zone: ${bad ?? '…'}`);
}
