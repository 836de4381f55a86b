import { lastPromiseOf } from '@relance/agreements/server';
import {
  type Offer,
  offerOn,
  type ScriptDefinition,
  scriptFacts,
  type ScriptFacts,
  type ScriptSituation,
  situationOf,
  variableValues,
  type VariableValues,
} from '@relance/calls/domain';
import type { CaseContext } from '@relance/dunning/domain';
import { dateInZone } from '@relance/kernel';
import { authorityOn } from '../rules/call-rules.query';
import type { Tx } from '@relance/platform/server';
import { scriptInForce } from './script-version.query';

/** What the cockpit needs to follow a script on this case. */
export interface CallScript {
  versionId: string;
  version: number;
  key: string;
  title: ScriptDefinition['title'];
  definition: ScriptDefinition;
  facts: ScriptFacts;
  variables: VariableValues;
  situation: ScriptSituation;
}

/** A case as its scripts see it; `context.today` is the day it is looked at. */
export interface ScriptedCase {
  creditorId: string;
  /** Null: nothing is claimed. */
  situation: ScriptSituation | null;
  facts: ScriptFacts;
  variables: VariableValues;
}

/** Facts and values of a case as they stand. Null: not in the actor's reach. */
export async function scriptedCase(
  tx: Tx,
  caseId: string,
  context: CaseContext,
  offer: Offer,
  now: Date,
): Promise<ScriptedCase | null> {
  const [around] = await tx.query<Around>(AROUND, [caseId, tx.actor.personId, now]);
  if (!around) return null;
  const last = await lastPromiseOf(tx, caseId);
  const { debtorKind, segment, paymentArrived } = around;
  const broken = last?.status === 'broken' ? { amount: last.amount, dueOn: last.dueOn } : null;
  return {
    creditorId: around.creditorId,
    situation: situationOf(context, debtorKind),
    facts: scriptFacts(context, { debtorKind, segment, paymentArrived, inbound: false, offer }),
    variables: variableValues(context, { ...around, brokenPromise: broken, offer }),
  };
}

/** The same for a case of which nothing was read yet. Null: not in the actor's reach. */
export async function scriptedCaseById(tx: Tx, caseId: string, now: Date): Promise<ScriptedCase | null> {
  const [row] = await tx.query<{ context: CaseContext }>(`select context from dunning_case where id = $1`, [caseId]);
  if (!row) return null;
  const today = dateInZone(now.toISOString(), row.context.zone);
  const context = { ...row.context, today };
  const offer = offerOn(today, context.country, await authorityOn(tx, caseId, context, now));
  return scriptedCase(tx, caseId, context, offer, now);
}

/** The script of a call: of the case's own situation, or of the one that the call has come to (third person, voicemail). */
export async function callScript(
  tx: Tx,
  scripted: ScriptedCase,
  situation: ScriptSituation | null = scripted.situation,
): Promise<CallScript | null> {
  if (!situation) return null;
  const version = await scriptInForce(tx, situation, scripted.creditorId);
  if (!version) return null;
  const { key, title } = version.definition;
  const { facts, variables } = scripted;
  return {
    versionId: version.id,
    version: version.version,
    key,
    title,
    definition: version.definition,
    facts,
    variables,
    situation,
  };
}

interface Around {
  creditorId: string;
  creditorName: string;
  creditorPhone: string | null;
  iban: string | null;
  debtorName: string;
  debtorKind: ScriptFacts['debtorKind'];
  segment: string | null;
  agentName: string;
  contactName: string | null;
  paymentArrived: boolean;
}

/** Money that came since the debtor was last called (a week when nobody has called yet): what a script thanks for. */
const AROUND = `
select r.id as "creditorId", r.name as "creditorName", r.phone as "creditorPhone", r.iban, d.name as "debtorName", d.kind as "debtorKind",
  d.segment, coalesce((select p.name from person p where p.id = $2), '') as "agentName",
  (select k.name from contact k where k.debtor_id = d.id
   order by k.preferred desc, k.phone is null, k.phone_status = 'invalid', k.created_at, k.id limit 1) as "contactName",
  exists (select 1 from case_event e where e.case_id = a.id and e.type = 'PaymentAllocated' and e.at > coalesce(
    (select max(c.started_at) from call_attempt c where c.account_id = a.id and c.undone_at is null), $3::timestamptz - interval '7 days'))
    as "paymentArrived"
from account a join creditor r on r.id = a.creditor_id join debtor d on d.id = a.debtor_id where a.id = $1`;
