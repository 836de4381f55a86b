import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Texts } from '@relance/platform/console';
import type { SavedView } from './views.client';

/** The views as tabs: the whole queue first, each at its digit. */
@Component({
  selector: 'calls-views-bar',
  imports: [Icon, RouterLink],
  template: `
    <nav class="tabs" [attr.aria-label]="t('queue.views.title')">
      <a routerLink="/day" [attr.aria-current]="current() === undefined ? 'page' : null">
        {{ t('queue.views.whole') }} <kbd class="key">1</kbd>
      </a>
      @for (view of views(); track view.id; let index = $index) {
        <a
          routerLink="/day"
          [queryParams]="{ view: view.id }"
          [attr.aria-current]="current() === view.id ? 'page' : null"
        >
          @if (!view.mine) {
            <rl-icon name="people" /><span class="visually-hidden">{{
              t('queue.views.sharedBy', { name: view.ownerName })
            }}</span>
          }
          {{ view.name }}
          @if (current() === view.id && changed()) {
            <span class="small muted">{{ t('queue.views.changed') }}</span>
          }
          @if (index < 8) {
            <kbd class="key">{{ index + 2 }}</kbd>
          }
        </a>
      }
      <button type="button" class="small" (click)="manage.emit()">
        {{ t('queue.views.manage') }} <kbd class="key">V</kbd>
      </button>
    </nav>
  `,
  styles: `
    a,
    button {
      gap: 8px;
      flex: none;
    }
  `,
})
export class ViewsBar {
  readonly views = input.required<readonly SavedView[]>();
  readonly current = input<string>();
  readonly changed = input(false);
  readonly manage = output<void>();
  protected readonly t = inject(Texts).t;
}
