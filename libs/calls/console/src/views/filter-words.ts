import { inject, Injectable } from '@angular/core';
import { formatMoney, Texts, type CaseState, type DebtorKind } from '@relance/platform/console';
import type { FilterPart, ListField, QueueFilter } from './queue-filter';
import { REASON_CODES } from './reason-codes';
import { ViewsStore } from './views.store';

/** States in which a call may be owed. */
const STATES: readonly CaseState[] = ['callDue', 'reminding', 'formalNotice', 'promised', 'disputed', 'onHold'];
const KINDS: readonly DebtorKind[] = ['business', 'public', 'consumer'];
const SEGMENTS = ['reliable', 'watch', 'atRisk'] as const;
const LANGUAGES = ['fr', 'en'] as const;

/** What can be asked for, and how each of it is called in the person's language. */
@Injectable()
export class FilterWords {
  private readonly texts = inject(Texts);
  private readonly views = inject(ViewsStore);

  /** The alternatives of a field, with their words. */
  choices(field: ListField): { readonly value: string; readonly name: string }[] {
    return this.values(field).map((value) => ({ value, name: this.value(field, value) }));
  }

  /** The words of one alternative. */
  value(field: ListField, value: string): string {
    const { t, tOr } = this.texts;
    switch (field) {
      case 'states':
        return t(`ui.state.${value}`);
      case 'reasons':
        return tOr(`ui.rank.reason.${value}`, value);
      case 'creditorIds':
        return this.views.creditorName(value);
      case 'debtorKinds':
        return t(`ui.kind.${value}`);
      case 'segments':
        return tOr(`ui.segment.${value}`, value);
      case 'languages':
        return new Intl.DisplayNames([this.texts.locale()], { type: 'language' }).of(value) ?? value;
    }
  }

  /** A chip's words: the field and what is asked of it. */
  part({ field, value }: FilterPart, filter: QueueFilter): string {
    const { t } = this.texts;
    switch (field) {
      case 'text':
        return t('queue.filter.textPart', { text: value ?? '' });
      case 'snoozed':
        return t('queue.filter.snoozed');
      case 'amount':
        return this.range('amount', filter.minAmount, filter.maxAmount, (minor) =>
          formatMoney({ minor, currency: filter.currency ?? 'EUR' }, this.texts.locale()),
        );
      case 'age':
        return this.range('age', filter.minDaysPastDue, filter.maxDaysPastDue, (days) =>
          t('ui.daysLate', { count: days }),
        );
      default:
        return this.value(field, value ?? '');
    }
  }

  private range(
    name: string,
    from: number | undefined,
    to: number | undefined,
    say: (value: number) => string,
  ): string {
    const how = from === undefined ? 'upTo' : to === undefined ? 'from' : 'between';
    const words = { from: from === undefined ? '' : say(from), to: to === undefined ? '' : say(to) };
    return this.texts.t(`queue.filter.${name}.${how}`, words);
  }

  private values(field: ListField): readonly string[] {
    const fixed = {
      states: STATES,
      reasons: REASON_CODES,
      debtorKinds: KINDS,
      segments: SEGMENTS,
      languages: LANGUAGES,
    };
    return field === 'creditorIds' ? this.views.creditors().map(({ id }) => id) : fixed[field];
  }
}
