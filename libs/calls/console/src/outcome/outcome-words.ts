import { inject, Injectable } from '@angular/core';
import { formatDate, formatInstant, formatMoney, Texts } from '@relance/platform/console';
import type { Outcome } from './outcome';

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
      case 'promise':
        return t(key, { amount: formatMoney(outcome, locale), date: formatDate(outcome.dueOn, locale, 'weekday') });
      case 'callback':
        return t(key, { at: formatInstant(outcome.at, locale, 'weekday') });
      case 'dispute':
        return t(key, { reason: t(`calls.dispute.${outcome.category}`) });
      case 'refusal':
        return t(key, { reason: t(`calls.refusal.${outcome.reason}`) });
      case 'escalation':
        return t(key, { reason: t(`calls.escalation.${outcome.reason}`) });
      case 'noAnswer':
        return t(outcome.voicemail ? 'calls.outcome.sentence.voicemail' : key);
      case 'alreadyPaid':
      case 'wrongNumber':
        return t(key);
    }
  }

  said(outcome: Outcome, debtorName: string): string {
    return `${debtorName} : ${this.sentence(outcome)}`.replace(' :', this.texts.language() === 'fr' ? '\u00a0:' : ':');
  }
}
