import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '@relance/platform/console';

/** The two desks of correspondence: what needs a person, and what waits to be posted. */
@Component({
  selector: 'correspondence-tabs',
  imports: [RouterLink],
  template: `
    <nav class="tabs" [attr.aria-label]="t('letters.tabs')">
      <a routerLink="/letters" [attr.aria-current]="at() === 'tasks' ? 'page' : null">
        {{ t('letters.tasks.tab') }}
        @if (tasks(); as count) {
          <span class="chip" [class.warn]="at() === 'tasks'">{{ count }}</span>
        }
      </a>
      <a routerLink="/letters/to-send" [attr.aria-current]="at() === 'toSend' ? 'page' : null">
        {{ t('letters.toSend') }}
      </a>
    </nav>
  `,
  styles: `
    a {
      gap: 6px;
    }
  `,
})
export class LettersTabs {
  readonly at = input.required<'tasks' | 'toSend'>();
  /** How many need a person; 0 or none: nothing is said. */
  readonly tasks = input<number>();
  protected readonly t = inject(Texts).t;
}
