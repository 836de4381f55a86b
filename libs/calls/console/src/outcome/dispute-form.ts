import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { DayPipe, MoneyPipe, Texts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { DISPUTE_CATEGORIES, type Outcome } from './outcome';
import { OutcomeForm } from './outcome-form';
import type { Conversation } from './outcome.store';
import { PresetChoice } from './preset-choice';

/** A dispute: why, and which invoices. Only those leave dunning; the others go on. */
@Component({
  selector: 'calls-dispute-form',
  imports: [OutcomeForm, PresetChoice, MoneyPipe, DayPipe],
  template: `
    <calls-outcome-form
      kind="dispute"
      [valid]="chosen().size > 0"
      [busy]="busy()"
      [refusal]="refusal()"
      (saved)="save($event)"
      (left)="left.emit()"
    >
      <calls-preset-choice [label]="t('calls.dispute.why')" [presets]="presets()" [(value)]="category" />
      <fieldset class="field">
        <legend class="label">{{ t('calls.dispute.items', { count: chosen().size }) }}</legend>
        <ul>
          @for (item of items(); track item.id) {
            <li>
              <label>
                <input
                  type="checkbox"
                  [checked]="chosen().has(item.id)"
                  (change)="choose(item.id, $any($event.target).checked)"
                />
                <span class="ellipsis">{{ item.number }}</span>
                <span class="muted small">{{ item.dueOn | day: 'day' }}</span>
                <span class="num">{{ item.open | money }}</span>
              </label>
            </li>
          } @empty {
            <li class="muted">{{ t('calls.dispute.none') }}</li>
          }
        </ul>
      </fieldset>
    </calls-outcome-form>
  `,
  styles: `
    ul {
      max-height: 132px;
      margin-top: 4px;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    li label {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      gap: 8px;
      align-items: center;
      min-height: 28px;
      padding: 0 8px;
    }
    li.muted {
      padding: 4px 8px;
    }
  `,
})
export class DisputeForm {
  readonly cockpit = input.required<Cockpit>();
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<{ outcome: Outcome; conversation: Conversation }>();
  readonly left = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly category = signal<string>(DISPUTE_CATEGORIES[0]);
  protected readonly items = computed(() =>
    this.cockpit().items.filter((item) => item.kind === 'invoice' && !item.disputed && item.open.minor > 0),
  );
  private readonly carryingId = computed(() => (this.items().find((item) => item.carrying) ?? this.items()[0])?.id);
  /** The invoice the case is about is the one the call is about, until somebody says otherwise. */
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(() => {
    const id = this.carryingId();
    return new Set(id ? [id] : []);
  });
  protected readonly presets = computed(() =>
    DISPUTE_CATEGORIES.map((value) => ({ value, label: this.t(`calls.dispute.${value}`) })),
  );

  protected choose(id: string, on: boolean): void {
    this.chosen.update((chosen) => {
      const next = new Set(chosen);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  protected save(conversation: Conversation): void {
    const outcome: Outcome = { kind: 'dispute', category: this.category(), itemIds: [...this.chosen()] };
    this.saved.emit({ outcome, conversation });
  }
}
