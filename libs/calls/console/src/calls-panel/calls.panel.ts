import { Component, effect, ElementRef, inject, input, signal, untracked } from '@angular/core';
import {
  CaseChange,
  EmptyState,
  FailureState,
  GraphqlClient,
  InstantPipe,
  loaded,
  LoggedCallsDocument,
  SessionStore,
  Skeleton,
  SpokenPath,
  Texts,
  type LoggedCallsQuery,
} from '@relance/platform/console';
import { CorrectionDialog } from './correction-dialog';
import { CorrectionWords } from './correction-words';

export type LoggedCall = LoggedCallsQuery['calls'][number];

/** The calls of a case: what was logged, struck through where it was corrected, and what holds now. */
@Component({
  selector: 'calls-calls-panel',
  imports: [CorrectionDialog, EmptyState, FailureState, InstantPipe, Skeleton, SpokenPath],
  template: `
    @if (calls.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="calls.load()" />
    } @else if (calls.value(); as read) {
      <ul>
        @for (logged of read.calls; track logged.call.id) {
          <li>
            <p class="line wrap">
              <span class="strong" [class.gone]="logged.call.undone">
                {{ t('calls.outcome.' + logged.call.outcome) }}
              </span>
              <span class="muted small">
                {{ logged.call.startedAt | instant }} · {{ logged.call.personName }}
                @if (logged.contactName) {
                  · {{ logged.contactName }}
                }
              </span>
              <span class="grow"></span>
              @if (logged.correctable && role() !== 'legal') {
                <button
                  type="button"
                  class="btn small quiet"
                  (click)="correcting.set({ logged, version: read.version })"
                >
                  {{ t('calls.correction.open') }}
                </button>
              }
            </p>
            <p class="small muted">
              {{ t('calls.signal.' + logged.call.signal) }} · {{ t('calls.party.' + logged.call.party) }}
              @if (logged.call.reasonForDelay; as reason) {
                · {{ t('calls.delay.' + reason) }}
              }
              @if (logged.call.undone) {
                · {{ t('calls.correction.undone') }}
              }
            </p>
            @if (logged.call.note) {
              <p>{{ logged.call.note }}</p>
            }
            @if (logged.call.scriptTitle; as title) {
              <details>
                <summary class="small">
                  {{ t('ui.spokenPath.title', { title: title[language()], version: logged.call.scriptVersion ?? 0 }) }}
                </summary>
                <rl-spoken-path [steps]="logged.call.scriptPath" />
              </details>
            }
            @for (correction of logged.corrections; track correction.id) {
              <div class="correction">
                @for (change of changes(logged, correction.changes); track change.field) {
                  <p>
                    @if (change.field === 'note') {
                      {{ change.is }}
                    } @else {
                      <span class="muted">{{ change.label }}</span>
                      <del>{{ change.was }}</del>
                      <ins>{{ change.is }}</ins>
                    }
                  </p>
                }
                <p class="small muted">
                  {{ t('calls.correction.by', { name: correction.byName, reason: correction.reason }) }} ·
                  {{ correction.at | instant }}
                </p>
              </div>
            }
          </li>
        } @empty {
          <rl-empty icon="phone" [heading]="t('calls.correction.none')" />
        }
      </ul>
      @if (read.calls.length > 0) {
        <button type="button" class="btn small print" (click)="print()">{{ t('calls.script.print') }}</button>
      }
      @if (correcting(); as seen) {
        <calls-correction-dialog
          [logged]="seen.logged"
          [version]="seen.version"
          [caseId]="caseId()"
          [now]="now(seen.logged)"
          (corrected)="done()"
          (overtaken)="calls.load()"
          (closed)="correcting.set(undefined)"
        />
      }
    } @else {
      <rl-skeleton [lines]="5" />
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 4px 12px;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
    .print {
      display: flex;
      margin: 8px 0 8px auto;
    }
    li {
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    .gone,
    del {
      color: var(--muted);
      text-decoration: line-through;
    }
    ins {
      font-weight: 600;
      text-decoration: none;
    }
    .correction {
      display: grid;
      gap: 2px;
      margin-top: 4px;
      padding-left: 8px;
      border-left: 2px solid var(--line-strong);
    }
    .correction p {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class CallsPanel {
  readonly caseId = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  private readonly change = inject(CaseChange);
  private readonly words = inject(CorrectionWords);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly role = inject(SessionStore).role;
  protected readonly t = this.texts.t;
  protected readonly language = this.texts.language;
  /** The call as it stood when its dialog opened: what is heard meanwhile is a conflict, not a surprise. */
  protected readonly correcting = signal<{ logged: LoggedCall; version: number } | undefined>(undefined);
  protected readonly calls = loaded(async () => {
    const read = await this.client.run(LoggedCallsDocument, { caseId: this.caseId() });
    return { calls: read.calls, version: read.case?.version ?? 0 };
  });

  constructor() {
    effect(() => {
      this.caseId();
      this.change.times();
      untracked(() => void this.calls.load());
    });
  }

  /** With every path open: what is folded would not be on the paper. */
  protected print(): void {
    for (const folded of this.host.nativeElement.querySelectorAll('details')) folded.open = true;
    window.print();
  }

  protected now(logged: LoggedCall): LoggedCall {
    return this.calls.value()?.calls.find(({ call }) => call.id === logged.call.id) ?? logged;
  }

  protected done(): void {
    this.correcting.set(undefined);
    this.change.tell();
  }

  protected changes(logged: LoggedCall, changes: unknown) {
    return Object.entries(changes as Record<string, { was: unknown; is: unknown }>).map(([field, { was, is }]) =>
      this.words.change(logged, field, was, is),
    );
  }
}
