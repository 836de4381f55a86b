import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, Texts } from '@relance/platform/console';

@Component({
  selector: 'app-not-found',
  imports: [EmptyState, RouterLink],
  template: `
    <rl-empty alone icon="search" [heading]="t('shell.notFound.title')">
      <p>{{ t('shell.notFound.body') }}</p>
      <a class="btn" routerLink="/">{{ t('shell.notFound.home') }}</a>
    </rl-empty>
  `,
})
export class NotFoundScreen {
  protected readonly t = inject(Texts).t;
}
