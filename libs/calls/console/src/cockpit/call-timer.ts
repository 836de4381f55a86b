import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { ServerClock } from '@relance/platform/console';

/** Minutes and seconds since the call began; not spoken, it would never stop. */
@Component({ selector: 'calls-timer', template: `<span aria-hidden="true">{{ text() }}</span>` })
export class CallTimer {
  readonly since = input.required<string>();
  private readonly clock = inject(ServerClock);
  private readonly now = signal(this.clock.now().getTime());
  protected readonly text = computed(() => {
    const seconds = Math.max(0, Math.floor((this.now() - Date.parse(this.since())) / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });

  constructor() {
    const timer = setInterval(() => this.now.set(this.clock.now().getTime()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
