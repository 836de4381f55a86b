import { Component, inject } from '@angular/core';
import { formatDate, formatMoney, Hotkeys, Icon, Texts } from '@relance/platform/console';
import { CockpitStore } from '../cockpit/cockpit.store';
import type { CaseNews } from './case-news';

/** What happened to the case during the call, a line each: what, how much, by whom. It is announced, and takes no focus. */
@Component({
  selector: 'calls-news',
  imports: [Icon],
  template: `
    <div role="log" aria-live="polite" [attr.aria-label]="t('calls.news.title')">
      @for (news of store.whatChanged(); track $index) {
        <p class="notice news">
          <rl-icon [name]="news.code === 'payment' || news.code === 'bounced' ? 'money' : 'warning'" />
          <span class="grow">{{ words(news) }}</span>
          @if ($last) {
            <button type="button" class="btn small" (click)="store.forgetChange()">
              {{ t('calls.cockpit.seen') }} <kbd class="key">{{ t('ui.keys.escape') }}</kbd>
            </button>
          }
        </p>
      }
    </div>
  `,
  styles: `
    .notice {
      margin-top: 8px;
    }
  `,
})
export class NewsBar {
  protected readonly store = inject(CockpitStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  constructor() {
    inject(Hotkeys).bind([
      {
        key: 'escape',
        label: 'calls.cockpit.seen',
        when: () => this.store.whatChanged().length > 0,
        run: () => this.store.forgetChange(),
      },
    ]);
  }

  protected words({ code, by, amount, day, what }: CaseNews): string {
    const { t, tOr, locale } = this.texts;
    const words = t(`calls.news.${code}`, {
      amount: amount ? formatMoney(amount, locale()) : '',
      what:
        code === 'moved'
          ? tOr(`ui.event.${what}`, what ?? '')
          : code === 'dispute'
            ? tOr(`ui.code.${what}`, what ?? '')
            : (what ?? ''),
      name: by ?? '',
    });
    const until = day
      ? t(`calls.news.${code === 'hold' ? 'until' : 'for'}`, { day: formatDate(day, locale(), 'long') })
      : '';
    return [words, until, by && code !== 'note' ? by : ''].filter(Boolean).join(' · ');
  }
}
