import { Component, inject, input } from '@angular/core';
import { DayPipe, formatInstant, InstantPipe, MoneyPipe, Texts } from '@relance/platform/console';
import type { LegalFile } from './file.store';

/** What was written, said, promised and contested: the proofs of the file. */
@Component({
  selector: 'legal-file-evidence',
  imports: [DayPipe, InstantPipe, MoneyPipe],
  templateUrl: './file-evidence.html',
  styles: `
    :host {
      display: contents;
    }
    .card {
      scroll-margin-top: 48px;
    }
    .words {
      min-width: 220px;
      overflow-wrap: anywhere;
    }
    .undone {
      text-decoration: line-through;
    }
  `,
})
export class FileEvidence {
  readonly file = input.required<LegalFile>();
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  protected delivery(document: LegalFile['documents'][number]): string {
    const date = document.sentAt ? formatInstant(document.sentAt, this.texts.locale(), 'short') : '';
    return this.t(`legalFile.deliveries.${document.deliveryStatus}`, { date });
  }

  /** A decision on a dispute is a code and, after a colon, the words of who decided. */
  protected resolution(resolution: string | null): string {
    if (!resolution) return '';
    const [code = '', ...words] = resolution.split(': ');
    return [this.texts.tOr(`legalFile.resolutions.${code}`, code), ...words].join(' : ');
  }

  protected category(code: string): string {
    return this.texts.tOr(`legalFile.categories.${code}`, code);
  }
}
