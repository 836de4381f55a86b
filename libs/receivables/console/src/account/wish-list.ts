import { Component, computed, inject, input, output } from '@angular/core';
import { formatDate, SessionStore, Texts } from '@relance/platform/console';
import type { Contact, DebtorOfAccount } from './account.store';
import type { WishKind } from './wish-dialog';

/** What stands of a debtor's wishes, with what can be recorded (agents) and lifted (leads). */
@Component({
  selector: 'receivables-wish-list',
  template: `
    <ul>
      @for (line of lines(); track line.kind) {
        <li class="spread">
          <span class="two-lines">
            <span>{{ t('account.wish.' + line.kind) }}</span>
            <span class="small muted">{{ line.state || t('account.wish.none') }}</span>
          </span>
          <span class="line">
            @if (mayRecord()) {
              <button
                type="button"
                class="btn small"
                [attr.aria-label]="t('account.wish.' + line.kind) + ' : ' + t('account.wish.record')"
                (click)="record.emit(line.kind)"
              >
                {{ t('account.wish.record') }}
              </button>
            }
            @if (line.state && mayLift()) {
              <button
                type="button"
                class="btn small"
                [attr.aria-label]="t('account.wish.' + line.kind) + ' : ' + t('account.wish.lift')"
                (click)="lift.emit(line.kind)"
              >
                {{ t('account.wish.lift') }}
              </button>
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      min-height: 44px;
    }
  `,
})
export class WishList {
  readonly debtor = input.required<DebtorOfAccount>();
  readonly contacts = input.required<readonly Contact[]>();
  readonly record = output<WishKind>();
  readonly lift = output<WishKind>();
  private readonly texts = inject(Texts);
  private readonly role = inject(SessionStore).role;
  protected readonly t = this.texts.t;
  protected readonly mayRecord = computed(() => ['agent', 'lead', 'admin'].includes(this.role() ?? ''));
  protected readonly mayLift = computed(() => ['lead', 'admin'].includes(this.role() ?? ''));
  protected readonly lines = computed<{ kind: WishKind; state: string }[]>(() => {
    const { ceasedOn, ceasedSource, representedById, breathingFrom, breathingUntil, possibleZones } = this.debtor();
    const { t } = this.texts;
    const day = (on: string) => formatDate(on, this.texts.locale());
    const span = { from: day(breathingFrom ?? '1970-01-01'), until: day(breathingUntil ?? '1970-01-01') };
    return [
      {
        kind: 'ceased',
        state: ceasedOn ? t('account.wish.since', { on: day(ceasedOn), source: ceasedSource ?? '' }) : '',
      },
      { kind: 'represented', state: this.contacts().find(({ id }) => id === representedById)?.name ?? '' },
      {
        kind: 'breathingSpace',
        state: breathingFrom ? t(breathingUntil ? 'account.wish.span' : 'account.wish.openSpan', span) : '',
      },
      { kind: 'zones', state: possibleZones.join(', ') },
    ];
  });
}
