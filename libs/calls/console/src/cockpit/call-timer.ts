import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { ServerClock } from '@relance/platform/console';

/** `0:07`, `12:30`, `1:02:30`. */
export function clockText(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** Time since an instant, beside what was spent before; not spoken, it would never stop. */
@Component({
  selector: 'calls-timer',
  template: `<span class="time" aria-hidden="true">{{ text() }}</span>`,
  styles: `
    .time {
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class CallTimer {
  readonly since = input.required<string>();
  /** Seconds spent earlier in the same state. */
  readonly before = input(0);
  private readonly clock = inject(ServerClock);
  private readonly now = signal(this.clock.now().getTime());
  protected readonly text = computed(() => {
    const passed = Math.max(0, Math.floor((this.now() - Date.parse(this.since())) / 1000));
    return clockText(this.before() + passed);
  });

  constructor() {
    const timer = setInterval(() => this.now.set(this.clock.now().getTime()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
