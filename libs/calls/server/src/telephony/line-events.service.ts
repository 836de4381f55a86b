import { Injectable } from '@nestjs/common';
import { isId } from '@relance/kernel';
import { Clock, Database, SYSTEM, type Tx } from '@relance/platform/server';
import { hearLine, type Remark } from './hear-line';
import { type LineMessage, readLineMessage } from './line-message';
import { RequestRate } from './request-rate';
import { isFresh, isSigned, type SignedRequest } from './signature';

/** Why a request was refused: for the admin's screen. The sender is told nothing but that it was. */
export type Refusal = 'tooMany' | 'tooLarge' | 'unknownKey' | 'badSignature' | 'old' | 'malformed' | 'replayed';

const BURST = 120;
const PER_SECOND = 20;
/** Refusals that are written down, of each kind, for each minute: a flood of them says no more than its beginning. */
const REFUSALS_KEPT = 20;

/** What telephone systems tell of calls: signed, fresh, each request once. */
@Injectable()
export class LineEvents {
  private readonly rate = new RequestRate(BURST, PER_SECOND);
  private readonly refusals = new RequestRate(REFUSALS_KEPT, REFUSALS_KEPT / 60);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** False: refused. */
  async receive(request: SignedRequest): Promise<boolean> {
    const now = this.clock.now();
    const refusal = this.rate.take(request.address, now) ? await this.take(request, now) : 'tooMany';
    if (refusal && this.refusals.take(refusal, now)) await this.noteRefusal(request, refusal);
    return refusal === null;
  }

  private async take(request: SignedRequest, now: Date): Promise<Refusal | null> {
    const keyId = isId(request.keyId ?? '') ? request.keyId! : null;
    const secret = await this.secretOf(keyId);
    const signed = isSigned(secret, request);
    if (request.body === null) return 'tooLarge';
    if (secret === null) return 'unknownKey';
    if (!signed) return 'badSignature';
    if (!isFresh(request.timestamp, now)) return 'old';
    const message = readLineMessage(request.body, now);
    if (!message) return 'malformed';
    return this.database.transaction(SYSTEM, (tx) => this.hear(tx, keyId!, request, message, now));
  }

  private async hear(
    tx: Tx,
    keyId: string,
    request: SignedRequest,
    message: LineMessage,
    now: Date,
  ): Promise<Refusal | null> {
    // one after the other for each key: and a key that was revoked meanwhile is none
    const used = await tx.execute(`update telephony_key set used_at = $2 where id = $1 and revoked_at is null`, [
      keyId,
      now,
    ]);
    if (used === 0) return 'unknownKey';
    const { eventRef, callRef, event } = message;
    const [kept] = await tx.query<{ id: string; duplicate: boolean }>(
      `insert into telephony_event (received_at, key_id, event_ref, call_ref, type, signature, address, duplicate)
       values ($1, $2, $3, $4, $5, $6, $7, exists (select 1 from telephony_event where key_id = $2 and event_ref = $3 and refusal is null))
       on conflict (key_id, signature) where refusal is null do nothing returning id, duplicate`,
      [now, keyId, eventRef, callRef, event.type, request.signature!.toLowerCase(), request.address],
    );
    if (!kept) return 'replayed';
    const remark: Remark = kept.duplicate ? null : await hearLine(tx, keyId, message, now);
    if (remark) await tx.execute(`update telephony_event set remark = $2 where id = $1`, [kept.id, remark]);
    return null;
  }

  private async secretOf(keyId: string | null): Promise<string | null> {
    const [key] = await this.database.transaction(SYSTEM, (tx) =>
      tx.query<{ secret: string }>(`select secret from telephony_key where id = $1 and revoked_at is null`, [keyId]),
    );
    return key?.secret ?? null;
  }

  private async noteRefusal({ keyId, address }: SignedRequest, refusal: Refusal): Promise<void> {
    await this.database.transaction(SYSTEM, (tx) =>
      tx.execute(
        `insert into telephony_event (received_at, key_id, refusal, address)
         values ($1, (select id from telephony_key where id = $2), $3, $4)`,
        [this.clock.now(), isId(keyId ?? '') ? keyId : null, refusal, address],
      ),
    );
  }
}

/** What was received, and calls that no cockpit followed, are kept this long. */
const KEPT = '30 days';

/** For the worker, in the system's scope. */
export async function pruneTelephony(tx: Tx): Promise<void> {
  await tx.execute(`delete from telephony_event where received_at < now() - interval '${KEPT}'`);
  await tx.execute(`delete from telephony_call where changed_at < now() - interval '${KEPT}'`);
}
