import {
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Hotkeys, keyWord, Texts } from '@relance/platform/console';
import { TOUR_STOPS } from './tour-stops';
import { TourStore } from './tour.store';

interface Frame {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Leads through the cockpit's keys once: each stop frames its part of the screen. Enter goes on, Backspace back, Escape leaves. */
@Component({
  selector: 'calls-cockpit-tour',
  template: `
    @if (tour.open() && stop(); as stop) {
      @if (frame(); as at) {
        <div
          class="frame"
          aria-hidden="true"
          [style.top.px]="at.top"
          [style.left.px]="at.left"
          [style.width.px]="at.width"
          [style.height.px]="at.height"
        ></div>
      }
      <section
        class="card"
        role="dialog"
        [attr.aria-label]="t('calls.tour.title')"
        [class.top]="low()"
        [class.start]="right()"
      >
        <h2 class="card-head">
          <span class="grow">{{ t('calls.tour.title') }}</span>
          <span class="muted small">{{ t('calls.tour.place', { place: index() + 1, all: stops().length }) }}</span>
        </h2>
        <div class="card-body stack" aria-live="polite">
          <p class="line wrap">
            @for (key of stop.keys; track key) {
              <kbd class="key">{{ word(key) }}</kbd>
            }
            <strong>{{ t('calls.tour.' + stop.key + '.title') }}</strong>
          </p>
          <p>{{ t('calls.tour.' + stop.key + '.body') }}</p>
          <div class="form-actions">
            <button type="button" class="btn quiet" (click)="tour.end()">
              {{ t('calls.tour.leave') }} <kbd class="key">{{ word('escape') }}</kbd>
            </button>
            <button #onward type="button" class="btn primary" (click)="go(1)">
              {{ t(last() ? 'calls.tour.done' : 'calls.tour.onward') }} <kbd class="key">↵</kbd>
            </button>
          </div>
        </div>
      </section>
    }
  `,
  styles: `
    .frame {
      position: fixed;
      z-index: 30;
      border: 2px solid var(--accent);
      border-radius: var(--radius);
      box-shadow: 0 0 0 100vmax var(--scrim);
      pointer-events: none;
    }
    section {
      position: fixed;
      right: 24px;
      bottom: 24px;
      z-index: 31;
      width: min(380px, calc(100vw - 32px));
      box-shadow: var(--shadow);
    }
    .top {
      top: 24px;
      bottom: auto;
    }
    .start {
      right: auto;
      left: 80px;
    }
    @media (max-width: 720px) {
      section,
      .start {
        right: 16px;
        left: auto;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class CockpitTour {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tour = inject(TourStore);
  protected readonly index = signal(0);
  /** What of the screen is there now. */
  protected readonly stops = signal(TOUR_STOPS);
  protected readonly stop = computed(() => this.stops()[this.index()]);
  protected readonly last = computed(() => this.index() === this.stops().length - 1);
  protected readonly frame = signal<Frame | undefined>(undefined);
  /** The card keeps off what it is about. */
  protected readonly low = computed(() => (this.frame()?.top ?? 0) > innerHeight / 2);
  protected readonly right = computed(() => (this.frame()?.left ?? 0) > innerWidth / 2);
  private readonly onward = viewChild<ElementRef<HTMLButtonElement>>('onward');

  constructor() {
    const hotkeys = inject(Hotkeys);
    const until = inject(DestroyRef);
    hotkeys.bind([{ key: 'f1', label: 'calls.tour.again', run: () => this.tour.start() }]);
    const layer = [
      { key: 'enter', run: () => this.go(1) },
      { key: 'arrowright', run: () => this.go(1) },
      { key: 'backspace', run: () => this.go(-1) },
      { key: 'arrowleft', run: () => this.go(-1) },
      { key: 'escape', whileWriting: true, run: () => this.tour.end() },
    ];
    effect((cleanUp) => {
      if (!this.tour.open()) return;
      const before = document.activeElement;
      untracked(() => this.begin());
      cleanUp(hotkeys.bind(layer, { exclusive: true, until }));
      cleanUp(() => before instanceof HTMLElement && before.focus());
    });
    const measure = () => this.measure();
    afterRenderEffect(() => {
      if (this.tour.open() && this.stop()) untracked(measure);
    });
    afterRenderEffect(() => this.onward()?.nativeElement.focus());
    addEventListener('resize', measure);
    until.onDestroy(() => removeEventListener('resize', measure));
  }

  protected readonly word = (key: string) => keyWord(key, this.t);

  protected go(by: number): void {
    const to = this.index() + by;
    if (to >= this.stops().length) this.tour.end();
    else this.index.set(Math.max(to, 0));
  }

  private begin(): void {
    this.index.set(0);
    this.stops.set(TOUR_STOPS.filter(({ at }) => shown(at)));
  }

  private measure(): void {
    const stop = this.stop();
    const element = stop && shown(stop.at);
    if (!element) return this.frame.set(undefined);
    const { top, left, width, height } = element.getBoundingClientRect();
    this.frame.set({ top: top - 4, left: left - 4, width: width + 8, height: height + 8 });
  }
}

/** The first element that matches and has a place on the screen. */
function shown(selector: string): Element | undefined {
  return [...document.querySelectorAll(selector)].find((element) => element.getClientRects().length > 0);
}
