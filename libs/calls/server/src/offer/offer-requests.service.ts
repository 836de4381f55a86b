import { Injectable } from '@nestjs/common';
import { AUTHORITY_BOUNDS } from '@relance/calls/domain';
import { addDays, type BusinessDate, dateInZone, isBusinessDate, isId, newId } from '@relance/kernel';
import {
  Clock,
  Database,
  inputProblem,
  notAllowed,
  notPossible,
  type Tx,
  type Viewer,
  writeAudit,
  writeOutbox,
} from '@relance/platform/server';
import { mayOverride, mayWork } from '../lease/lease.service';
import { contextOf } from '../outcome/known-of-case.query';
import { requestById, requestsOf } from './offer-requests.query';

export interface OfferAsked {
  latestOn?: BusinessDate | null;
  instalments?: number | null;
  discountPercent?: number | null;
  words: string;
}

/** An approval is for the call in hand: it holds for an hour, for who asked. */
const HOLDS_MS = 3_600_000;
const LONGEST_WORDS = 500;

/** What is beyond an agent's authority: asked on the telephone, seen by leads at once, answered by one of them. */
@Injectable()
export class OfferRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Waiting ones of the lead's teams, and the agent's own of today. */
  list({ actor }: Viewer) {
    return this.database.transaction(actor, (tx) => requestsOf(tx, mayOverride(actor), this.clock.now()));
  }

  ask({ actor, language }: Viewer, caseId: string, asked: OfferAsked) {
    return this.database.transaction(actor, async (tx) => {
      if (!mayWork(actor) || !isId(caseId)) return notAllowed(language);
      const context = await contextOf(tx, caseId);
      if (!context) return notAllowed(language);
      const now = this.clock.now();
      const field = faultOf(asked, dateInZone(now.toISOString(), context.zone));
      if (field) {
        const said = {
          fr: 'Demandez un délai, des échéances ou une remise dans les limites, et dites pourquoi.',
          en: 'Ask for a delay, instalments or a discount within the limits, and say why.',
        };
        return inputProblem(language, 'offer-request', said, field);
      }
      await tx.execute(
        `update offer_request set status = 'withdrawn', decided_at = $3 where account_id = $1 and asked_by = $2 and status = 'asked'`,
        [caseId, actor.personId, now],
      );
      const id = newId(now.getTime());
      const { latestOn = null, instalments = null, discountPercent = null, words } = asked;
      await tx.execute(
        `insert into offer_request (id, account_id, asked_by, asked_at, latest_on, instalments, discount_percent, words, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          caseId,
          actor.personId,
          now,
          latestOn,
          instalments,
          discountPercent,
          words.trim(),
          new Date(now.getTime() + HOLDS_MS),
        ],
      );
      await writeAudit(tx, [
        {
          action: 'calls.askOffer',
          accountId: caseId,
          subject: id,
          detail: { latestOn, instalments, discountPercent },
        },
      ]);
      await tell(tx, { id, caseId, askedBy: actor.personId, status: 'asked' });
      return (await requestById(tx, id))!;
    });
  }

  /** A lead's yes or no, once. Nobody answers their own request. */
  answer({ actor, language }: Viewer, id: string, approve: boolean, words: string) {
    return this.database.transaction(actor, async (tx) => {
      if (!mayOverride(actor) || !isId(id)) return notAllowed(language);
      const [request] = await tx.query<{ caseId: string; askedBy: string; status: string; expired: boolean }>(
        `select account_id as "caseId", asked_by as "askedBy", status, expires_at <= $2 as expired from offer_request where id = $1 for update`,
        [id, this.clock.now()],
      );
      if (!request || request.askedBy === actor.personId) return notAllowed(language);
      if (request.status !== 'asked' || request.expired) {
        return notPossible(language, 'offer-answered', {
          fr: 'Cette demande a déjà sa réponse, ou l’appel est terminé.',
          en: 'That request has its answer already, or the call is over.',
        });
      }
      const status = approve ? 'approved' : 'declined';
      const now = this.clock.now();
      await tx.execute(
        `update offer_request set status = $2, decided_by = $3, decided_at = $4, decision_words = $5, expires_at = $6 where id = $1`,
        [id, status, actor.personId, now, words.trim().slice(0, LONGEST_WORDS), new Date(now.getTime() + HOLDS_MS)],
      );
      await writeAudit(tx, [
        { action: `calls.${approve ? 'approve' : 'decline'}Offer`, accountId: request.caseId, subject: id },
      ]);
      await tell(tx, { id, ...request, status });
      return (await requestById(tx, id))!;
    });
  }
}

function faultOf({ latestOn, instalments, discountPercent, words }: OfferAsked, today: BusinessDate): string | null {
  const { maxDelayDays, maxInstalments, maxDiscountPercent } = AUTHORITY_BOUNDS;
  if (!latestOn && !instalments && !discountPercent) return 'latestOn';
  if (latestOn && (!isBusinessDate(latestOn) || latestOn <= today || latestOn > addDays(today, maxDelayDays.most)))
    return 'latestOn';
  if (instalments && (instalments < 2 || instalments > maxInstalments.most)) return 'instalments';
  if (discountPercent && (discountPercent < 1 || discountPercent > maxDiscountPercent.most)) return 'discountPercent';
  const said = words.trim();
  return !said || said.length > LONGEST_WORDS ? 'words' : null;
}

async function tell(
  tx: Tx,
  { id, caseId, askedBy, status }: { id: string; caseId: string; askedBy: string | null; status: string },
): Promise<void> {
  const [row] = await tx.query<{ teamId: string | null }>(
    `select team_id as "teamId" from dunning_case where id = $1`,
    [caseId],
  );
  await writeOutbox(tx, [
    {
      topic: 'offer.changed',
      caseId,
      payload: { requestId: id, caseId, status, by: tx.actor.personId },
      audience: { teamId: row?.teamId ?? null, agentId: askedBy, admin: true },
    },
  ]);
}
