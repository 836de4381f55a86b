import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import {
  CaseDocumentsDocument,
  EmptyState,
  FailureState,
  GraphqlClient,
  Icon,
  type IconName,
  InstantPipe,
  LiveClient,
  loaded,
  MoneyPipe,
  ResolveDeliveryDocument,
  sending,
  SessionStore,
  Skeleton,
  Texts,
  Toasts,
  type CaseDocumentsQuery,
} from '@relance/platform/console';

type Written = CaseDocumentsQuery['documents'][number];

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
            <rl-icon [name]="icon(document)" />
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
                @if (document.trackingNumber; as number) {
                  · {{ t('caseDocuments.tracking', { number }) }}
                }
                @if (document.error) {
                  · {{ reason(document.error) }}
                }
                @if (document.deliveryStatus === 'toSend' && document.notBefore) {
                  · {{ t('caseDocuments.notBefore', { at: (document.notBefore | instant: 'short') }) }}
                }
              </p>
              @if (document.note; as note) {
                <p class="small">{{ t('caseDocuments.note', { note }) }}</p>
              }
            </div>
            <span class="num">
              @for (amount of document.demanded; track amount.currency) {
                <span>{{ amount | money }} </span>
              }
            </span>
            <span class="chip" [class]="look(document.deliveryStatus)">
              {{ t('caseDocuments.status.' + document.deliveryStatus) }}
            </span>
            @if (mayComeBack(document)) {
              <button
                type="button"
                class="btn small quiet"
                [disabled]="saving.busy()"
                [attr.aria-label]="t('caseDocuments.cameBackTitle', { subject: document.subject })"
                (click)="cameBack(document)"
              >
                {{ t('caseDocuments.cameBack') }}
              </button>
            }
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
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  protected readonly t = this.texts.t;
  protected readonly saving = sending();
  protected readonly mayAct = computed(() => this.session.role() !== 'legal');
  protected readonly documents = loaded(
    async () => (await this.client.run(CaseDocumentsDocument, { caseId: untracked(this.caseId) })).documents,
  );

  constructor() {
    const live = inject(LiveClient);
    live.on('case.moved', ({ caseId }) => caseId === this.caseId() && void this.documents.load());
    live.on('delivery.changed', ({ caseId }) => caseId === this.caseId() && void this.documents.load());
    live.onReload(() => void this.documents.load());
    effect(() => {
      this.caseId();
      untracked(() => void this.documents.load());
    });
  }

  /** What has left may come back: a letter marked as unknown at the address, an e-mail returned by its server. */
  protected mayComeBack({ deliveryStatus, kind }: Written): boolean {
    return (deliveryStatus === 'sent' || deliveryStatus === 'posted') && kind !== 'visit' && this.mayAct();
  }

  protected async cameBack({ id: documentId }: Written): Promise<void> {
    await this.saving.send(
      async () =>
        (await this.client.run(ResolveDeliveryDocument, { documentId, resolution: 'cameBack' })).resolveDelivery,
    );
    const problem = this.saving.problem();
    if (problem) this.toasts.show(problem);
    await this.documents.load();
  }

  /** Ours in words; a mail server's answer as it came. */
  protected reason(error: string): string {
    return this.texts.tOr(`caseDocuments.reason.${error}`, error);
  }

  protected icon({ kind }: Written): IconName {
    return kind === 'email' ? 'mail' : kind === 'sms' ? 'phone' : kind === 'visit' ? 'people' : 'document';
  }

  protected look(status: string): string {
    if (status === 'sent' || status === 'posted') return 'good';
    return status === 'inDoubt' || status === 'failed' || status === 'noAddress' ? 'warn' : '';
  }
}
