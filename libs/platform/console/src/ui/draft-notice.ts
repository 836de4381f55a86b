import { afterNextRender, Component, DestroyRef, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { DraftStore } from '../data/draft.store';
import { InstantPipe } from '../format/format.pipes';
import { Hotkeys } from '../keys/hotkey.service';
import { Texts } from '../texts/texts.service';
import { Icon } from './icon';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Values = Record<string, string | boolean>;

/** A choice may bring further fields, which are filled then: so many times at most. */
const ROUNDS = 4;
const CHANGES = ['input', 'change'] as const;
const PRESSES = ['keyup', 'click'] as const;

/**
 * Keeps what is typed into the form it stands in, whatever the fields are, and puts it back after a reload or a crash; then it says
 * so, with a key to begin anew. The form forgets it when it was sent: `DraftStore.forget(key)`.
 */
@Component({
  selector: 'rl-draft',
  imports: [Icon, InstantPipe],
  template: `
    @if (restored(); as at) {
      <p class="notice" role="status">
        <rl-icon name="edit" />
        <span class="grow">{{ t('ui.draft.restored', { at: (at | instant: 'short') }) }}</span>
        <button type="button" class="btn small" (click)="discard()">
          {{ t('ui.draft.discard') }} <kbd class="key">{{ t('ui.keys.delete') }}</kbd>
        </button>
      </p>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
  `,
})
export class DraftNotice {
  /** One for each form and what it is about. */
  readonly key = input.required<string>();
  protected readonly t = inject(Texts).t;
  protected readonly restored = signal<string | undefined>(undefined);
  private readonly drafts = inject(DraftStore);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private fresh: Values = {};
  private last = '';

  constructor() {
    const until = inject(DestroyRef);
    inject(Hotkeys).bind([
      {
        key: 'delete',
        label: 'ui.draft.discard',
        when: () => this.restored() !== undefined,
        run: () => this.discard(),
      },
    ]);
    afterNextRender(() => {
      const form = this.form();
      this.fresh = this.values();
      this.restore();
      this.last = JSON.stringify(this.values());
      const keep = () => this.keep();
      for (const type of CHANGES) form?.addEventListener(type, keep);
      // a choice taken by its digit is no event of the field, and is drawn by the next frame
      const keepDrawn = () => requestAnimationFrame(() => form?.isConnected && keep());
      for (const type of PRESSES) document.addEventListener(type, keepDrawn);
      until.onDestroy(() => {
        for (const type of CHANGES) form?.removeEventListener(type, keep);
        for (const type of PRESSES) document.removeEventListener(type, keepDrawn);
      });
    });
  }

  protected discard(): void {
    this.drafts.forget(this.key());
    this.restored.set(undefined);
    this.fill(this.fresh, ROUNDS);
    this.last = JSON.stringify(this.values());
    this.drafts.forget(this.key());
    this.form()?.querySelector<HTMLElement>('[autofocus], input, select, textarea')?.focus();
  }

  private keep(): void {
    const values = JSON.stringify(this.values());
    if (values === this.last) return;
    this.last = values;
    this.drafts.write(this.key(), values);
  }

  private restore(): void {
    const at = this.drafts.writtenAt(this.key());
    if (at === undefined) return;
    try {
      const kept = JSON.parse(this.drafts.read(this.key())) as Values;
      if (JSON.stringify(kept) === JSON.stringify(this.fresh)) return;
      this.fill(kept, ROUNDS);
      this.restored.set(new Date(at).toISOString());
    } catch {
      this.drafts.forget(this.key());
    }
  }

  /** Types the values in again: the fields hear of it as if a person did. */
  private fill(values: Values, rounds: number): void {
    let changed = false;
    for (const [name, field] of this.fields()) {
      const value = values[name];
      if (value === undefined || value === valueOf(field)) continue;
      changed = true;
      if (isTick(field)) field.checked = value === true;
      else field.value = String(value);
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (changed && rounds > 1) {
      afterNextRender(() => this.fill(values, rounds - 1), { injector: this.injector });
    }
  }

  private values(): Values {
    return Object.fromEntries(this.fields().map(([name, field]) => [name, valueOf(field)]));
  }

  /** By id or name; a choice's options by their value as well, or by their place where the value differs from day to day. */
  private fields(): [string, Field][] {
    const all = [...(this.form()?.querySelectorAll<Field>('input, select, textarea') ?? [])];
    const groups = new Map<string, number>();
    return all
      .filter((field) => field.type !== 'password' && field.type !== 'file')
      .map((field, index) => {
        if (!isTick(field)) return [field.id || field.name || String(index), field];
        const group = field.type === 'radio' ? this.groupOf(field, groups) : field.name || field.id;
        return [`${group}=${field.value}`, field];
      });
  }

  /** The name of a group may be another one the next time the page is loaded. */
  private groupOf(field: Field, groups: Map<string, number>): string {
    if (!groups.has(field.name)) groups.set(field.name, groups.size);
    return `choice-${groups.get(field.name)}`;
  }

  private form(): HTMLFormElement | null {
    return this.host.nativeElement.closest('form');
  }
}

function isTick(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox');
}

function valueOf(field: Field): string | boolean {
  return isTick(field) ? field.checked : field.value;
}
