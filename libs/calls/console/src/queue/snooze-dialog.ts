import { Component, computed, inject, input, output, signal } from '@angular/core';
import { dateInZone, Dialog, FormEnd, formatInstant, ServerClock, Texts } from '@relance/platform/console';
import { instantOf } from '../outcome/callback-presets';
import { PresetChoice } from '../outcome/preset-choice';
import { ownZone } from './day-callbacks';
import { snoozePresets, type SnoozeKey } from './snooze-presets';

const TIME = '09:00';

/** Until when calls are put off: one digit and Enter; a date of one's own is the sixth. */
@Component({
  selector: 'calls-snooze-dialog',
  imports: [Dialog, FormEnd, PresetChoice],
  template: `
    <rl-dialog [open]="true" [heading]="t('queue.snooze.title', { count: count() })" (closed)="closed.emit()">
      <form class="stack" (submit)="save($event)">
        <calls-preset-choice [label]="t('queue.snooze.until')" [presets]="presets()" [(value)]="chosen" />
        @if (chosen() === 'date') {
          <div class="pair">
            <div class="field">
              <label for="snooze-date">{{ t('queue.snooze.dateField') }}</label>
              <input
                id="snooze-date"
                class="input"
                type="date"
                [min]="today"
                [value]="date()"
                (change)="date.set($any($event.target).value)"
              />
            </div>
            <div class="field">
              <label for="snooze-time">{{ t('queue.snooze.timeField') }}</label>
              <input
                id="snooze-time"
                class="input"
                type="time"
                [value]="time()"
                (change)="time.set($any($event.target).value)"
              />
            </div>
          </div>
        }
        <div class="field">
          <label for="snooze-reason">{{ t('queue.snooze.reason') }}</label>
          <input
            id="snooze-reason"
            class="input"
            autocomplete="off"
            maxlength="200"
            [placeholder]="t('queue.snooze.reasonDefault')"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          />
        </div>
        <rl-form-end
          [problem]="past() ? t('queue.snooze.past') : undefined"
          [disabled]="!until() || past()"
          [save]="t('queue.snooze.do')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
  styles: `
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
  `,
})
export class SnoozeDialog {
  readonly count = input.required<number>();
  readonly snoozed = output<{ until: string; reason: string }>();
  readonly closed = output<void>();
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly zone = ownZone();
  private readonly now = inject(ServerClock).now();
  private readonly proposed = snoozePresets(this.now, this.zone);
  protected readonly today = dateInZone(this.now, this.zone);
  protected readonly presets = computed(() =>
    this.proposed.map(({ key, until }) => ({ value: key, label: this.label(key, until) })),
  );
  protected readonly chosen = signal<string>(this.proposed[0]!.key);
  protected readonly date = signal(this.today);
  protected readonly time = signal(TIME);
  protected readonly reason = signal('');
  protected readonly until = computed(() => {
    if (this.chosen() !== 'date') return this.proposed.find(({ key }) => key === this.chosen())?.until ?? '';
    return this.date() && this.time() ? instantOf(this.date(), this.time(), this.zone) : '';
  });
  protected readonly past = computed(() => this.until() !== '' && Date.parse(this.until()) <= this.now.getTime());

  protected save(event: Event): void {
    event.preventDefault();
    if (!this.until() || this.past()) return;
    const reason = this.reason().trim() || this.t('queue.snooze.reasonDefault');
    this.snoozed.emit({ until: this.until(), reason });
  }

  private label(key: SnoozeKey, until: string): string {
    const style = key === 'hour' || key === 'afternoon' ? 'time' : 'weekday';
    const at = until ? formatInstant(until, this.texts.locale(), style, this.zone) : '';
    return this.t(`queue.snooze.${key}`, { at });
  }
}
