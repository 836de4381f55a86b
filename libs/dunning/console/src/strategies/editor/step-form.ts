import { Component, computed, inject, input, output } from '@angular/core';
import type { Channel, StrategyStep } from '@relance/dunning/domain';
import { Texts } from '@relance/platform/console';
import { StepWords, usualActor } from '../path/step-words';
import { ConditionsForm } from './conditions-form';
import type { Vocabulary } from './editor.store';
import { NumberField } from './number-field';
import { withChannel } from './step-edits';

const CHANNELS = [
  'email',
  'letter',
  'registeredLetter',
  'sms',
  'call',
  'visit',
  'referral',
] as const satisfies readonly Channel[];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;
const USUAL_WINDOW = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
const USUAL_REPEAT = { everyDays: 7, times: 1 };
const KEY = /^[a-z][A-Za-z0-9]*$/;

/** Everything that one step says: when, by which channel, in which words, to whom, how hard. */
@Component({
  selector: 'strategies-step-form',
  imports: [ConditionsForm, NumberField],
  templateUrl: './step-form.html',
  styleUrl: './step-form.css',
})
export class StepForm {
  readonly step = input.required<StrategyStep>();
  readonly vocabulary = input.required<Vocabulary>();
  /** Keys of the other steps. */
  readonly taken = input.required<readonly string[]>();
  /** Days of the whole path between two contacts. */
  readonly pathDelay = input.required<number>();
  /** The version before has it too: live cases are recognised by its key. */
  readonly known = input(false);
  readonly changed = output<Partial<StrategyStep>>();
  protected readonly words = inject(StepWords);
  protected readonly t = inject(Texts).t;
  protected readonly channels = CHANNELS;
  protected readonly days = EVERY_DAY;
  protected readonly before = computed(() => this.step().offsetDays < 0);
  protected readonly distance = computed(() => Math.abs(this.step().offsetDays));
  protected readonly severities = computed(() => (this.step().channel === 'referral' ? [5] : [1, 2, 3, 4]));
  protected readonly actors = computed(() => {
    const { channel } = this.step();
    return channel === 'call' || channel === 'visit' ? ['agent', 'pool'] : ['automatic', 'confirmed'];
  });
  protected readonly actor = computed(() => this.step().who ?? usualActor(this.step().channel));
  private readonly allTexts = computed(() => [...this.vocabulary().templates, ...this.vocabulary().scripts]);
  /** Texts of the channel, with their languages; and the one it names, though there is none. */
  protected readonly texts = computed(() => {
    const { channel, template } = this.step();
    const found = this.allTexts().filter(({ channels }) => channels.includes(channel));
    const all =
      template && !found.some(({ key }) => key === template)
        ? [...found, { key: template, languages: [] as string[] }]
        : found;
    return all.map(({ key, languages }) => ({
      key,
      name: languages.length
        ? `${this.words.text(key)} (${languages.join(', ')})`
        : this.t('strategies.form.textMissing', { key }),
    }));
  });

  protected set(change: Partial<StrategyStep>): void {
    this.changed.emit(change);
  }

  protected day(distance: number | undefined, before: boolean): void {
    if (distance === undefined) return;
    this.set({ offsetDays: before ? -distance || 0 : distance });
  }

  protected channel(channel: Channel): void {
    this.set(withChannel(this.step(), channel, this.allTexts()));
  }

  protected who(who: string): void {
    this.set({ who: who === usualActor(this.step().channel) ? undefined : (who as StrategyStep['who']) });
  }

  /** The key of a step is written in the history of its cases: it changes only to one that is free and well formed. */
  protected rename(input: HTMLInputElement): void {
    const key = input.value.trim();
    if (KEY.test(key) && !this.taken().includes(key)) this.set({ key });
    else input.value = this.step().key;
  }

  protected window(on: boolean): void {
    this.set({ window: on ? USUAL_WINDOW : undefined });
  }

  protected windowDay(day: number, on: boolean): void {
    const window = this.step().window!;
    const days = EVERY_DAY.filter((one) => (one === day ? on : window.days.includes(one)));
    if (days.length > 0) this.set({ window: { ...window, days } });
  }

  protected hour(which: 'from' | 'to', time: string): void {
    if (time) this.set({ window: { ...this.step().window!, [which]: time } });
  }

  protected repeat(on: boolean): void {
    this.set({ repeat: on ? USUAL_REPEAT : undefined });
  }

  protected repeats(change: { everyDays?: number; times?: number }): void {
    this.set({ repeat: { ...this.step().repeat!, ...change } });
  }
}
