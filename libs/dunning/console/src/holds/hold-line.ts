import { Component, computed, inject, input } from '@angular/core';
import { formatDate, Texts } from '@relance/platform/console';
import type { ShownHold } from './holds.store';

/** A hold in two lines: what and why; who, from when, until when, and what it covers. */
@Component({
  selector: 'dunning-hold-line',
  template: `
    <p>
      <strong>{{ tOr('holds.kind.' + hold().kind, hold().kind) }}</strong> · {{ reason() }}
    </p>
    <p class="small muted">{{ when() }}</p>
  `,
})
export class HoldLine {
  readonly hold = input.required<ShownHold>();
  private readonly texts = inject(Texts);
  protected readonly tOr = this.texts.tOr;
  protected readonly reason = computed(() => {
    const [code = '', on] = this.hold().reason.split(':');
    return code === 'claimed'
      ? this.texts.t(on ? 'holds.claimedOn' : 'holds.claimed', { day: on ? this.day(on) : '' })
      : this.hold().reason;
  });
  protected readonly when = computed(() => {
    const { from, until, itemNumbers, debtorWide, placedByName } = this.hold();
    const { t } = this.texts;
    return [
      from ? t('holds.fromDay', { day: this.day(from) }) : '',
      until ? t('holds.untilDay', { day: this.day(until) }) : t('holds.noEnd'),
      placedByName ? t('holds.by', { name: placedByName }) : '',
      debtorWide ? t('holds.scope.debtor') : '',
      itemNumbers.join(', '),
    ]
      .filter(Boolean)
      .join(' · ');
  });

  private day(date: string): string {
    return formatDate(date, this.texts.locale(), 'long');
  }
}
