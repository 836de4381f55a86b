import { booleanAttribute, Component, computed, inject, input, output } from '@angular/core';
import type { FailureKind } from '../data/failure';
import { Texts } from '../texts/texts.service';
import { Icon, type IconName } from './icon';

/** Nothing to show, said in words: `<rl-empty icon="day" heading="…">what comes next</rl-empty>`. */
@Component({
  selector: 'rl-empty',
  imports: [Icon],
  template: `
    <div class="state">
      <rl-icon [name]="icon()" />
      @if (alone()) {
        <h1>{{ heading() }}</h1>
      } @else {
        <h2>{{ heading() }}</h2>
      }
      <ng-content />
    </div>
  `,
})
export class EmptyState {
  readonly icon = input<IconName>('check');
  readonly heading = input.required<string>();
  /** It is all that the page has: its heading is the page's. */
  readonly alone = input(false, { transform: booleanAttribute });
}

/** What went wrong and what to do: `<rl-failure [kind]="failure" (retry)="load()" />`. */
@Component({
  selector: 'rl-failure',
  imports: [Icon],
  template: `
    <div class="state" role="alert">
      <rl-icon [name]="kind() === 'offline' ? 'offline' : 'warning'" />
      @if (alone()) {
        <h1>{{ t('ui.failure.' + kind() + '.title') }}</h1>
      } @else {
        <h2>{{ t('ui.failure.' + kind() + '.title') }}</h2>
      }
      <p>{{ t('ui.failure.' + kind() + '.body') }}</p>
      <button type="button" class="btn" (click)="retry.emit()">{{ t('ui.retry') }}</button>
    </div>
  `,
})
export class FailureState {
  readonly kind = input.required<FailureKind>();
  /** It is all that the page has: its heading is the page's. */
  readonly alone = input(false, { transform: booleanAttribute });
  readonly retry = output<void>();
  protected readonly t = inject(Texts).t;
}

/** Grey lines while something loads, from 200 ms on: `<rl-skeleton [lines]="8" />`. */
@Component({
  selector: 'rl-skeleton',
  template: `
    <div class="skeleton" role="status">
      <span class="visually-hidden">{{ t('ui.loading') }}</span>
      @for (line of rows(); track line) {
        <i></i>
      }
    </div>
  `,
})
export class Skeleton {
  readonly lines = input(6);
  protected readonly rows = computed(() => Array.from({ length: this.lines() }, (_, index) => index));
  protected readonly t = inject(Texts).t;
}
