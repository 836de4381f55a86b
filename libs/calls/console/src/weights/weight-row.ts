import { Component, computed, inject, input, output } from '@angular/core';
import { amountText, readAmount, Texts } from '@relance/platform/console';
import { MOST_POINTS, readPoints, unitOf, type Weight } from './weight-edits';

/** Amounts of a scale are in the minor units of a currency with two digits. */
const SCALE_CURRENCY = 'EUR';

/** One reason and what it weighs: a slider and a field for the same number, and where it gives all of it. */
@Component({
  selector: 'tr[calls-weight]',
  template: `
    <th scope="row">
      <span class="strong">{{ name() }}</span>
      @if (before() !== weight().points) {
        <span class="chip accent">{{ t('weights.was', { points: before() ?? 0 }) }}</span>
      }
    </th>
    <td>
      <span class="line">
        <input
          type="range"
          min="0"
          step="1"
          [max]="most"
          [value]="weight().points"
          [attr.aria-label]="t('weights.pointsOf', { reason: name() })"
          (input)="points($any($event.target).value)"
        />
        <input
          class="input num"
          inputmode="numeric"
          autocomplete="off"
          [attr.aria-label]="t('weights.pointsFieldOf', { reason: name() })"
          [value]="weight().points"
          (keydown.arrowup)="by(1, $event)"
          (keydown.arrowdown)="by(-1, $event)"
          (change)="typePoints($any($event.target))"
        />
      </span>
    </td>
    <td>
      @if (unit(); as kind) {
        <span class="line">
          <input
            class="input num full"
            autocomplete="off"
            [attr.inputmode]="kind === 'amount' ? 'decimal' : 'numeric'"
            [attr.aria-label]="t('weights.fullOf', { reason: name() })"
            [value]="full()"
            (change)="typeFull($any($event.target))"
          />
          <span class="small muted">{{ t('weights.unit.' + kind) }}</span>
        </span>
      } @else {
        <span class="small muted">{{ t('weights.allOrNothing') }}</span>
      }
    </td>
  `,
  styles: `
    th {
      color: var(--ink);
      font-size: 13px;
      font-weight: inherit;
      text-align: left;
      white-space: normal;
    }
    :host(:last-child) th {
      border-bottom: 0;
    }
    .chip {
      margin-left: 8px;
    }
    input[type='range'] {
      flex: 1;
      min-width: 120px;
      max-width: 200px;
      height: 24px;
      accent-color: var(--accent);
    }
    .input {
      width: 56px;
      min-height: 28px;
      padding: 2px 6px;
    }
    .full {
      width: 88px;
    }
    @media (max-width: 720px) {
      /* the field takes the arrows as well */
      input[type='range'] {
        display: none;
      }
    }
  `,
})
export class WeightRow {
  readonly weight = input.required<Weight>();
  /** Its points in the version in force. */
  readonly before = input<number>();
  readonly changed = output<Partial<Weight>>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly most = MOST_POINTS;
  protected readonly name = computed(() => {
    const { code } = this.weight();
    return this.texts.tOr(`ui.rank.reason.${code}`, code);
  });
  protected readonly unit = computed(() => unitOf(this.weight().code));
  protected readonly full = computed(() => {
    const { full } = this.weight();
    if (full === null || full === undefined) return '';
    const amount = { minor: full, currency: SCALE_CURRENCY };
    return this.unit() === 'amount' ? amountText(amount, this.texts.locale()) : String(full);
  });

  protected points(text: string): void {
    const points = readPoints(text);
    if (points !== undefined) this.changed.emit({ points });
  }

  protected by(step: number, event: Event): void {
    event.preventDefault();
    this.changed.emit({ points: Math.min(MOST_POINTS, Math.max(0, this.weight().points + step)) });
  }

  /** What is no number is not taken: the field shows again what holds. */
  protected typePoints(field: HTMLInputElement): void {
    this.points(field.value);
    if (readPoints(field.value) === undefined) field.value = String(this.weight().points);
  }

  protected typeFull(field: HTMLInputElement): void {
    const text = field.value.trim();
    const whole = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
    const full = this.unit() === 'amount' ? readAmount(text, SCALE_CURRENCY) : whole;
    if (full === undefined || full < 1) field.value = this.full();
    else this.changed.emit({ full });
  }
}
