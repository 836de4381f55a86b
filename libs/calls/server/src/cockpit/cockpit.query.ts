import { lastPromiseOf, openDisputesOf } from '@relance/agreements/server';
import { offerOn } from '@relance/calls/domain';
import { type CaseContext, overdueByCurrency } from '@relance/dunning/domain';
import { shownCase, type StrategyStore } from '@relance/dunning/server';
import { dateInZone } from '@relance/kernel';
import type { Tx, Viewer } from '@relance/platform/server';
import { accountById, agedBalances, agingView, contactList, openItemList } from '@relance/receivables/server';
import { lastNote } from '../case-note/case-note';
import type { ContactFacts } from '../contact/contact-facts.query';
import { contactPermission } from '../contact/contact-said';
import { leaseOf } from '../lease/lease';
import { callScript, scriptedCase } from '../script/call-script.query';
import { mayWork } from '../lease/lease.service';
import { callsOnCase } from '../session/cockpit-calls.query';
import { fileChecklist } from '../outcome/escalation-file.query';
import { authorityOn } from '../rules/call-rules.query';

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
  const offer = offerOn(today, context.country, await authorityOn(tx, caseId, { ...context, today }, now));
  const scripted = await scriptedCase(tx, caseId, { ...context, today }, offer, now);
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
    contactPermissions: facts.contacts.map(({ id }) => contactPermission(facts, context, now, { contactId: id })),
    offer: { ...offer, claimed: overdueByCurrency({ ...context, today }) },
    script: scripted && (await callScript(tx, scripted)),
    lastNote: await lastNote(tx, caseId),
    checklist: (await fileChecklist(tx, caseId)) ?? [],
    lastReasonForDelay: await lastReason(tx, caseId),
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
  signal: string;
  party: string;
  reasonForDelay: string | null;
}

/** What the debtor gave as the reason last time: likely to be the same, and seen before it is saved. */
async function lastReason(tx: Tx, caseId: string): Promise<string | null> {
  const [call] = await tx.query<{ reason: string }>(
    `select reason_for_delay as reason from call_attempt
     where account_id = $1 and undone_at is null and right_party and reason_for_delay is not null order by started_at desc, id desc limit 1`,
    [caseId],
  );
  return call?.reason ?? null;
}

/** The last conversation or attempt that was not taken back. */
async function lastCall(tx: Tx, caseId: string): Promise<LastCall | null> {
  const [call] = await tx.query<LastCall>(
    `select k.id, k.started_at as "startedAt", k.outcome, k.right_party as "rightParty", k.note, p.name as "personName", false as undone,
        k.inbound, k.signal, k.party, k.reason_for_delay as "reasonForDelay", k.talk_seconds as "talkSeconds"
     from call_attempt k join person p on p.id = k.person_id
     where k.account_id = $1 and k.undone_at is null order by k.started_at desc, k.id desc limit 1`,
    [caseId],
  );
  return call ?? null;
}
