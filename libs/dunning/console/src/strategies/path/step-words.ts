import { inject, Injectable } from '@angular/core';
import type { Channel, Strategy, StepConditions, StrategyStep } from '@relance/dunning/domain';
import { formatMoney, Texts, type IconName } from '@relance/platform/console';
import { type PathField, type StepField, USUAL_NOTICE_PERIOD } from './step-differences';

const ICONS: Record<Channel, IconName> = {
  email: 'mail',
  letter: 'document',
  registeredLetter: 'lock',
  sms: 'note',
  call: 'phone',
  visit: 'people',
  referral: 'legal',
};
/** Severities as the chips of age and state colour them. */
const LOOKS = ['', 'd30', 'd60', 'd90', 'late', 'legal'];

/** The words for a step and for each of its fields, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class StepWords {
  private readonly texts = inject(Texts);
  private readonly t = this.texts.t;

  icon(channel: Channel): IconName {
    return ICONS[channel];
  }

  look(severity: number): string {
    return LOOKS[severity] ?? '';
  }

  /** What a person calls it: by its key, or else by what it says. */
  name(step: Pick<StrategyStep, 'key' | 'template' | 'channel'>): string {
    const numbered = /^(.*?)(\d+)$/.exec(step.key);
    if (this.texts.has(`ui.code.${step.key}`)) return this.t(`ui.code.${step.key}`);
    const stem = numbered?.[1];
    if (stem && this.texts.has(`ui.code.${stem}`)) return `${this.t(`ui.code.${stem}`)} ${numbered[2]}`;
    return step.template ? this.text(step.template) : this.channel(step.channel);
  }

  /** Of a key that a mapping or a problem names: null is the end of the path. */
  nameOf(key: string | null, strategy: Strategy): string {
    if (key === null) return this.t('strategies.endOfPath');
    const step = strategy.steps.find((one) => one.key === key);
    return step ? `${this.dayShort(step.offsetDays)} ${this.name(step)}` : this.texts.tOr(`ui.code.${key}`, key);
  }

  text(key: string): string {
    const camel = key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return this.texts.tOr(`ui.code.${key}`, this.texts.tOr(`ui.code.${camel}`, key));
  }

  channel(channel: string): string {
    return this.texts.tOr(`strategies.channels.${channel}`, channel);
  }

  /** As the trade writes it: J−5, J+10. */
  dayShort(offset: number): string {
    if (offset === 0) return this.t('strategies.onDueShort');
    return this.t(offset < 0 ? 'strategies.beforeShort' : 'strategies.afterShort', { days: Math.abs(offset) });
  }

  day(offset: number): string {
    if (offset === 0) return this.t('strategies.onDue');
    return this.t(offset < 0 ? 'strategies.before' : 'strategies.after', { count: Math.abs(offset) });
  }

  severity(severity: number): string {
    return this.t(`strategies.severities.${severity}`);
  }

  who(step: StrategyStep): string {
    return this.t(`strategies.actors.${step.who ?? usualActor(step.channel)}`);
  }

  /** One sentence for each condition; none: always taken. */
  conditions(when: StepConditions | undefined): string[] {
    if (!when) return [];
    const { amount } = when;
    const money = (minor: number) => formatMoney({ minor, currency: amount!.currency }, this.texts.locale());
    const either = (names: readonly string[]) => this.list(names, 'disjunction');
    const outcomes = (names: readonly string[]) => either(names.map((name) => this.t(`strategies.outcomes.${name}`)));
    const said: (string | undefined)[] = [
      amount?.atLeastMinor !== undefined
        ? this.t('strategies.when.atLeast', { amount: money(amount.atLeastMinor) })
        : undefined,
      amount?.belowMinor !== undefined
        ? this.t('strategies.when.below', { amount: money(amount.belowMinor) })
        : undefined,
      when.segments &&
        this.t('strategies.when.segments', { list: either(when.segments.map((one) => this.segment(one))) }),
      when.debtorKinds &&
        this.t('strategies.when.kinds', { list: either(when.debtorKinds.map((one) => this.t(`ui.kind.${one}`))) }),
      when.languages &&
        this.t('strategies.when.languages', { list: either(when.languages.map((one) => this.language(one))) }),
      when.after && this.t('strategies.when.after', { list: outcomes(when.after) }),
      when.notAfter && this.t('strategies.when.notAfter', { list: outcomes(when.notAfter) }),
      when.channelAvailable ? this.t('strategies.when.channelAvailable') : undefined,
    ];
    return said.filter((words) => words !== undefined);
  }

  segment(segment: string): string {
    return this.texts.tOr(`ui.segment.${segment}`, segment);
  }

  language(code: string): string {
    return new Intl.DisplayNames([this.texts.locale()], { type: 'language' }).of(code) ?? code;
  }

  /** Monday is 1. */
  weekday(day: number): string {
    const monday = Date.UTC(2024, 0, day);
    return new Intl.DateTimeFormat(this.texts.locale(), { weekday: 'short', timeZone: 'UTC' }).format(monday);
  }

  list(words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
    return new Intl.ListFormat(this.texts.locale(), { type }).format(words);
  }

  field(step: StrategyStep, field: StepField): string {
    const yes = (is: boolean) => this.t(is ? 'strategies.yes' : 'strategies.no');
    switch (field) {
      case 'offsetDays':
        return this.dayShort(step.offsetDays);
      case 'channel':
        return this.channel(step.channel);
      case 'template':
        return step.template ? this.text(step.template) : '—';
      case 'who':
        return this.who(step);
      case 'when':
        return (
          this.conditions(step.when).join(this.texts.language() === 'fr' ? '\u202f; ' : '; ') ||
          this.t('strategies.always')
        );
      case 'mandatory':
        return yes(step.mandatory);
      case 'severity':
        return this.severity(step.severity);
      case 'shiftToWorkingDay':
        return yes(step.shiftToWorkingDay);
      case 'minimumContactDelayDays':
        return step.minimumContactDelayDays === undefined
          ? this.t('strategies.asThePath')
          : this.t('strategies.days', { count: step.minimumContactDelayDays });
      case 'window':
        return step.window ? this.window(step.window) : this.t('strategies.anyTime');
      case 'repeat':
        return step.repeat
          ? this.t('strategies.repeats', { days: step.repeat.everyDays, count: step.repeat.times })
          : this.t('strategies.once');
    }
  }

  pathField(strategy: Strategy, field: PathField): string {
    switch (field) {
      case 'minimumContactDelayDays':
        return this.t('strategies.days', { count: strategy.minimumContactDelayDays });
      case 'veryLate':
        return this.t(`strategies.veryLate.${strategy.veryLate}`);
      case 'callAttempts':
        return String(strategy.callAttempts);
      case 'noticePeriodDays':
        return this.t('strategies.days', { count: strategy.noticePeriodDays ?? USUAL_NOTICE_PERIOD });
      case 'atEnd':
        return this.t(`strategies.atEnd.${strategy.atEnd ?? 'call'}`);
    }
  }

  private window({ days, from, to }: NonNullable<StrategyStep['window']>): string {
    return `${this.list(days.map((day) => this.weekday(day)))}, ${from}–${to}`;
  }
}

/** Who takes a step that does not say it. */
export function usualActor(channel: Channel): 'agent' | 'automatic' {
  return channel === 'call' || channel === 'visit' ? 'agent' : 'automatic';
}
