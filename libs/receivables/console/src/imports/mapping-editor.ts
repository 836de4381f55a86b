import { Component, inject, input, output } from '@angular/core';
import { Texts } from '@relance/platform/console';
import {
  DATE_ORDERS,
  ENCODINGS,
  fieldOf,
  FIELDS,
  SEPARATORS,
  withColumn,
  type LedgerField,
  type MappingDraft,
} from './mapping-draft';

const SAMPLES = 3;

/** How the file is written, and what each of its columns means, beside its first values. */
@Component({
  selector: 'receivables-mapping-editor',
  templateUrl: './mapping-editor.html',
  styles: `
    .how {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: 12px;
    }
    .sample {
      max-width: 320px;
    }
    td .input {
      min-width: 200px;
    }
  `,
})
export class MappingEditor {
  readonly draft = input.required<MappingDraft>();
  readonly headings = input.required<readonly string[]>();
  readonly rows = input.required<readonly (readonly string[])[]>();
  /** Fields that something still has to be said about. */
  readonly open = input<readonly string[]>([]);
  /** What changes, to be done to the draft as it then is: two changes in one breath must both count. */
  readonly changed = output<(draft: MappingDraft) => MappingDraft>();
  protected readonly t = inject(Texts).t;
  protected readonly fields = FIELDS;
  protected readonly encodings = ENCODINGS;
  protected readonly dateOrders = DATE_ORDERS;
  protected readonly separators = Object.entries(SEPARATORS);
  protected readonly decimals = [
    ['comma', ','],
    ['point', '.'],
  ] as const;

  protected set(name: 'encoding' | 'separator' | 'decimal' | 'dateOrder', value: string): void {
    this.changed.emit((draft) => ({ ...draft, [name]: value || undefined }));
  }

  protected default(name: 'currency' | 'country', text: string): void {
    const value = text.trim().toUpperCase();
    this.changed.emit((draft) => {
      const { [name]: _, ...others } = draft.defaults ?? {};
      return { ...draft, defaults: value ? { ...others, [name]: value } : others };
    });
  }

  protected meaning(heading: string, field: string): void {
    const meant = FIELDS.find((one): one is LedgerField => one === field);
    this.changed.emit((draft) => withColumn(draft, heading, meant));
  }

  protected fieldOf(heading: string): LedgerField | undefined {
    return fieldOf(this.draft(), heading);
  }

  protected sample(index: number): string {
    return this.rows()
      .map((row) => row[index]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .slice(0, SAMPLES)
      .join(' · ');
  }
}
