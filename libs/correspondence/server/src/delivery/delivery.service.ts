import { Injectable } from '@nestjs/common';
import { isMailbox } from '@relance/correspondence/domain';
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
import { UNWANTED, WANTING } from './claim';

export type Answer =
  | { __typename: 'Done'; ok: true }
  | ReturnType<typeof notAllowed>
  | ReturnType<typeof notPossible>
  | ReturnType<typeof inputProblem>;

const DONE: Answer = { __typename: 'Done', ok: true };
const BY_HAND: readonly DeliveryStatus[] = ['toSend', 'failed', 'noAddress'];
const AT_MOST = 500;

interface Row {
  id: string;
  documentId: string;
  accountId: string;
  channel: 'email' | 'post' | 'registeredPost';
  status: DeliveryStatus;
  unwanted: string | null;
}

/** What people do about deliveries: post them, say that one arrived, ask for another attempt. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A person posted the letters, or sent the e-mails by hand. All or none. */
  async markSent(viewer: Viewer, documentIds: readonly string[], trackingNumber: string | null): Promise<Answer> {
    const { language } = viewer;
    const ids = [...new Set(documentIds)];
    if (ids.length === 0 || ids.length > AT_MOST) {
      return inputProblem(
        language,
        'documents',
        { fr: `Choisissez de 1 à ${AT_MOST} documents.`, en: `Choose 1 to ${AT_MOST} documents.` },
        'documentIds',
      );
    }
    const tracking = trackingNumber?.replace(/\s/g, '').toUpperCase() || null;
    if (tracking && (ids.length > 1 || !/^[A-Z0-9]{6,35}$/.test(tracking))) {
      const said = {
        fr: 'Un numéro de suivi désigne une seule lettre.',
        en: 'A tracking number names one single letter.',
      };
      return inputProblem(language, 'tracking-number', said, 'trackingNumber');
    }
    if (viewer.actor.role === 'legal' || !ids.every(isId)) return notAllowed(language);
    return this.database.transaction(viewer.actor, async (tx) => {
      const rows = await this.lock(tx, ids);
      if (rows.length < ids.length) return notAllowed(language);
      if (rows.some((row) => !BY_HAND.includes(row.status))) return alreadyGone(language);
      await tx.execute(
        `update delivery set status = case channel when 'email' then 'sent' else 'posted' end, sent_at = $2, sent_by = $3,
           tracking_number = $4, error = null where id = any ($1::uuid[])`,
        [rows.map((row) => row.id), this.clock.now(), viewer.actor.personId, tracking],
      );
      await audit(tx, 'correspondence.markSent', rows, tracking ? { trackingNumber: tracking } : {});
      return DONE;
    });
  }

  /** `arrived`: it got there after all. `sendAgain`: back among those to send, to the debtor's present address. */
  async resolve(viewer: Viewer, documentId: string, resolution: string): Promise<Answer> {
    const { language } = viewer;
    if (resolution !== 'arrived' && resolution !== 'sendAgain') {
      return inputProblem(
        language,
        'resolution',
        { fr: 'arrived ou sendAgain.', en: 'arrived or sendAgain.' },
        'resolution',
      );
    }
    if (viewer.actor.role === 'legal' || !isId(documentId)) return notAllowed(language);
    return this.database.transaction(viewer.actor, async (tx) => {
      const [row] = await this.lock(tx, [documentId]);
      if (!row) return notAllowed(language);
      return resolution === 'arrived' ? this.arrived(tx, viewer, row) : this.sendAgain(tx, viewer, row);
    });
  }

  private async arrived(tx: Tx, { language, actor }: Viewer, row: Row): Promise<Answer> {
    if (row.status !== 'inDoubt' && row.status !== 'failed') return alreadyGone(language);
    await tx.execute(
      `update delivery set status = case channel when 'email' then 'sent' else 'posted' end, sent_at = coalesce(claimed_at, $2), sent_by = $3,
         error = null where id = $1`,
      [row.id, this.clock.now(), actor.personId],
    );
    await audit(tx, 'correspondence.arrived', [row]);
    return DONE;
  }

  private async sendAgain(tx: Tx, { language }: Viewer, row: Row): Promise<Answer> {
    if (row.status !== 'inDoubt' && row.status !== 'failed' && row.status !== 'noAddress') return alreadyGone(language);
    if (row.unwanted) {
      return notPossible(language, 'not-wanted', {
        fr: 'Ce document n’est plus d’actualité : le dossier a changé depuis.',
        en: 'This document is out of date: the case has changed since.',
      });
    }
    const recipient = await presentAddress(tx, row);
    if (!recipient) {
      return notPossible(language, 'no-address', {
        fr: 'Le débiteur n’a pas d’adresse valable pour cet envoi.',
        en: 'The debtor has no usable address for this document.',
      });
    }
    await tx.execute(
      `update delivery set status = 'toSend', recipient = $2, error = null, attempts = 0, not_before = null, claimed_by = null, claimed_at = null,
         claimed_seq = null where id = $1`,
      [row.id, recipient],
    );
    await audit(tx, 'correspondence.sendAgain', [row]);
    return DONE;
  }

  private lock(tx: Tx, documentIds: readonly string[]): Promise<Row[]> {
    return tx.query<Row>(
      `select v.id, v.document_id as "documentId", v.account_id as "accountId", v.channel, v.status, ${UNWANTED} as unwanted
       from delivery v join document d on d.id = v.document_id join dunning_case c on c.id = v.account_id
       join account a on a.id = c.id join creditor r on r.id = a.creditor_id
       where v.document_id = any ($3::uuid[]) order by v.id for update of v`,
      [this.clock.now(), WANTING, documentIds],
    );
  }
}

async function presentAddress(tx: Tx, row: Row): Promise<string | null> {
  const [found] = await tx.query<{ name: string; address: string[]; email: string | null }>(
    `select b.name, b.address, (select k.email from contact k where k.debtor_id = b.id and k.email is not null and k.email_status <> 'bounced'
       order by k.preferred desc, k.role = 'accountsPayable' desc, k.created_at, k.id limit 1) as email
     from account a join debtor b on b.id = a.debtor_id where a.id = $1`,
    [row.accountId],
  );
  if (!found) return null;
  if (row.channel === 'email') return found.email && isMailbox(found.email) ? found.email : null;
  return found.address.length ? [found.name, ...found.address].join(', ') : null;
}

function alreadyGone(language: Viewer['language']): Answer {
  return notPossible(language, 'already-gone', {
    fr: 'Ce document est déjà parti, annulé ou en cours d’envoi.',
    en: 'This document has already left, was cancelled, or is being sent.',
  });
}

function audit(tx: Tx, action: string, rows: readonly Row[], detail: Record<string, unknown> = {}): Promise<void> {
  return writeAudit(
    tx,
    rows.map((row) => ({
      action,
      accountId: row.accountId,
      subject: row.documentId,
      detail: { ...detail, from: row.status },
    })),
  );
}
