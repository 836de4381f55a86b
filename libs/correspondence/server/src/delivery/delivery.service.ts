import { Injectable } from '@nestjs/common';
import { isId } from '@relance/kernel';
import {
  Clock,
  Database,
  inputProblem,
  notAllowed,
  notPossible,
  writeAudit,
  type Tx,
  type Viewer,
} from '@relance/platform/server';
import type { DeliveryStatus } from '../entities/delivery.entity';
import { CaseTeller } from './case-teller';
import { tellScreens } from './delivery-news';
import { lockDeliveries, type LockedDelivery } from './lock-deliveries';
import { sendAgain } from './send-again';

export type Answer =
  | { __typename: 'Done'; ok: true }
  | ReturnType<typeof notAllowed>
  | ReturnType<typeof notPossible>
  | ReturnType<typeof inputProblem>;

const DONE: Answer = { __typename: 'Done', ok: true };
const BY_HAND: readonly DeliveryStatus[] = ['toSend', 'failed', 'noAddress'];
const DROPPABLE: readonly DeliveryStatus[] = [...BY_HAND, 'inDoubt'];
const AT_MOST = 500;
const NOTE_AT_MOST = 500;

/** What a person knows or decides of a delivery. */
const RESOLUTIONS = ['arrived', 'sendAgain', 'cameBack', 'drop'] as const;

