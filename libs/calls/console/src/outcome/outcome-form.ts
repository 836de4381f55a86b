import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { DraftNotice, Hotkeys, Texts, type Hotkey } from '@relance/platform/console';
import { CockpitStore } from '../cockpit/cockpit.store';
import { mayBeRightParty, REASON_KEYS, REASONS_FOR_DELAY, type OutcomeKind } from './outcome';
import type { Conversation } from './outcome.store';

/** What the outcome says of the delay by itself. */
const SAID_BY: Partial<Record<OutcomeKind, string>> = { dispute: 'disagreement', hardship: 'cashDifficulty' };

/**
 * The frame of every outcome's form: its fields, who was spoken to, why the payment is late, save and leave. Each reason has its
 * letter, which also saves: where none is known yet it takes the place of Enter, and costs no key more.
 */
@Component({
  selector: 'calls-outcome-form',
  imports: [DraftNotice],
  template: `
    <form class="stack" [attr.aria-label]="t('calls.outcome.' + kind())" (submit)="submit($event)">
      <h2>{{ t('calls.outcome.' + kind()) }}</h2>
      <rl-draft [key]="'form.' + cockpit.caseId() + '.' + kind()" />
      <ng-content />
      @if (asksWho()) {
        <div class="talk">
          <label class="line">
            <input type="checkbox" [checked]="rightParty()" (change)="rightParty.set($any($event.target).checked)" />
            {{ t('calls.outcome.rightParty') }}
          </label>
          @if (rightParty()) {
            <fieldset class="field" [attr.aria-describedby]="asked() ? 'reason-asked' : null">
              <legend class="label">{{ t('calls.outcome.reasonForDelay') }}</legend>
              <div class="reasons">
                @for (reason of reasons; track reason) {
                  <label>
                    <input
                      type="radio"
                      name="reason-for-delay"
                      [value]="reason"
                      [checked]="reason === reasonForDelay()"
                      (change)="reasonForDelay.set(reason)"
                    />
                    <kbd class="key">{{ keyOf(reason) }}</kbd>
                    <span>{{ t('calls.delay.' + reason) }}</span>
                  </label>
                }
              </div>
            </fieldset>
          }
        </div>
      }
      <div role="alert">
        @if (refusal(); as words) {
          <p class="notice warn">{{ words }}</p>
        } @else if (asked()) {
          <p id="reason-asked" class="notice warn">{{ t('calls.outcome.reasonAsked') }}</p>
        }
      </div>
      <div class="form-actions">
        <button type="button" class="btn" (click)="left.emit()">{{ t('ui.cancel') }}</button>
        <button class="btn primary" [disabled]="busy() || !valid()">
          {{ t('calls.outcome.save') }} <kbd class="key">↵</kbd>
        </button>
      </div>
    </form>
  `,
  styles: `
    .talk {
      display: grid;
      gap: 8px;
    }
    .reasons {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin-top: 4px;
    }
    .reasons label {
      display: flex;
      align-items: center;
      gap: 6px;
      min-height: 28px;
      padding: 0 8px 0 6px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      cursor: pointer;
    }
    .reasons input {
      position: absolute;
      opacity: 0;
    }
    .reasons label:has(:checked) {
      border-color: var(--accent);
      background: var(--accent-soft);
      box-shadow: inset 0 0 0 1px var(--accent);
    }
    .reasons label:has(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
  `,
})
export class OutcomeForm {
  readonly kind = input.required<OutcomeKind>();
  readonly valid = input(true);
  readonly busy = input(false);
  readonly refusal = input('');
  readonly spoken = input(true);
  /** Keys of the form's own fields. */
  readonly keys = input<readonly Hotkey[]>([]);
  readonly saved = output<Conversation>();
  readonly left = output<void>();
  protected readonly cockpit = inject(CockpitStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = inject(Texts).t;
  protected readonly reasons = REASONS_FOR_DELAY;
  protected readonly asksWho = computed(() => this.spoken() && mayBeRightParty(this.kind()));
  protected readonly rightParty = linkedSignal({ source: this.kind, computation: () => true });
  /** What the outcome says itself, else what the debtor said last time: seen before it is saved. */
  protected readonly reasonForDelay = linkedSignal<OutcomeKind, string>({
    source: this.kind,
    computation: (kind) =>
      SAID_BY[kind] ??
      // what is read again during the call does not take away what was chosen
      untracked(() => this.cockpit.cockpit()?.lastReasonForDelay ?? ''),
  });
  protected readonly asked = signal(false);

  constructor() {
    const until = inject(DestroyRef);
    const letters = REASONS_FOR_DELAY.map((reason) => ({
      key: REASON_KEYS[reason],
      label: `calls.delay.${reason}`,
      when: () => this.asksWho() && this.rightParty(),
      run: () => {
        this.reasonForDelay.set(reason);
        this.save();
      },
    }));
    const escape = { key: 'escape', whileWriting: true, run: () => this.left.emit() };
    const hotkeys = inject(Hotkeys);
    hotkeys.bind([...letters, escape], { exclusive: true, until });
    // above the wall that was just built
    afterNextRender(() => hotkeys.bind(this.keys(), { until }));
    // a form without choices of its own, which take the focus, is saved by Enter
    afterNextRender(() => {
      if (!this.host.contains(document.activeElement)) this.host.querySelector<HTMLElement>('.btn.primary')?.focus();
    });
  }

  protected keyOf(reason: (typeof REASONS_FOR_DELAY)[number]): string {
    return REASON_KEYS[reason].toUpperCase();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.save();
  }

  private save(): void {
    if (!this.valid() || this.busy()) return;
    const rightParty = this.asksWho() && this.rightParty();
    const reasonForDelay = rightParty ? this.reasonForDelay() || null : null;
    this.asked.set(rightParty && reasonForDelay === null);
    // from a field the letters would be typed
    if (this.asked()) this.host.querySelector<HTMLElement>('.reasons input')?.focus();
    else this.saved.emit({ rightParty, reasonForDelay });
  }
}
