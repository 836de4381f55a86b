import type { ScriptAction } from '@relance/calls/domain';

/** What the case has to send something with. */
export interface Means {
  /** An e-mail address that has not bounced. */
  readonly address: boolean;
  readonly iban: boolean;
}

/** What comes of an action step, as keys of its sentences; `warns`: it cannot, or the agent has to. */
export interface ActionEffect {
  readonly words: 'byMail' | 'copyByHand' | 'listByMail' | 'noAddress' | 'noIban';
  readonly warns: boolean;
}

export function effectsOf(action: ScriptAction, { address, iban }: Means): ActionEffect[] {
  const mailed = (words: 'byMail' | 'listByMail'): ActionEffect =>
    address ? { words, warns: false } : { words: 'noAddress', warns: true };
  switch (action) {
    case 'sendInvoiceCopy':
      return [{ words: 'copyByHand', warns: true }, mailed('listByMail')];
    case 'sendStatement':
      return [mailed('byMail')];
    case 'sendBankDetails':
      return [iban ? mailed('byMail') : { words: 'noIban', warns: true }];
    case 'noteContact':
      return [];
  }
}
