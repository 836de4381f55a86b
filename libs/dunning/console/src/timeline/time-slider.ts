import { Component, computed, inject } from '@angular/core';
import { formatInstant, Icon, Texts } from '@relance/platform/console';
import { AsOfStore } from './as-of.store';

/** Back and forth through the moments of a case: a range with the arrows, Home and End; the last one is now. */
@Component({
  selector: 'dunning-time-slider',
  imports: [Icon],
  template: `
    @if (store.stands().length > 1) {
      <div class="slider">
        <label for="as-of" class="small muted">{{ t('timeline.asOf.title') }}</label>
        <input
          id="as-of"
          type="range"
          min="0"
          step="1"
          [max]="store.last()"
          [value]="store.index()"
          [attr.aria-valuetext]="words()"
          (input)="store.stand(+$any($event.target).value)"
        />
        <output for="as-of" class="strong">{{ words() }}</output>
        <button type="button" class="btn small" [disabled]="!store.chosen()" (click)="store.now()">
          <rl-icon name="clock" />{{ t('timeline.asOf.now') }}
        </button>
      </div>
    }
  `,
  styles: `
    .slider {
      display: grid;
      grid-template-columns: auto minmax(80px, 1fr) minmax(150px, auto) auto;
      align-items: center;
      gap: 12px;
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
    input {
      width: 100%;
      min-height: 24px;
      margin: 0;
      accent-color: var(--accent);
    }
    output {
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 720px) {
      .slider {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      input {
        grid-column: 1 / -1;
        grid-row: 2;
      }
      output {
        grid-column: 1 / -1;
        grid-row: 3;
      }
    }
  `,
})
export class TimeSlider {
  protected readonly store = inject(AsOfStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly words = computed(() => {
    const moment = this.store.chosen();
    return moment ? formatInstant(moment.at, this.texts.locale(), 'long') : this.t('timeline.asOf.present');
  });
}
