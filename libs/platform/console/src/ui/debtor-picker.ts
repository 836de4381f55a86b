import { Component, inject, input, output, signal } from '@angular/core';
import { DebtorSearch, type DebtorHit } from '../data/debtor-search';
import { failureKind } from '../data/failure';
import { MoneyPipe } from '../format/format.pipes';
import { Texts } from '../texts/texts.service';
import { StateChip } from './chips';

const TYPING_MS = 200;
const SHORTEST = 2;
let count = 0;

/** Finds a debtor by anything that names it: type, go down, Enter. */
@Component({
  selector: 'rl-debtor-picker',
  imports: [MoneyPipe, StateChip],
  template: `
    <div class="field">
      <label [for]="id">{{ t('ui.debtorPicker.search') }}</label>
      <input
        class="input"
        type="search"
        role="combobox"
        autocomplete="off"
        autofocus
        aria-autocomplete="list"
        [id]="id"
        [placeholder]="t('ui.debtorPicker.searchHint')"
        [attr.aria-expanded]="hits().length > 0"
        [attr.aria-controls]="id + '-hits'"
        [attr.aria-activedescendant]="hits().length > 0 ? id + '-' + active() : null"
        (input)="type($any($event.target).value)"
        (keydown)="press($event)"
      />
    </div>
    <ul role="listbox" [id]="id + '-hits'" [attr.aria-label]="t('ui.debtorPicker.hits')">
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
export class DebtorPicker {
  /** Only debtors of this creditor: money goes to whom it was paid. */
  readonly creditor = input<{ creditorId: string; creditorName: string }>();
  /** Not this case. */
  readonly except = input<string>();
  readonly picked = output<DebtorHit>();
  private readonly debtors = inject(DebtorSearch);
  private typing?: ReturnType<typeof setTimeout>;
  private asked = '';
  protected readonly t = inject(Texts).t;
  protected readonly id = `debtor-picker-${++count}`;
  protected readonly hits = signal<readonly DebtorHit[]>([]);
  protected readonly active = signal(0);
  protected readonly said = signal(this.t('ui.debtorPicker.typeMore'));

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
    if (text.length < SHORTEST) return this.show([], this.t('ui.debtorPicker.typeMore'));
    try {
      const creditor = this.creditor();
      const hits = (await this.debtors.find(text, creditor?.creditorId)).filter((hit) => hit.caseId !== this.except());
      const none = creditor
        ? this.t('ui.debtorPicker.noHitsOf', { creditor: creditor.creditorName })
        : this.t('ui.debtorPicker.noHits');
      // What was typed meanwhile asks again.
      if (text === this.asked) this.show(hits, hits.length > 0 ? '' : none);
    } catch (thrown) {
      this.show([], this.t(`ui.failure.${failureKind(thrown)}.body`));
    }
  }

  private show(hits: readonly DebtorHit[], said: string): void {
    this.hits.set(hits);
    this.active.set(0);
    this.said.set(said);
  }
}
