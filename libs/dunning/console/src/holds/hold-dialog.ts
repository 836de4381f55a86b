import { Component, computed, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import {
  type Conflict,
  DayPipe,
  Dialog,
  DraftNotice,
  FormEnd,
  type Mine,
  MoneyPipe,
  Texts,
} from '@relance/platform/console';
import { HOLD_SCOPES, type HoldDraft, holdProblem, type HoldScope, usualEnds } from './hold-form';
import type { HoldItem } from './holds.store';

/** Puts a case, some of its invoices or everything of the debtor on hold: why, from when, until when. */
@Component({
  selector: 'dunning-hold-dialog',
  imports: [DayPipe, Dialog, DraftNotice, FormEnd, MoneyPipe],
  template: `
    <rl-dialog [open]="open()" [heading]="t('holds.place')" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        @if (open()) {
          <rl-draft [key]="draftKey()" />
        }
        <fieldset class="field">
          <legend class="label">{{ t('holds.kindLabel') }}</legend>
          <div class="choice">
            @for (one of kinds(); track one) {
              <label>
                <input
                  type="radio"
                  name="hold-kind"
                  [value]="one"
                  [attr.autofocus]="$first ? '' : null"
                  [checked]="one === draft().kind"
                  (change)="set({ kind: one })"
                />
                {{ tOr('holds.kind.' + one, one) }}
              </label>
            }
          </div>
        </fieldset>
        <div class="field">
          <label for="hold-reason">{{ t('holds.reason') }}</label>
          <input
            id="hold-reason"
            class="input"
            maxlength="500"
            autocomplete="off"
            required
            [value]="draft().reason"
            (input)="set({ reason: $any($event.target).value })"
          />
        </div>
        <div class="dates">
          <div class="field">
            <label for="hold-from">{{ t('holds.from') }}</label>
            <input
              id="hold-from"
              class="input"
              type="date"
              [min]="today()"
              [value]="draft().from"
              (input)="set({ from: $any($event.target).value })"
            />
          </div>
          <div class="field">
            <label for="hold-until">{{ t('holds.until') }}</label>
            <input
              id="hold-until"
              class="input"
              type="date"
              aria-describedby="hold-until-help"
              [min]="draft().from || today()"
              [value]="draft().until"
              (input)="set({ until: $any($event.target).value })"
            />
          </div>
        </div>
        <p class="line wrap usual">
          @for (usual of ends(); track usual.days) {
            <button type="button" class="btn small" (click)="set({ until: usual.until })">
              {{ t('holds.days', { count: usual.days }) }}
            </button>
          }
          <span id="hold-until-help" class="small muted">{{ t('holds.untilHelp') }}</span>
        </p>
        <fieldset class="field">
          <legend class="label">{{ t('holds.scopeLabel') }}</legend>
          <div class="choice">
            @for (one of scopes(); track one) {
              <label>
                <input
                  type="radio"
                  name="hold-scope"
                  [value]="one"
                  [checked]="one === draft().scope"
                  (change)="set({ scope: one })"
                />
                {{ t('holds.scope.' + one) }}
              </label>
            }
          </div>
        </fieldset>
        @if (draft().scope === 'debtor') {
          <p class="small muted">{{ t('holds.debtorHelp') }}</p>
        }
        @if (draft().scope === 'items') {
          <fieldset class="field">
            <legend class="label">{{ t('holds.items', { count: draft().itemIds.length }) }}</legend>
            <ul>
              @for (item of items(); track item.id) {
                <li>
                  <label>
                    <input
                      type="checkbox"
                      [checked]="draft().itemIds.includes(item.id)"
                      (change)="tick(item.id, $any($event.target).checked)"
                    />
                    <span class="ellipsis">{{ item.number }}</span>
                    <span class="muted small">{{ item.dueOn | day: 'day' }}</span>
                    <span class="num">{{ item.open | money }}</span>
                  </label>
                </li>
              }
            </ul>
          </fieldset>
        }
        <rl-form-end
          [problem]="problem() ?? asked()"
          [disabled]="busy()"
          [save]="t('holds.place')"
          [conflict]="conflict()"
          [mine]="mine()"
          (insist)="insist.emit(); placed.emit(draft())"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
  styles: `
    .dates {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px;
    }
    .usual {
      margin: -4px 0 0;
    }
    ul {
      max-height: 160px;
      margin: 4px 0 0;
      padding: 0;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      list-style: none;
    }
    li label {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      gap: 8px;
      align-items: center;
      min-height: 28px;
      padding: 0 8px;
    }
  `,
})
export class HoldDialog {
  readonly open = input.required<boolean>();
  readonly kinds = input.required<readonly string[]>();
  readonly items = input.required<readonly HoldItem[]>();
  readonly today = input.required<string>();
  readonly busy = input(false);
  /** What the server said against it. */
  readonly problem = input<string>();
  readonly conflict = input<Conflict>();
  readonly draftKey = input.required<string>();
  readonly insist = output<void>();
  readonly placed = output<HoldDraft>();
  readonly closed = output<void>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  /** Begins anew each time it is opened, and only then: what is heard meanwhile takes no words away. */
  protected readonly draft = linkedSignal<boolean, HoldDraft>({
    source: this.open,
    computation: () => ({
      kind: untracked(this.kinds)[0] ?? 'manual',
      reason: '',
      from: '',
      until: '',
      scope: 'case',
      itemIds: [],
    }),
  });
  protected readonly mine = computed((): Mine[] => [
    { field: 'hold', label: this.t('ui.conflict.case'), value: `${this.t('holds.place')} · ${this.draft().reason}` },
  ]);
  private readonly tried = signal(false);
  protected readonly ends = computed(() => usualEnds(this.today()));
  protected readonly scopes = computed(() =>
    HOLD_SCOPES.filter((scope) => scope !== 'items' || this.items().length > 0),
  );
  protected readonly asked = computed(() => {
    const key = this.tried() ? holdProblem(this.draft(), this.today()) : undefined;
    return key && this.t(key);
  });

  protected set(change: Partial<HoldDraft> & { scope?: HoldScope }): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected tick(id: string, on: boolean): void {
    const { itemIds } = this.draft();
    this.set({ itemIds: on ? [...itemIds, id] : itemIds.filter((other) => other !== id) });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.asked() !== undefined) return;
    this.tried.set(false);
    this.placed.emit(this.draft());
  }
}
