import type { ScriptChoice, ScriptCondition, ScriptText } from '../script';

/** A text in both languages; French gets its no-break spaces (before ; ! ? a narrow one, before a colon and inside « » a full one). */
export function say(fr: string, en: string): ScriptText {
  return {
    fr: fr
      .replace(/ ([;!?])/g, '\u202f$1')
      .replace(/ :/g, '\u00a0:')
      .replace(/« /g, '«\u00a0')
      .replace(/ »/g, '\u00a0»'),
    en,
  };
}

/** A choice by what the other person answers. */
export function choice(fr: string, en: string, to: string, ...when: ScriptCondition[]): ScriptChoice {
  return { label: say(fr, en), to, ...(when.length ? { when } : {}) };
}

export const MAY_SPREAD: ScriptCondition = { fact: 'maxInstalments', atLeast: 2 };
export const MAY_REDUCE: ScriptCondition = { fact: 'maxDiscountPercent', atLeast: 1 };
export const HAS_PAID_MEANWHILE: ScriptCondition = { fact: 'paymentArrived', is: true };
