import { lastPromiseOf, openDisputesOf } from '@relance/agreements/server';
import { offerOn, scriptStep } from '@relance/calls/domain';
import type { CaseContext } from '@relance/dunning/domain';
import { shownCase, type StrategyStore } from '@relance/dunning/server';
import { dateInZone } from '@relance/kernel';
import type { Tx, Viewer } from '@relance/platform/server';
import { accountById, agedBalances, agingView, contactList, openItemList } from '@relance/receivables/server';
import { contactPermission, type ContactFacts } from '../contact/contact-policy.query';
import { leaseOf } from '../lease/lease';
import { mayWork } from '../lease/lease.service';
import { callsOnCase } from '../session/cockpit-calls.query';

/** All that the cockpit shows, in one transaction; null: not in the actor's reach. `facts`: what the contact policy asks. */
export async function cockpit(
  tx: Tx,
  strategies: StrategyStore,
  { actor, language }: Viewer,
  caseId: string,
  facts: ContactFacts,
  now: Date,
) {
  const shown = await shownCase(tx, strategies, caseId, language, now);
  if (!shown) return null;
  const [row] = await tx.query<{ context: CaseContext }>(`select context from dunning_case where id = $1`, [caseId]);
  const context = row!.context;
  const today = dateInZone(now.toISOString(), context.zone);
  const balances = await agedBalances(tx, { asOf: today, creditorKey: null, accountId: caseId });
  const lastPromise = await lastPromiseOf(tx, caseId);
  const lease = await leaseOf(tx, caseId, now);
  return {
    case: shown,
    account: await accountById(tx, caseId),
    contacts: await contactList(tx, caseId),
    items: await openItemList(tx, caseId, today),
    aging: balances.map((balance) => agingView(balance, today)),
    lastPromise,
    openDisputes: await openDisputesOf(tx, caseId),
    lastCall: await lastCall(tx, caseId),
    contactPermission: contactPermission(facts, context, now),
    offer: offerOn(today, context.country),
    script: scriptStep(
      { ...context, today },
      lastPromise?.status === 'broken' ? { ...lastPromise.amount, dueOn: lastPromise.dueOn } : null,
    ),
    lease,
    ...(await callsOnCase(tx, caseId, now)),
    writable: mayWork(actor) && (lease === null || lease.mine),
  };
}

interface LastCall {
  id: string;
  startedAt: string;
  outcome: string;
  rightParty: boolean;
  note: string;
  personName: string;
  undone: boolean;
  inbound: boolean;
  talkSeconds: number | null;
}

/** The last conversation or attempt that was not taken back. */
async function lastCall(tx: Tx, caseId: string): Promise<LastCall | null> {
  const [call] = await tx.query<LastCall>(
    `select k.id, k.started_at as "startedAt", k.outcome, k.right_party as "rightParty", k.note, p.name as "personName", false as undone,
       k.inbound, k.talk_seconds as "talkSeconds"
     from call_attempt k join person p on p.id = k.person_id
     where k.account_id = $1 and k.undone_at is null order by k.started_at desc, k.id desc limit 1`,
    [caseId],
  );
  return call ?? null;
}
