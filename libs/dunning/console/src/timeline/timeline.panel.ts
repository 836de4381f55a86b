import { Component, effect, inject, input, untracked } from '@angular/core';
import {
  EmptyState,
  FailureState,
  Icon,
  InstantPipe,
  Skeleton,
  SpokenPath,
  StateChip,
  Texts,
  wordsOf,
  type IconName,
  type SpokenStep,
} from '@relance/platform/console';
import { AsOfStore } from './as-of.store';
import { AsOfView } from './as-of-view';
import { TimeSlider } from './time-slider';
import { TimelineStore, type TimelineEntry } from './timeline.store';

const ICONS: Record<string, IconName> = {
  call: 'phone',
  document: 'mail',
  payment: 'money',
  note: 'edit',
  event: 'steps',
};

/** The history of a case in sentences, newest first; by the slider, the case as it stood at any of its moments. */
@Component({
  selector: 'dunning-timeline',
  imports: [AsOfView, TimeSlider, Icon, InstantPipe, SpokenPath, StateChip, Skeleton, FailureState, EmptyState],
  providers: [TimelineStore, AsOfStore],
  template: `
    <dunning-time-slider />
    @if (past.chosen()) {
      @if (past.value(); as seen) {
        <dunning-as-of class="past" [seen]="seen" />
      } @else if (past.failure(); as kind) {
        <rl-failure [kind]="kind" (retry)="past.load()" />
      } @else {
        <rl-skeleton />
      }
    } @else if (store.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="store.load()" />
    } @else if (store.value(); as page) {
      <ol>
        @for (entry of page.rows; track entry.id) {
          <li>
            <rl-icon [name]="icon(entry)" />
            <div class="grow">
              <p>
                {{ title(entry) }}
                @if (sentence(entry); as words) {
                  <span class="muted" [class.struck]="corrected(entry)"> · {{ words }}</span>
                }
                @if (entry.documentId) {
                  <a class="pdf" [href]="'/documents/' + entry.documentId + '.pdf'" target="_blank" rel="noopener">{{
                    t('timeline.pdf')
                  }}</a>
                }
              </p>
              <p class="small muted">
                {{ entry.at | instant: 'short' }} · {{ entry.actorName ?? t('timeline.system') }}
              </p>
              @if (script(entry); as followed) {
                <details>
                  <summary class="small">
                    {{ t('ui.spokenPath.title', { title: followed.title, version: followed.version }) }}
                  </summary>
                  <rl-spoken-path [steps]="followed.steps" />
                </details>
              }
            </div>
            @if (undone(entry)) {
              <span class="chip">{{ t('timeline.undone') }}</span>
            } @else if (corrected(entry)) {
              <span class="chip">{{ t('timeline.corrected') }}</span>
            } @else if (entry.type === 'CaseOpened' ? null : entry.stateAfter; as state) {
              <rl-state [state]="state" />
            }
          </li>
        } @empty {
          <li><rl-empty icon="clock" [heading]="t('timeline.empty')" /></li>
        }
      </ol>
      @if (page.nextCursor) {
        <button type="button" class="btn quiet" (click)="store.more()">{{ t('ui.more') }}</button>
      }
    } @else {
      <rl-skeleton />
    }
  `,
  styles: `
    .struck {
      text-decoration: line-through;
    }
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
    .past {
      padding: 12px 0;
    }
    .pdf {
      margin-left: 8px;
    }
    rl-empty {
      flex: 1;
    }
  `,
})
export class TimelinePanel {
  readonly caseId = input.required<string>();
  private readonly texts = inject(Texts);
  protected readonly store = inject(TimelineStore);
  protected readonly past = inject(AsOfStore);
  protected readonly t = this.texts.t;

  constructor() {
    effect(() => {
      const caseId = this.caseId();
      untracked(() => {
        this.store.show(caseId);
        this.past.show(caseId);
      });
    });
  }

  protected icon(entry: TimelineEntry): IconName {
    return ICONS[entry.kind] ?? 'steps';
  }

  protected title(entry: TimelineEntry): string {
    const own = `timeline.${entry.kind}.${entry.type}`;
    return this.texts.tOr(
      own,
      this.texts.tOr(`ui.event.${entry.type}`, this.texts.tOr(`ui.code.${entry.type}`, entry.type)),
    );
  }

  /** The way a call took through its script. */
  protected script({ detail }: TimelineEntry): { title: string; version: number; steps: SpokenStep[] } | undefined {
    return (detail as { script?: { title: string; version: number; steps: SpokenStep[] } } | null)?.script;
  }

  protected undone(entry: TimelineEntry): boolean {
    return wordsOf(entry.detail, this.texts)['undone'] === 'true';
  }

  /** What it says was corrected later: what holds now stands in its own entry. */
  protected corrected(entry: TimelineEntry): boolean {
    return wordsOf(entry.detail, this.texts)['corrected'] === 'true';
  }

  /** What the entry's detail says; an entry whose words are not known shows its note alone. */
  protected sentence(entry: TimelineEntry): string {
    const words = wordsOf({ ...(entry.detail as object), script: undefined }, this.texts);
    const key = `timeline.detail.${entry.type}`;
    const said = this.texts.has(key) ? this.texts.t(key, words) : '';
    const inbound = words['inbound'] === 'true' ? this.texts.t('timeline.inbound') : '';
    return [inbound, said, words['note']].filter((part) => part && !String(part).includes('{{')).join(' · ');
  }
}
