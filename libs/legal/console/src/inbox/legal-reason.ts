import type { Texts } from '@relance/platform/console';

/** Why a file was handed over: a code of the escalation form, a step of the strategy, or a person's own words. */
export function legalReason(reason: string, texts: Texts): string {
  return texts.tOr(`legal.reasons.${reason}`, texts.tOr(`ui.code.${reason}`, reason));
}
