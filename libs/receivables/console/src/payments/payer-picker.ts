import { Component, inject, input, output, signal } from '@angular/core';
import { failureKind, MoneyPipe, StateChip, Texts, type PayerSearchQuery } from '@relance/platform/console';

export type Payer = PayerSearchQuery['search'][number];
export type PayerSearch = (text: string, creditorId?: string) => Promise<readonly Payer[]>;

const TYPING_MS = 200;
const SHORTEST = 2;
let count = 0;

/** Finds a debtor by anything that names it: type, go down, Enter. */
@Component({
  selector: 'receivables-payer-picker',
  imports: [MoneyPipe, StateChip],
  template: `
    <div class="field">
      <label [for]="id">{{ t('payments.search') }}</label>
      <input
        class="input"
        type="search"
        role="combobox"
        autocomplete="off"
        autofocus
        aria-autocomplete="list"
        [id]="id"
        [placeholder]="t('payments.searchHint')"
        [attr.aria-expanded]="hits().length > 0"
        [attr.aria-controls]="id + '-hits'"
        [attr.aria-activedescendant]="hits().length > 0 ? id + '-' + active() : null"
        (input)="type($any($event.target).value)"
        (keydown)="press($event)"
      />
    </div>
    <ul role="listbox" [id]="id + '-hits'" [attr.aria-label]="t('payments.hits')">
      @for (hit of hits(); track hit.caseId; let index = $index) {
        <li
          role="option"
          [id]="id + '-' + index"
          [class.active]="index === active()"
          [attr.aria-selected]="index === active()"
          (click)="picked.emit(hit)"
        >
          <span class="two-lines grow">
            <span class="ellipsis strong">{{ hit.debtorName }}</span>
            <span class="ellipsis small muted">{{ hit.number }} · {{ hit.creditorName }} · {{ hit.matchedText }}</span>
          </span>
          <rl-state [state]="hit.state" />
          <span class="num">{{ hit.overdue | money }}</span>
        </li>
      }
    </ul>
    <p class="small muted" role="status">{{ said() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    ul {
      max-height: 280px;
      overflow: auto;
    }
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      min-height: 44px;
      padding: 4px 8px;
      border-radius: var(--radius);
      cursor: pointer;
    }
    li:hover,
    li.active {
      background: var(--accent-soft);
    }
  `,
})
export class PayerPicker {
  /** Asks the server. Errors: RequestFailure. */
  readonly search = input.required<PayerSearch>();
  /** Only debtors of this creditor: money goes to whom it was paid. */
  readonly creditor = input<{ creditorId: string; creditorName: string }>();
  readonly picked = output<Payer>();
  private typing?: ReturnType<typeof setTimeout>;
  private asked = '';
  protected readonly t = inject(Texts).t;
  protected readonly id = `payer-${++count}`;
  protected readonly hits = signal<readonly Payer[]>([]);
  protected readonly active = signal(0);
  protected readonly said = signal(this.t('payments.typeMore'));

  protected type(text: string): void {
    clearTimeout(this.typing);
    this.asked = text.trim();
    this.typing = setTimeout(() => void this.find(this.asked), TYPING_MS);
  }

  protected press(event: KeyboardEvent): void {
    const last = this.hits().length - 1;
    if (event.key === 'ArrowDown') this.active.update((at) => Math.min(at + 1, last));
    else if (event.key === 'ArrowUp') this.active.update((at) => Math.max(at - 1, 0));
    else if (event.key === 'Enter') {
      const hit = this.hits()[this.active()];
      if (hit) this.picked.emit(hit);
    } else return;
    event.preventDefault();
  }

  private async find(text: string): Promise<void> {
    if (text.length < SHORTEST) return this.show([], this.t('payments.typeMore'));
    try {
      const creditor = this.creditor();
      const hits = await this.search()(text, creditor?.creditorId);
      const none = creditor
        ? this.t('payments.noHitsOf', { creditor: creditor.creditorName })
        : this.t('payments.noHits');
      // What was typed meanwhile asks again.
      if (text === this.asked) this.show(hits, hits.length > 0 ? '' : none);
    } catch (thrown) {
      this.show([], this.t(`ui.failure.${failureKind(thrown)}.body`));
    }
  }

  private show(hits: readonly Payer[], said: string): void {
    this.hits.set(hits);
    this.active.set(0);
    this.said.set(said);
  }
}
