import { Component, effect, inject, input, untracked } from '@angular/core';
import {
  EmptyState,
  FailureState,
  formatInstant,
  Icon,
  InstantPipe,
  PhonePipe,
  Skeleton,
  SpokenPath,
  Texts,
} from '@relance/platform/console';
import { CallsStore, type CaseCall } from './calls.store';

/** Every call of the case: when, who with whom, what came out of it, and the way it took through its script. */
@Component({
  selector: 'calls-history',
  imports: [EmptyState, FailureState, Icon, InstantPipe, PhonePipe, Skeleton, SpokenPath],
  providers: [CallsStore],
  template: `
    @if (store.rows(); as rows) {
      @if (rows.length > 0) {
        <button type="button" class="btn small print" (click)="print()">{{ t('calls.log.print') }}</button>
      }
      <ol class="calls">
        @for (call of rows; track call.id) {
          <li>
            <p class="line wrap">
              <rl-icon name="phone" />
              <span class="strong">{{ call.startedAt | instant: 'day' }}</span>
              <span class="muted num">{{ times(call) }}</span>
              <span class="chip">{{ tOr('calls.outcome.' + call.outcome, call.outcome) }}</span>
              @if (call.inbound) {
                <span class="chip">{{ t('calls.log.inbound') }}</span>
              }
              @if (call.undone) {
                <span class="chip">{{ t('calls.log.undone') }}</span>
              }
            </p>
            <p class="small muted">
              {{ who(call) }}
              @if (call.phone) {
                · {{ call.phone | phone }}
              }
              · {{ t(call.rightParty ? 'calls.log.rightParty' : 'calls.log.other') }}
              @if (call.reasonForDelay; as reason) {
                · {{ t('calls.log.reasonForDelay', { reason: tOr('calls.delay.' + reason, reason) }) }}
              }
            </p>
            @if (call.note) {
              <p class="note">{{ call.note }}</p>
            }
            @if (call.scriptTitle; as title) {
              <details>
                <summary>
                  {{ t('ui.spokenPath.title', { title: title[texts.language()], version: call.scriptVersion ?? 0 }) }}
                </summary>
                <rl-spoken-path [steps]="call.scriptPath" />
              </details>
            } @else {
              <p class="small muted">{{ t('calls.log.noPath') }}</p>
            }
          </li>
        } @empty {
          <li><rl-empty icon="phone" [heading]="t('calls.log.empty')" /></li>
        }
      </ol>
      @if (store.hasMore()) {
        <button type="button" class="btn quiet" (click)="store.more()">{{ t('calls.log.more') }}</button>
      }
    } @else if (store.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="store.load()" />
    } @else {
      <rl-skeleton />
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
      padding: 4px 12px;
    }
    .print {
      position: absolute;
      top: 8px;
      right: 12px;
    }
    .calls > li {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 2px;
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    .calls > li:last-child {
      border-bottom: 0;
    }
    .line > rl-icon {
      color: var(--muted);
    }
    .note {
      white-space: pre-line;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
    @media print {
      .calls > li {
        break-inside: avoid-page;
      }
    }
  `,
})
export class CallsPanel {
  readonly caseId = input.required<string>();
  protected readonly store = inject(CallsStore);
  protected readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;

  constructor() {
    effect(() => {
      const caseId = this.caseId();
      untracked(() => this.store.show(caseId));
    });
  }

  protected times({ startedAt, endedAt }: CaseCall): string {
    const [from, to] = [startedAt, endedAt].map((at) => formatInstant(at, this.texts.locale(), 'time'));
    return this.t('calls.log.lasted', { from: from!, to: to! });
  }

  protected who({ personName, contactName }: CaseCall): string {
    return contactName ? this.t('calls.log.who', { person: personName, contact: contactName }) : personName;
  }

  /** With every path open: what is folded would not be on the paper. */
  protected print(): void {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('calls-history details')) folded.open = true;
    window.print();
  }
}