/** What people do about deliveries: post them, say that one arrived or came back, ask for another attempt. Each case is told. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly teller: CaseTeller,
  ) {}

  /** A person posted the letters, sent the messages by hand, made the visits. All or none. */
  async markSent(
    viewer: Viewer,
    documentIds: readonly string[],
    trackingNumber: string | null,
    note: string | null = null,
  ): Promise<Answer> {
    const { language } = viewer;
    const ids = [...new Set(documentIds)];
    const tracking = trackingNumber?.replace(/\s/g, '').toUpperCase() || null;
    const said = note?.trim() || null;
    const problem = problemOf(language, ids, tracking, said);
    if (problem) return problem;
    if (viewer.actor.role === 'legal' || !ids.every(isId)) return notAllowed(language);
    return this.database.transaction(viewer.actor, async (tx) => {
      const rows = await lockDeliveries(tx, ids, this.clock.now());
      if (rows.length < ids.length) return notAllowed(language);
      if (rows.some((row) => !BY_HAND.includes(row.status))) return alreadyGone(language);
      await tx.execute(
        `update delivery set status = case channel when 'email' then 'sent' when 'sms' then 'sent' else 'posted' end, sent_at = $2,
           sent_by = $3, tracking_number = $4, note = $5, error = null, problem = null where id = any ($1::uuid[])`,
        [rows.map((row) => row.id), this.clock.now(), viewer.actor.personId, tracking, said],
      );
      await this.changed(tx, 'markSent', rows, tracking ? { trackingNumber: tracking } : {});
      return DONE;
    });
  }

  /**
   * `arrived`: it got there after all. `sendAgain`: among those to send once more, to the debtor's present address and with
   * today's figures. `cameBack`: it left, and the post or the mail server brought it back. `drop`: nobody sends it any more.
   */
  async resolve(viewer: Viewer, documentId: string, resolution: string): Promise<Answer> {
    const { language } = viewer;
    const asked = RESOLUTIONS.find((one) => one === resolution);
    if (!asked) {
      const said = { fr: 'arrived, sendAgain, cameBack ou drop.', en: 'arrived, sendAgain, cameBack or drop.' };
      return inputProblem(language, 'resolution', said, 'resolution');
    }
    if (viewer.actor.role === 'legal' || !isId(documentId)) return notAllowed(language);
    return this.database.transaction(viewer.actor, async (tx) => {
      const [row] = await lockDeliveries(tx, [documentId], this.clock.now());
      if (!row) return notAllowed(language);
      if (asked === 'arrived') return this.arrived(tx, viewer, row);
      if (asked === 'cameBack') return this.cameBack(tx, viewer, row);
      if (asked === 'drop') return this.drop(tx, viewer, row);
      return this.again(tx, viewer, row);
    });
  }

  private async arrived(tx: Tx, { language, actor }: Viewer, row: LockedDelivery): Promise<Answer> {
    if (row.status !== 'inDoubt' && row.status !== 'failed') return alreadyGone(language);
    await tx.execute(
      `update delivery set status = case when channel in ('email', 'sms') then 'sent' else 'posted' end,
         sent_at = coalesce(sent_at, claimed_at, $2), sent_by = $3, error = null, problem = null where id = $1`,
      [row.id, this.clock.now(), actor.personId],
    );
    await this.changed(tx, 'arrived', [row]);
    return DONE;
  }

  /** The address it went to is known bad from then on. */
  private async cameBack(tx: Tx, { language }: Viewer, row: LockedDelivery): Promise<Answer> {
    if (row.status !== 'sent' && row.status !== 'posted') {
      return notPossible(language, 'not-gone', {
        fr: 'Ce document n’est pas parti.',
        en: 'This document has not left.',
      });
    }
    await tx.execute(`update delivery set status = 'failed', problem = 'bounced', error = 'cameBack' where id = $1`, [
      row.id,
    ]);
    if (row.channel === 'email') {
      await tx.execute(
        `update contact k set email_status = 'bounced' from account a where a.id = $1 and k.debtor_id = a.debtor_id and k.email = $2`,
        [row.accountId, row.recipient],
      );
    }
    await this.changed(tx, 'cameBack', [row]);
    return DONE;
  }

  /** A step that may not be skipped cannot be dropped: it has to leave. */
  private async drop(tx: Tx, { language }: Viewer, row: LockedDelivery): Promise<Answer> {
    if (!DROPPABLE.includes(row.status)) return alreadyGone(language);
    if (row.holdsUp) {
      return notPossible(language, 'mandatory', {
        fr: 'Cette étape est obligatoire\u00a0: le dossier attend qu’elle parte.',
        en: 'This step is mandatory: the case waits for it to leave.',
      });
    }
    await tx.execute(`update delivery set status = 'cancelled', error = 'dropped', problem = null where id = $1`, [
      row.id,
    ]);
    await this.changed(tx, 'drop', [row]);
    return DONE;
  }

  private async again(tx: Tx, { language }: Viewer, row: LockedDelivery): Promise<Answer> {
    const result = await sendAgain(tx, row, this.clock.now());
    switch (result) {
      case 'alreadyGone':
        return alreadyGone(language);
      case 'notWanted':
        return notPossible(language, 'not-wanted', {
          fr: 'Ce document n’est plus d’actualité\u00a0: le dossier a changé depuis.',
          en: 'This document is out of date: the case has changed since.',
        });
      case 'noAddress':
        return notPossible(language, 'no-address', {
          fr: 'Le débiteur n’a pas d’adresse valable pour cet envoi.',
          en: 'The debtor has no usable address for this document.',
        });
      case 'waiting':
        await this.changed(tx, 'sendAgain', [row]);
        return DONE;
    }
  }

  private async changed(
    tx: Tx,
    action: string,
    rows: readonly LockedDelivery[],
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    await writeAudit(
      tx,
      rows.map((row) => ({
        action: `correspondence.${action}`,
        accountId: row.accountId,
        subject: row.documentId,
        detail: { ...detail, from: row.status },
      })),
    );
    await tellScreens(
      tx,
      rows.map(({ id }) => id),
    );
    await this.teller.tell(tx, [...new Set(rows.map(({ accountId }) => accountId))]);
  }
}

function problemOf(
  language: Viewer['language'],
  ids: readonly string[],
  tracking: string | null,
  note: string | null,
): Answer | null {
  if (ids.length === 0 || ids.length > AT_MOST) {
    const said = { fr: `Choisissez de 1 à ${AT_MOST} documents.`, en: `Choose 1 to ${AT_MOST} documents.` };
    return inputProblem(language, 'documents', said, 'documentIds');
  }
  if (tracking && (ids.length > 1 || !/^[A-Z0-9]{6,35}$/.test(tracking))) {
    const said = {
      fr: 'Un numéro de suivi désigne une seule lettre.',
      en: 'A tracking number names one single letter.',
    };
    return inputProblem(language, 'tracking-number', said, 'trackingNumber');
  }
  if (note && note.length > NOTE_AT_MOST) {
    const said = { fr: `Au plus ${NOTE_AT_MOST} caractères.`, en: `At most ${NOTE_AT_MOST} characters.` };
    return inputProblem(language, 'note', said, 'note');
  }
  return null;
}

function alreadyGone(language: Viewer['language']): Answer {
  return notPossible(language, 'already-gone', {
    fr: 'Ce document est déjà parti, annulé ou en cours d’envoi.',
    en: 'This document has already left, was cancelled, or is being sent.',
  });
}
