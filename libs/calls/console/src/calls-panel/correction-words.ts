import { inject, Injectable } from '@angular/core';
import { formatDate, formatInstant, formatMoney, Texts } from '@relance/platform/console';
import type { PlanPart } from '../outcome/outcome';
import type { LoggedCall } from './calls.panel';

/** What was corrected, as people read it. */
@Injectable({ providedIn: 'root' })
export class CorrectionWords {
  private readonly texts = inject(Texts);

  label(field: string): string {
    return this.texts.t(`calls.correction.${field}`);
  }

  value(field: string, value: unknown, { detail, zone }: LoggedCall): string {
    const { t } = this.texts;
    const locale = this.texts.locale();
    if (value === null || value === undefined) return t('calls.correction.nothing');
    switch (field) {
      case 'amount':
        return formatMoney(value as { minor: number; currency: string }, locale);
      case 'dueOn':
        return formatDate(value as string, locale);
      case 'callbackAt':
        return formatInstant(value as string, locale, 'weekday', zone);
      case 'rightParty':
        return t(value ? 'calls.party.rightParty' : 'calls.party.unknown');
      case 'reasonForDelay':
        return t(`calls.delay.${String(value)}`);
      case 'instalments': {
        const { currency } = (detail as { promise: { amount: { currency: string } } }).promise.amount;
        const part = ({ minor, dueOn }: PlanPart) =>
          t('calls.plan.onDay', { amount: formatMoney({ minor, currency }, locale), date: formatDate(dueOn, locale) });
        return (value as PlanPart[]).map(part).join(', ');
      }
      default:
        return String(value);
    }
  }
}
