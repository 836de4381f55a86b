import { Inject, Injectable } from '@nestjs/common';
import { dateInZone, type Instant } from '@relance/kernel';
import { Clock, Database, SYSTEM, writeAudit, type Actor, type Tx } from '@relance/platform/server';
import { type LedgerChange, LedgerObserver } from '../ledger/ledger-observer';
import { transferOpen, type Transferred } from '../ledger/transfer';
import { PaymentProblem, unknown } from '../payments/payment-problem';
import { mergePlan, type JoinedAccounts, type MergePlan } from './merge.query';
import { onlyRoles, reasonGiven } from './party-problem';

const MAY: readonly Actor['role'][] = ['lead', 'admin', 'system'];

/**
 * One debtor that was two. What both owe a creditor is transferred in the ledger to the kept account, and the losing case ends there; accounts at
 * other creditors change their debtor. Nothing of the past is rewritten. Errors: PaymentProblem; nothing is written then.
 */
@Injectable()
export class MergeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(LedgerObserver) private readonly observer: LedgerObserver,
  ) {}

  /** What it would do. Null: not for this actor. */
  async preview(actor: Actor, fromId: string, intoId: string): Promise<MergePlan | null> {
    await onlyRoles(this.database, actor, MAY, 'mergeDebtors', fromId);
    const accounts = await this.accountsOf(fromId, intoId);
    return this.database.transaction(actor, (tx) => mergePlan(tx, this.observer, fromId, intoId, accounts));
  }

  async merge(actor: Actor, fromId: string, intoId: string, reason: string): Promise<void> {
    await onlyRoles(this.database, actor, MAY, 'mergeDebtors', fromId);
    const why = reasonGiven(reason);
    const accounts = await this.accountsOf(fromId, intoId);
    await this.database.transaction(actor, async (tx) => {
      await lock(tx, [fromId, intoId]);
      const plan = await mergePlan(tx, this.observer, fromId, intoId, accounts);
      if (!plan) throw unknown();
      const [obstacle] = plan.obstacles;
      if (obstacle) throw new PaymentProblem('notPossible', obstacle.code, obstacle.said);
      await joinDebtors(tx, plan);
      await this.joinAccounts(tx, plan.joining, this.clock.now().toISOString());
      const involved = [...plan.moving, ...plan.joining.flatMap((it) => [it.from, it.into])];
      await writeAudit(
        tx,
        involved.map((it) => ({
          action: 'receivables.mergeDebtors',
          accountId: it.caseId,
          subject: fromId,
          detail: { into: intoId, reason: why },
        })),
      );
    });
  }

  private async joinAccounts(tx: Tx, joins: readonly JoinedAccounts[], at: Instant): Promise<void> {
    const changes: LedgerChange[] = [];
    for (const { from, into } of joins) {
      // what had been merged into the losing account follows it
      await tx.execute(`update account set merged_into = $2 where id = $1 or merged_into = $1`, [
        from.caseId,
        into.caseId,
      ]);
      await tx.execute(`update payment set account_id = $2 where account_id = $1`, [from.caseId, into.caseId]);
      const moved = await transferOpen(tx, [from.caseId], dateInZone(at, from.zone));
      changes.push(...changesOf(from.caseId, into.caseId, moved, at));
    }
    if (changes.length > 0) await this.observer.ledgerChanged(tx, changes);
  }

  /** In whoever's reach: a debtor whom another team follows too is not one lead's to merge. */
  private async accountsOf(fromId: string, intoId: string): Promise<number> {
    const [row] = await this.database.transaction(SYSTEM, (tx) =>
      tx.query<{ count: number }>(
        `select count(*)::int as count from account where debtor_id = any ($1::uuid[]) and merged_into is null`,
        [[fromId, intoId]],
      ),
    );
    return row!.count;
  }
}

function changesOf(from: string, into: string, moved: readonly Transferred[], at: Instant): LedgerChange[] {
  const there = (...kinds: Transferred['kind'][]): string[] =>
    moved.filter((it) => kinds.includes(it.kind)).map((it) => it.newItemId);
  const booked = there('invoice', 'charge');
  return [
    { kind: 'accountMerged', accountId: from, at, itemIds: moved.map((it) => it.itemId), intoAccountId: into },
    booked.length > 0
      ? { kind: 'invoiceBooked', accountId: into, at, itemIds: booked }
      : { kind: 'ledgerCorrected', accountId: into, at, itemIds: there('creditNote') },
  ];
}

/** Imports of their creditors and bookings on their accounts wait, and find them merged. */
async function lock(tx: Tx, debtorIds: readonly string[]): Promise<void> {
  await tx.query(
    `select c.id from creditor c where exists (select 1 from account a where a.creditor_id = c.id and a.debtor_id = any ($1::uuid[]))
     order by c.id for update`,
    [debtorIds],
  );
  await tx.query(`select id from account where debtor_id = any ($1::uuid[]) order by id for update`, [debtorIds]);
  await tx.query(`select id from debtor where id = any ($1::uuid[]) order by id for update`, [debtorIds]);
}

/** The kept debtor's own data win; what it lacks is taken from the other. */
async function joinDebtors(tx: Tx, { from, into, moving, contactsMoving }: MergePlan): Promise<void> {
  await tx.execute(`update contact set debtor_id = $2, preferred = false where id = any ($1::uuid[])`, [
    contactsMoving,
    into.id,
  ]);
  await tx.execute(
    `update debtor d set siren = coalesce(d.siren, f.siren), siret = coalesce(d.siret, f.siret), vat_number = coalesce(d.vat_number, f.vat_number),
       segment = coalesce(d.segment, f.segment),
       -- what either asked for protects the one they are
       ceased_on = least(d.ceased_on, f.ceased_on), ceased_source = coalesce(d.ceased_source, f.ceased_source),
       represented_by = coalesce(d.represented_by, f.represented_by), breathing_from = least(d.breathing_from, f.breathing_from),
       breathing_until = case when d.breathing_from is null then f.breathing_until when f.breathing_from is null then d.breathing_until
         when d.breathing_until is not null and f.breathing_until is not null then greatest(d.breathing_until, f.breathing_until) end,
       possible_zones = array(select distinct z from unnest(d.possible_zones || f.possible_zones || f.zone) z where z <> d.zone order by z), address = case when d.address = '{}' then f.address else d.address end
     from debtor f where d.id = $2 and f.id = $1`,
    [from.id, into.id],
  );
  await tx.execute(
    `update debtor set merged_into = $2, reach = case when id = $1 then debtor_reach_of(id) else reach end,
       phone = case when id = $1 then debtor_phone_of(id) else phone end where id = $1 or merged_into = $1`,
    [from.id, into.id],
  );
  // last: a debtor without an account is out of everyone's sight but the administrators'
  await tx.execute(`update account set debtor_id = $2 where id = any ($1::uuid[])`, [
    moving.map((it) => it.caseId),
    into.id,
  ]);
}
