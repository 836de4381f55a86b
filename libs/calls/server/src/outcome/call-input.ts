import { OutcomeProblem } from '@relance/calls/domain';
import type { ContactVerdict } from '../contact/contact-verdict';
import type { CallRow } from '../session/call-rows';
import { toE164 } from '@relance/receivables/domain';
import type { ScriptPathInput } from '../script/script-path';

export interface CallInput {
  write: { caseId: string; expectedVersion: number; idempotencyKey: string };
  contactId?: string | null;
  phone?: string | null;
  startedAt: string;
  rightParty: boolean;
  reasonForDelay?: string | null;
  note?: string | null;
  inbound?: boolean | null;
  /** No next case is leased: it is sent later than it was said. */
  stay?: boolean | null;
  script?: ScriptPathInput | null;
}

export interface CheckedCall {
  caseId: string;
  contactId: string | null;
  /** E.164; of an inbound call the number it came from, when that is known. */
  phone: string | null;
  startedAt: Date;
  /** We called, the server saw the start of it, and the contact policy allowed it then. */
  startedUnderLease: boolean;
  rightParty: boolean;
  reasonForDelay: string | null;
  note: string;
  /** The debtor rang us. */
  inbound: boolean;
}

/** Nothing was written, and the reason is not in the input. */
export class Refused extends Error {
  constructor(readonly why: { kind: 'contact'; verdict: ContactVerdict } | { kind: 'tooLate' }) {
    super(`refused: ${why.kind}`);
  }
}

const REASONS_FOR_DELAY = ['forgotten', 'cashDifficulty', 'disagreement', 'internalProcess', 'other'];
const LONGEST_NOTE = 4_000;
/** A call that is said to have begun longer ago than this is a mistake. */
const LONGEST_CALL_MS = 12 * 3_600_000;

/** Why the payment is late is known of every conversation with the person responsible. Errors: OutcomeProblem. */
export function checkReasonForDelay({
  rightParty,
  reasonForDelay,
}: Pick<CheckedCall, 'rightParty' | 'reasonForDelay'>): void {
  if (!rightParty || reasonForDelay !== null) return;
  throw new OutcomeProblem('reason-for-delay', 'reasonForDelay', {
    fr: 'Dites la raison du retard\u00a0: oubli, trésorerie, désaccord, circuit interne ou autre.',
    en: 'Say the reason for the delay: forgotten, cash, disagreement, internal process or other.',
  });
}

/** `followed`: the server's own record of the call, when there is one: it wins over what the screen says. Errors: OutcomeProblem. */
export function checkedCall(input: CallInput, followed: CallRow | null, now: Date): CheckedCall {
  const note = (input.note ?? '').trim();
  if (note.length > LONGEST_NOTE) {
    throw new OutcomeProblem('note-long', 'note', { fr: 'Au plus 4 000 caractères.', en: 'At most 4,000 characters.' });
  }
  const reasonForDelay = input.reasonForDelay ?? null;
  if (reasonForDelay !== null && !REASONS_FOR_DELAY.includes(reasonForDelay)) {
    throw new OutcomeProblem('reason-for-delay', 'reasonForDelay', { fr: 'Motif inconnu.', en: 'Unknown reason.' });
  }
  if (input.write.idempotencyKey.length < 8 || input.write.idempotencyKey.length > 255) {
    throw new OutcomeProblem('idempotency-key', 'idempotencyKey', {
      fr: 'De 8 à 255 caractères.',
      en: 'From 8 to 255 characters.',
    });
  }
  const given = Date.parse(input.startedAt);
  if (given < now.getTime() - LONGEST_CALL_MS) {
    throw new OutcomeProblem('call-start', 'startedAt', {
      fr: 'Ce début d’appel est trop ancien.',
      en: 'That call began too long ago.',
    });
  }
  return {
    caseId: input.write.caseId,
    contactId: followed?.context.contactId ?? input.contactId ?? null,
    phone: followed?.context.phone ?? (input.phone ? phoneOf(input.phone) : null),
    // a screen's clock may be ahead of ours
    startedAt: followed ? new Date(followed.startedAt) : new Date(Math.min(given, now.getTime())),
    startedUnderLease: followed?.context.direction === 'outbound',
    rightParty: input.rightParty,
    reasonForDelay,
    note,
    inbound: input.inbound || followed?.context.direction === 'inbound',
  };
}

/** Errors: OutcomeProblem when it is no phone number. */
export function phoneOf(raw: string): string {
  const phone = toE164(raw, 'FR');
  if (phone) return phone.e164;
  throw new OutcomeProblem('phone', 'phone', {
    fr: 'Ce n’est pas un numéro de téléphone.',
    en: 'That is not a phone number.',
  });
}
