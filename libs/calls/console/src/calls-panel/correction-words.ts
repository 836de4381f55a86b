import { inject, Injectable } from '@angular/core';
import { formatDate, formatInstant, formatMoney, Texts } from '@relance/platform/console';
import type { PlanPart } from '../outcome/outcome';
import type { LoggedCall } from './calls.panel';

interface Change {
  readonly field: string;
  readonly label: string;
  readonly was: string;
  readonly is: string;
}

/** What was corrected, as people read it. */
@Injectable({ providedIn: 'root' })
export class CorrectionWords {
  private readonly texts = inject(Texts);

  label(field: string): string {
    return this.texts.t(`calls.correction.${field}`);
  }

  /** What one field was and is; of a plan, the parts that changed. */
  change(logged: LoggedCall, field: string, was: unknown, is: unknown): Change {
    const changed = (parts: PlanPart[], others: PlanPart[]) =>
      parts.filter(({ minor, dueOn }, i) => minor !== others[i]?.minor || dueOn !== others[i]?.dueOn);
    const ofPlan = Array.isArray(was) && Array.isArray(is);
    return {
      field,
      label: this.label(field),
      was: this.value(field, ofPlan ? changed(was, is) : was, logged),
      is: this.value(field, ofPlan ? changed(is, was) : is, logged),
    };
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
