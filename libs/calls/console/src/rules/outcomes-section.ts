import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { SETTING_BOUNDS, type DaysSetting } from '@relance/calls/outcome';
import {
  FailureState,
  GraphqlClient,
  loaded,
  OutcomeMatrixDocument,
  SaveOutcomeSettingsDocument,
  sending,
  Skeleton,
  Texts,
  type OutcomeMatrixQuery,
} from '@relance/platform/console';
import { SaveRules } from './save-rules';

type Settings = NonNullable<OutcomeMatrixQuery['outcomeMatrix']>['settings'];

/** The matrix: signal × party × result, and what follows. How long things last can be set, what they are cannot. */
@Component({
  selector: 'calls-outcomes-section',
  imports: [FailureState, SaveRules, Skeleton],
  template: `
    @if (matrix.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="matrix.load()" />
    } @else if (matrix.value(); as read) {
      <div class="stack">
        <div class="card table-scroll" tabindex="0" role="group" [attr.aria-label]="t('callRules.outcomes.title')">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ t('callRules.outcomes.outcome') }}</th>
                <th scope="col">{{ t('callRules.outcomes.signal') }}</th>
                <th scope="col">{{ t('callRules.outcomes.party') }}</th>
                <th scope="col">{{ t('callRules.outcomes.counts') }}</th>
                <th scope="col">{{ t('callRules.outcomes.effect') }}</th>
                <th scope="col">{{ t('callRules.outcomes.owner') }}</th>
                <th scope="col">{{ t('callRules.outcomes.days') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of read.rows; track row.kind) {
                <tr>
                  <th scope="row">{{ t('calls.outcome.' + row.kind) }}</th>
                  <td>{{ list('calls.signal.', row.signals) }}</td>
                  <td>{{ list('calls.party.', row.parties) }}</td>
                  <td>
                    {{ t(row.countsAsConversation ? 'callRules.outcomes.conversation' : 'callRules.outcomes.attempt') }}
                  </td>
                  <td>{{ t('callRules.outcomes.dunning.' + row.dunning) }}</td>
                  <td>{{ row.owner ? t('callRules.outcomes.owners.' + row.owner) : '–' }}</td>
                  <td class="num">
                    @if (row.setting; as setting) {
                      {{ value(setting) === null ? t('callRules.outcomes.open') : value(setting) }}
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <fieldset class="settings" [disabled]="!mayChange()">
          <legend class="label">{{ t('callRules.outcomes.settings') }}</legend>
          @for (name of names; track name) {
            <div class="field">
              <label [for]="'set-' + name">{{ t('callRules.outcomes.setting.' + name) }}</label>
              <input
                class="input num"
                type="number"
                [id]="'set-' + name"
                [min]="bounds[name].least"
                [max]="bounds[name].most"
                [placeholder]="bounds[name].open ? t('callRules.outcomes.open') : ''"
                [value]="value(name) ?? ''"
                (input)="set(name, $any($event.target).value)"
              />
            </div>
          }
          @for (name of times; track name) {
            <div class="field">
              <label [for]="'set-' + name">{{ t('callRules.outcomes.setting.' + name) }}</label>
              <input
                class="input"
                type="time"
                [id]="'set-' + name"
                [value]="settings()?.[name] ?? ''"
                (change)="time(name, $any($event.target).value)"
              />
            </div>
          }
        </fieldset>
        <calls-save-rules
          [mayChange]="mayChange()"
          [changed]="changed()"
          [busy]="saving.busy()"
          [problem]="saving.problem()"
          [history]="read.history"
          (saved)="save($event)"
        />
      </div>
    } @else {
      <rl-skeleton [lines]="12" />
    }
  `,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 6px 12px;
      border-bottom: 1px solid var(--line);
      text-align: left;
      vertical-align: top;
    }
    td.num {
      text-align: right;
    }
    .settings {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
      gap: 12px;
      border: 0;
      padding: 0;
    }
  `,
})
export class OutcomesSection {
  readonly mayChange = input.required<boolean>();
  private readonly client = inject(GraphqlClient);
  protected readonly t = inject(Texts).t;
  protected readonly bounds = SETTING_BOUNDS;
  protected readonly names = Object.keys(SETTING_BOUNDS) as DaysSetting[];
  protected readonly times = ['retryMorning', 'retryAfternoon'] as const;
  protected readonly matrix = loaded(
    async () => (await this.client.run(OutcomeMatrixDocument)).outcomeMatrix ?? undefined,
  );
  protected readonly saving = sending();
  protected readonly settings = linkedSignal<Settings | undefined>(() => this.matrix.value()?.settings);
  protected readonly changed = computed(
    () => JSON.stringify(this.settings()) !== JSON.stringify(this.matrix.value()?.settings),
  );

  constructor() {
    void this.matrix.load();
  }

  protected list(prefix: string, codes: readonly string[]): string {
    return codes.map((code) => this.t(prefix + code)).join(', ');
  }

  protected value(name: string): number | null {
    return (this.settings()?.[name as DaysSetting] ?? null) as number | null;
  }

  protected set(name: DaysSetting, text: string): void {
    this.settings.update((settings) => settings && { ...settings, [name]: text === '' ? null : Number(text) });
  }

  protected time(name: 'retryMorning' | 'retryAfternoon', text: string): void {
    this.settings.update((settings) => settings && { ...settings, [name]: text });
  }

  protected async save(note: string): Promise<void> {
    const settings = this.settings();
    const read = this.matrix.value();
    if (!settings || !read) return;
    const { promiseGraceDays, claimPauseDays, retryWorkingDays, ...others } = settings;
    const whole = {
      ...others,
      promiseGraceDays: promiseGraceDays ?? -1,
      claimPauseDays: claimPauseDays ?? -1,
      retryWorkingDays: retryWorkingDays ?? -1,
    };
    const saved = await this.saving.send(
      async () =>
        (await this.client.run(SaveOutcomeSettingsDocument, { settings: whole, expectedVersion: read.version, note }))
          .saved,
    );
    if (saved) await this.matrix.load();
  }
}
