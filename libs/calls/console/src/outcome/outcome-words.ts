import { inject, Injectable } from '@angular/core';
import { formatDate, formatInstant, formatMoney, Texts } from '@relance/platform/console';
import type { Outcome } from './outcome';

/** What the server says of the case afterwards. */
interface Followed {
  readonly nextActionAt?: string | null;
  readonly paymentsFound?: number | null;
}

/** An outcome in one sentence: for the toast and for the conflict bar. */
@Injectable({ providedIn: 'root' })
export class OutcomeWords {
  private readonly texts = inject(Texts);

  /** "Promise of €120.00 for 3 December." */
  sentence(outcome: Outcome): string {
    const { t } = this.texts;
    const locale = this.texts.locale();
    const key = `calls.outcome.sentence.${outcome.kind}`;
    switch (outcome.kind) {
      case 'promise': {
        const parts = outcome.instalments?.length;
        if (parts) {
          const date = formatDate(outcome.dueOn, locale, 'weekday');
          return t('calls.outcome.sentence.plan', { amount: formatMoney(outcome, locale), count: parts, date });
        }
        const says = outcome.settles ? 'calls.outcome.sentence.settlement' : key;
        return t(says, { amount: formatMoney(outcome, locale), date: formatDate(outcome.dueOn, locale, 'weekday') });
      }
      case 'callback':
        return t(key, { at: formatInstant(outcome.at, locale, 'weekday') });
      case 'dispute':
        return t(key, { reason: t(`calls.dispute.${outcome.category}`) });
      case 'refusal':
        return t(key, { reason: t(`calls.refusal.${outcome.reason}`) });
      case 'escalation':
        return t(key, { reason: t(`calls.escalation.${outcome.reason}`) });
      case 'noAnswer':
        if (outcome.busy) return t('calls.outcome.sentence.busy');
        return t(outcome.voicemail ? 'calls.outcome.sentence.voicemail' : key);
      case 'thirdParty':
        return t(outcome.messageLeft ? 'calls.outcome.sentence.thirdPartyMessage' : key);
      default:
        return t(key);
    }
  }

  /** What follows, where it is not in the outcome itself: when the next try is, whether a claimed payment was found. */
  after(outcome: Outcome, { nextActionAt, paymentsFound }: Followed, zone?: string): string {
    const { t } = this.texts;
    if ((outcome.kind === 'noAnswer' || outcome.kind === 'thirdParty') && nextActionAt) {
      return t('calls.outcome.nextTry', { at: formatInstant(nextActionAt, this.texts.locale(), 'weekday', zone) });
    }
    if (paymentsFound === null || paymentsFound === undefined) return '';
    return t(paymentsFound > 0 ? 'calls.outcome.paymentFound' : 'calls.outcome.paymentNotFound');
  }

  said(outcome: Outcome, debtorName: string): string {
    return `${debtorName} : ${this.sentence(outcome)}`.replace(' :', this.texts.language() === 'fr' ? '\u00a0:' : ':');
  }
}
