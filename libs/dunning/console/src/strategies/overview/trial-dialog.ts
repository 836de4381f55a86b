import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, FormEnd, Texts } from '@relance/platform/console';
import { StrategiesStore } from './strategies.store';

const USUAL_SHARE = 20;

/** A share of the new cases tries another strategy. */
@Component({
  selector: 'strategies-trial-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog [open]="open()" [heading]="t('strategies.trials.startTitle')" (closed)="closed.emit()">
      <form class="stack" autocomplete="off" (submit)="submit($event)">
        <p class="muted">{{ t('strategies.trials.explained') }}</p>
        @for (role of roles; track role) {
          <div class="field">
            <label [for]="'trial-' + role">{{ t('strategies.trials.' + role) }}</label>
            <select
              class="input"
              [id]="'trial-' + role"
              [attr.autofocus]="role === 'champion' ? '' : null"
              (change)="chosen[role].set($any($event.target).value)"
            >
              @for (version of store.published(); track version.id) {
                <option [value]="version.strategyId" [selected]="version.strategyId === chosen[role]()">
                  {{ name(version) }}
                </option>
              }
            </select>
          </div>
        }
        @if (tried() && fault('same'); as words) {
          <span class="field-error" role="alert"
            ><span>{{ words }}</span></span
          >
        }
        <div class="field">
          <label for="trial-share">{{ t('strategies.trials.share') }}</label>
          <input
            id="trial-share"
            class="input"
            type="number"
            min="1"
            max="90"
            [value]="share()"
            [attr.aria-invalid]="tried() && !!fault('share')"
            aria-describedby="trial-share-said"
            (input)="share.set($any($event.target).valueAsNumber)"
          />
          <span id="trial-share-said" [class]="tried() && fault('share') ? 'field-error' : 'small muted'">{{
            (tried() && fault('share')) || t('strategies.trials.shareHint')
          }}</span>
        </div>
        <div class="field">
          <label for="trial-reason">{{ t('strategies.reason') }}</label>
          <input
            id="trial-reason"
            class="input"
            [value]="reason()"
            [attr.aria-invalid]="tried() && !!fault('reason')"
            [attr.aria-describedby]="tried() && fault('reason') ? 'trial-reason-fault' : null"
            (input)="reason.set($any($event.target).value)"
          />
          @if (tried() && fault('reason'); as words) {
            <span class="field-error" id="trial-reason-fault">{{ words }}</span>
          }
        </div>
        <rl-form-end
          [problem]="store.saving.problem()"
          [disabled]="store.saving.busy()"
          [save]="t('strategies.trials.start')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class TrialDialog {
  readonly open = input.required<boolean>();
  readonly closed = output<void>();
  protected readonly store = inject(StrategiesStore);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly roles = ['champion', 'challenger'] as const;
  protected readonly chosen = { champion: signal(''), challenger: signal('') };
  protected readonly share = signal(USUAL_SHARE);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  private readonly faults = computed(() => {
    const faults = new Map<string, string>();
    const same = this.chosen.champion() === this.chosen.challenger();
    if (same) faults.set('same', this.t('strategies.trials.twoNeeded'));
    const share = this.share();
    if (!Number.isInteger(share) || share < 1 || share > 90)
      faults.set('share', this.t('strategies.trials.shareRange'));
    if (!this.reason().trim()) faults.set('reason', this.t('ui.required'));
    return faults;
  });

  constructor() {
    effect(() => {
      if (!this.open()) return;
      untracked(() => {
        const [first, second] = this.store.published();
        this.chosen.champion.set(first?.strategyId ?? '');
        this.chosen.challenger.set((second ?? first)?.strategyId ?? '');
        this.share.set(USUAL_SHARE);
        this.reason.set('');
        this.tried.set(false);
        this.store.saving.clear();
      });
    });
  }

  protected fault(field: string): string | undefined {
    return this.faults().get(field);
  }

  protected name(version: { nameFr: string; nameEn: string }): string {
    return this.texts.language() === 'fr' ? version.nameFr : version.nameEn;
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.faults().size > 0) return;
    const started = await this.store.startTrial({
      championId: this.chosen.champion(),
      challengerId: this.chosen.challenger(),
      sharePercent: this.share(),
      reason: this.reason().trim(),
    });
    if (started) this.closed.emit();
  }
}
