import { Component, effect, inject, input, untracked } from '@angular/core';
import {
  CaseDocumentsDocument,
  EmptyState,
  FailureState,
  GraphqlClient,
  Icon,
  InstantPipe,
  LiveClient,
  loaded,
  MoneyPipe,
  Skeleton,
  Texts,
} from '@relance/platform/console';

/** What was written to the debtor: each document as it stands, with what became of it. */
@Component({
  selector: 'correspondence-documents',
  imports: [Icon, InstantPipe, MoneyPipe, Skeleton, FailureState, EmptyState],
  template: `
    @if (documents.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="documents.load()" />
    } @else if (documents.value(); as list) {
      <ul>
        @for (document of list; track document.id) {
          <li>
            <rl-icon [name]="document.kind === 'email' ? 'mail' : 'document'" />
            <div class="grow">
              <p>
                <a [href]="'/documents/' + document.id + '.pdf'" target="_blank" rel="noopener">{{
                  document.subject
                }}</a>
              </p>
              <p class="small muted">
                {{ t('caseDocuments.kind.' + document.kind) }} · {{ document.createdAt | instant: 'short' }}
                @if (document.recipient) {
                  · {{ document.recipient }}
                }
                @if (document.error) {
                  · {{ reason(document.error) }}
                }
              </p>
            </div>
            <span class="num">
              @for (amount of document.demanded; track amount.currency) {
                <span>{{ amount | money }} </span>
              }
            </span>
            <span class="chip" [class]="look(document.deliveryStatus)">
              {{ t('caseDocuments.status.' + document.deliveryStatus) }}
            </span>
          </li>
        } @empty {
          <li><rl-empty icon="document" [heading]="t('caseDocuments.empty')" /></li>
        }
      </ul>
    } @else {
      <rl-skeleton />
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 4px 12px;
    }
    li {
      display: flex;
      gap: 12px;
      align-items: flex-start;
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border-bottom: 0;
    }
    li > rl-icon {
      color: var(--muted);
    }
    rl-empty {
      flex: 1;
    }
  `,
})
export class DocumentsPanel {
  readonly caseId = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly documents = loaded(
    async () => (await this.client.run(CaseDocumentsDocument, { caseId: untracked(this.caseId) })).documents,
  );

  constructor() {
    const live = inject(LiveClient);
    live.on('case.moved', ({ caseId }) => caseId === this.caseId() && void this.documents.load());
    live.onReload(() => void this.documents.load());
    effect(() => {
      this.caseId();
      untracked(() => void this.documents.load());
    });
  }

  /** Ours in words; a mail server's answer as it came. */
  protected reason(error: string): string {
    return this.texts.tOr(`caseDocuments.reason.${error}`, error);
  }

  protected look(status: string): string {
    if (status === 'sent' || status === 'posted') return 'good';
    return status === 'inDoubt' || status === 'failed' || status === 'noAddress' ? 'warn' : '';
  }
}
