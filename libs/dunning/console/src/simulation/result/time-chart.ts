import { Component, computed, DestroyRef, ElementRef, inject, input, signal } from '@angular/core';
import { Texts } from '@relance/platform/console';
import { areaPath, linePath, roundTop } from './chart-scale';

/** One line, or one layer of a stack. `look`: its class in the style sheet. */
export interface Series {
  readonly name: string;
  readonly look: string;
  readonly values: readonly number[];
}

const HEIGHT = 200;
const LEFT = 64;
const RIGHT = 12;
let count = 0;

/** Values over time, as lines side by side or layers on top of each other; the same as a table at the press of a button. */
@Component({
  selector: 'dunning-time-chart',
  templateUrl: './time-chart.html',
  styleUrl: './time-chart.css',
})
export class TimeChart {
  readonly heading = input.required<string>();
  readonly series = input.required<readonly Series[]>();
  /** What each value stands for: a day, or a stretch of days. */
  readonly labels = input.required<readonly string[]>();
  readonly stacked = input(false);
  readonly format = input.required<(value: number) => string>();
  /** The same in few characters, for the axis. */
  readonly short = input<(value: number) => string>();
  /** The same top for charts that stand beside each other. */
  readonly most = input<number>();
  protected readonly t = inject(Texts).t;
  protected readonly id = `time-chart-${++count}`;
  protected readonly height = HEIGHT;
  protected readonly left = LEFT;
  protected readonly asTable = signal(false);
  protected readonly at = signal<number | undefined>(undefined);
  private readonly measured = signal(640);
  protected readonly width = computed(() => Math.max(120, this.measured() - LEFT - RIGHT));
  protected readonly whole = computed(() => this.width() + LEFT + RIGHT);

  /** Each layer's lower and upper line; of lines, the lower one is the axis. */
  private readonly bands = computed(() => {
    let below: readonly number[] = this.labels().map(() => 0);
    return this.series().map((one) => {
      const base = this.stacked() ? below : this.labels().map(() => 0);
      const upper = one.values.map((value, i) => value + base[i]!);
      below = upper;
      return { ...one, base, upper };
    });
  });
  protected readonly top = computed(() =>
    roundTop(this.most() ?? Math.max(0, ...this.bands().flatMap(({ upper }) => upper))),
  );
  protected readonly paths = computed(() =>
    this.bands().map(({ name, look, base, upper }) => ({
      name,
      look,
      path: this.stacked()
        ? areaPath(base, upper, this.top(), this.width(), HEIGHT)
        : linePath(upper, this.top(), this.width(), HEIGHT),
    })),
  );
  protected readonly grid = computed(() =>
    [0, 0.5, 1].map((part) => ({
      y: HEIGHT - part * HEIGHT,
      label: (this.short() ?? this.format())(this.top() * part),
    })),
  );
  protected readonly ticks = computed(() => {
    const last = this.labels().length - 1;
    const some = this.width() < 360 ? [0, last] : [0, Math.round(last / 2), last];
    return [...new Set(some)].map((index) => ({
      x: last > 0 ? (index / last) * this.width() : this.width() / 2,
      anchor: index === 0 && last > 0 ? 'start' : index === last && last > 0 ? 'end' : 'middle',
      label: this.labels()[index] ?? '',
    }));
  });
  protected readonly cursor = computed(() => {
    const at = this.at();
    const last = this.labels().length - 1;
    return at === undefined || last < 1 ? undefined : (at / last) * this.width();
  });
  /** What the legend tells: where the pointer is, else the end. */
  protected readonly shown = computed(() => this.at() ?? this.labels().length - 1);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const watch = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) this.measured.set(Math.floor(width));
    });
    watch.observe(host);
    inject(DestroyRef).onDestroy(() => watch.disconnect());
  }

  protected point(event: PointerEvent): void {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const part = (event.clientX - box.left - LEFT) / this.width();
    const last = this.labels().length - 1;
    this.at.set(Math.min(Math.max(Math.round(part * last), 0), last));
  }
}
