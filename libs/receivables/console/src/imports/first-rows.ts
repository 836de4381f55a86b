import { Component, computed, inject, input } from '@angular/core';
import { formatDate, formatMoney, Texts } from '@relance/platform/console';
import type { ImportPreview, Said } from './imports.client';
import { FIELDS } from './mapping-draft';

/** Names of a row as the server reads it, where they differ from the column's. */
const READ_AS: Readonly<Record<string, string>> = {
  invoiceNumber: 'number',
  documentKind: 'kind',
  issueDate: 'issuedOn',
  dueDate: 'dueOn',
  paidAmount: 'paid',
  settledDate: 'settledOn',
};
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The first rows of a ledger as they would be taken: what a wrong declaration does is seen before it is booked. */
@Component({
  selector: 'receivables-first-rows',
  template: `
    <div class="table-scroll" tabindex="0" role="group" [attr.aria-label]="t('imports.firstRows')">
      <table class="table">
        <thead>
          <tr>
            @for (field of fields(); track field) {
              <th scope="col" [class.num]="field === 'amount' || field === 'paidAmount'">
                {{ t('imports.fields.' + field) }}
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (one of rows(); track $index) {
            <tr>
              @if (one.row; as row) {
                @for (field of fields(); track field) {
                  <td [class.num]="field === 'amount' || field === 'paidAmount'">{{ cell(row, field) }}</td>
                }
              } @else if (one.refusal; as refusal) {
                <td class="refusal" [attr.colspan]="fields().length">
                  {{ t('imports.line') }} {{ refusal.line }} : {{ sentence(refusal) }}
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    .refusal {
      color: var(--d90);
    }
    td {
      white-space: nowrap;
    }
  `,
})
export class FirstRows {
  readonly rows = input.required<ImportPreview['rows']>();
  readonly columns = input.required<Readonly<Record<string, unknown>>>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly fields = computed(() => FIELDS.filter((field) => this.columns()[field] !== undefined));

  protected sentence(said: Said): string {
    return this.texts.language() === 'fr' ? said.messageFr : said.messageEn;
  }

  protected cell(row: Readonly<Record<string, unknown>>, field: string): string {
    const value = row[READ_AS[field] ?? field];
    if (value === null || value === undefined) return '';
    if (typeof value === 'number')
      return formatMoney({ minor: value, currency: String(row['currency']) }, this.texts.locale());
    if (field === 'debtorKind') return this.texts.tOr(`ui.kind.${String(value)}`, String(value));
    if (field === 'documentKind') return this.texts.tOr(`imports.kinds.${String(value)}`, String(value));
    return DATE.test(String(value)) ? formatDate(String(value), this.texts.locale()) : String(value);
  }
}
