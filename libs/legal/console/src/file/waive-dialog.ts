import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { addUp, DayPipe, Dialog, formatMoney, MoneyPipe, Texts } from '@relance/platform/console';
import type { FileItem, LegalFile, Waiver } from './file.store';

/** Giving up what is open on chosen items, with the amount on the button that does it. */
@Component({
  selector: 'legal-waive-dialog',
  imports: [DayPipe, Dialog, MoneyPipe],
  template: `
    <rl-dialog
      [open]="waiver() !== undefined"
      [heading]="waiver() ? t('legalFile.' + waiver() + 'Title') : ''"
      (closed)="closed.emit()"
    >
      @if (waiver(); as kind) {
        <form class="stack" (submit)="submit($event)">
          <p>{{ t('legalFile.' + kind + 'Text') }}</p>
          <fieldset>
            <legend class="label">{{ t('legalFile.chooseItems') }}</legend>
            <ul>
              @for (item of items(); track item.id) {
                <li>
                  <label class="line">
                    <input type="checkbox" [checked]="chosen().has(item.id)" (change)="toggle(item)" />
                    <span class="grow">
                      {{ item.number }} <span class="muted">· {{ item.dueOn | day }}</span>
                    </span>
                    <span class="num">{{ item.open | money }}</span>
                  </label>
                </li>
              }
            </ul>
          </fieldset>
          <div class="field">
            <label for="waive-reason">{{ t('legalFile.actionReason') }}</label>
            <input
              id="waive-reason"
              class="input"
              autocomplete="off"
              [attr.aria-invalid]="missing()"
              [attr.aria-describedby]="missing() ? 'waive-missing' : null"
              [value]="reason()"
              (input)="reason.set($any($event.target).value); missing.set(false)"
            />
            @if (missing()) {
              <span class="field-error" id="waive-missing">{{ t('legalFile.actionReasonNeeded') }}</span>
            }
          </div>
          @if (problem(); as words) {
            <p class="notice warn" role="alert">
              <span>{{ words }}</span>
            </p>
          }
          <div class="form-actions">
            <button type="button" class="btn" (click)="closed.emit()">{{ t('ui.cancel') }}</button>
            <button type="submit" class="btn primary" [disabled]="busy() || chosen().size === 0">
              {{ chosen().size > 0 ? t('legalFile.' + kind + 'Save', { amount: sum() }) : t('legalFile.chooseOne') }}
            </button>
          </div>
        </form>
      }
    </rl-dialog>
  `,
  styles: `
    li label {
      min-height: 28px;
      cursor: pointer;
    }
    ul {
      max-height: 240px;
      overflow: auto;
    }
  `,
})
export class WaiveDialog {
  readonly waiver = input<Waiver>();
  readonly file = input.required<LegalFile>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly waive = output<{ itemIds: string[]; reason: string }>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly reason = signal('');
  protected readonly missing = signal(false);
  protected readonly items = computed(() =>
    this.file().items.filter((item) => item.kind !== 'creditNote' && item.open.minor > 0),
  );
  protected readonly sum = computed(() =>
    addUp(
      this.items()
        .filter((item) => this.chosen().has(item.id))
        .map((item) => item.open),
    )
      .map((amount) => formatMoney(amount, this.texts.locale()))
      .join(' + '),
  );

  constructor() {
    effect(() => {
      if (!this.waiver()) return;
      untracked(() => {
        this.chosen.set(new Set());
        this.reason.set('');
        this.missing.set(false);
      });
    });
  }

  protected toggle(item: FileItem): void {
    const next = new Set(this.chosen());
    if (!next.delete(item.id)) next.add(item.id);
    this.chosen.set(next);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.missing.set(this.reason().trim() === '');
    if (!this.missing()) this.waive.emit({ itemIds: [...this.chosen()], reason: this.reason().trim() });
  }
}
