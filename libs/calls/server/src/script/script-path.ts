import {
  type CallStanding,
  type Missing,
  missingFor,
  type Outcome,
  OutcomeProblem,
  PART_WORDS,
  replayScript,
  type ScriptMove,
  ScriptPathBroken,
  type ScriptPlace,
  AT_FIRST,
} from '@relance/calls/domain';
import { isId } from '@relance/kernel';
import type { Tx } from '@relance/platform/server';
import { z } from 'zod';
import type { CheckedCall } from '../outcome/call-input';
import { followedVersion, type FollowedVersion } from './script-version.query';

/** `ScriptPathInput` of the schema. */
export interface ScriptPathInput {
  versionId: string;
  moves: unknown;
}

/** The way that a call took, followed again on its version: what it proves. */
export interface ScriptPath {
  version: FollowedVersion;
  moves: ScriptMove[];
  place: ScriptPlace;
}

const MOST_MOVES = 1_000;

const movesSchema = z
  .array(
    z.strictObject({
      nodeId: z.string().min(1).max(60),
      at: z.iso.datetime(),
      move: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('next') }),
        z.strictObject({ kind: z.literal('choice'), index: z.number().int().min(0).max(50) }),
        z.strictObject({ kind: z.literal('verify'), answer: z.enum(['confirmed', 'thirdParty', 'refused']) }),
        z.strictObject({
          kind: z.literal('objection'),
          objection: z.enum(['alreadyPaid', 'dispute', 'cannotPay', 'notMe', 'callBack', 'sendProof']),
        }),
        z.strictObject({ kind: z.literal('skip'), reason: z.string().trim().min(1).max(500) }),
        z.strictObject({ kind: z.literal('back') }),
        z.strictObject({ kind: z.literal('end') }),
      ]),
    }),
  )
  .max(MOST_MOVES);

/** Reads what the screen noted; null: no script was followed. Errors: OutcomeProblem when that version has no such way. */
export async function readScriptPath(tx: Tx, input: ScriptPathInput | null | undefined): Promise<ScriptPath | null> {
  if (!input) return null;
  const moves = movesSchema.safeParse(input.moves);
  const version = isId(input.versionId) ? await followedVersion(tx, input.versionId) : undefined;
  if (!moves.success || !version) throw brokenPath();
  try {
    return { version, moves: moves.data, place: replayScript(version.definition, moves.data) };
  } catch (error) {
    if (error instanceof ScriptPathBroken) throw brokenPath();
    throw error;
  }
}

function brokenPath(): OutcomeProblem {
  return new OutcomeProblem('script-path', 'script', {
    fr: 'Ce chemin n’est pas de ce script.',
    en: 'That is no way through this script.',
  });
}

/**
 * A promise on a call that we dialled proves the identity check and the disclosures (UX 3), whoever is said to have made it. Calls
 * that the debtor rang for, and outcomes that nobody dialled for, are not asked. Errors: OutcomeProblem.
 */
export function mayAgree(outcome: Outcome, call: CheckedCall, path: ScriptPath | null): void {
  if (!call.startedUnderLease || call.inbound) return;
  const standing: CallStanding = path?.place ?? AT_FIRST;
  const missing = missingFor(outcome.kind, standing);
  if (missing.length > 0) throw disclosuresMissing(missing);
}

function disclosuresMissing(missing: readonly Missing[]): OutcomeProblem {
  const said = (language: 0 | 1) => missing.map((part) => PART_WORDS[part]?.[language] ?? part).join(', ');
  return new OutcomeProblem('script-disclosures', 'script', {
    fr: `Avant de prendre cet accord, il manque\u00a0: ${said(0)}.`,
    en: `Before taking this agreement, this is missing: ${said(1)}.`,
  });
}
