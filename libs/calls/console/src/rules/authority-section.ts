import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import {
  AmountField,
  AuthorityChoicesDocument,
  FailureState,
  GraphqlClient,
  loaded,
  OfferAuthorityDocument,
  SaveOfferAuthorityDocument,
  sending,
  Skeleton,
  Texts,
} from '@relance/platform/console';
import { SaveRules } from './save-rules';

interface Rule {
  readonly personId: string | null;
  readonly role: string;
  readonly creditorId: string | null;
  readonly maxDelayDays: number;
  readonly maxInstalments: number;
  readonly maxDiscountPercent: number;
  readonly upTo: { minor: number; currency: string } | null;
}

const NEW: Rule = {
  personId: null,
  role: 'agent',
  creditorId: null,
  maxDelayDays: 30,
  maxInstalments: 1,
  maxDiscountPercent: 0,
  upTo: null,
};

/** Who may offer what without asking: the narrowest rule holds. */
@Component({
  selector: 'calls-authority-section',
  imports: [AmountField, FailureState, SaveRules, Skeleton],
  template: `
    @if (authority.failure() ?? choices.failure(); as kind) {
      <rl-failure [kind]="kind" (retry)="load()" />
    } @else if (authority.value(); as read) {
      <div class="stack">
        <p class="muted">{{ t('callRules.authority.explained') }}</p>
        @for (rule of rules(); track $index; let index = $index) {
          <fieldset class="card card-body rule" [disabled]="!mayChange()">
            <legend class="visually-hidden">{{ t('callRules.authority.rule', { number: index + 1 }) }}</legend>
            <div class="field">
              <label [for]="'who-' + index">{{ t('callRules.authority.who') }}</label>
              <select [id]="'who-' + index" class="input" (change)="who(index, $any($event.target).value)">
                @for (role of roles; track role) {
                  <option [value]="role" [selected]="!rule.personId && role === rule.role">
                    {{ t('callRules.authority.roles.' + role) }}
                  </option>
                }
                @for (person of people(); track person.id) {
                  <option [value]="person.id" [selected]="person.id === rule.personId">{{ person.name }}</option>
                }
              </select>
            </div>
            <div class="field">
              <label [for]="'creditor-' + index">{{ t('callRules.authority.creditor') }}</label>
              <select
                [id]="'creditor-' + index"
                class="input"
                (change)="change(index, { creditorId: $any($event.target).value || null })"
              >
                <option value="">{{ t('callRules.authority.every') }}</option>
                @for (creditor of choices.value()?.creditors ?? []; track creditor.id) {
                  <option [value]="creditor.id" [selected]="creditor.id === rule.creditorId">
                    {{ creditor.name }}
                  </option>
                }
              </select>
            </div>
            @for (name of numbers; track name) {
              <div class="field">
                <label [for]="name + index">{{ t('callRules.authority.' + name) }}</label>
                <input
                  class="input num"
                  type="number"
                  [id]="name + index"
                  [value]="rule[name]"
                  (input)="number(index, name, $any($event.target).value)"
                />
              </div>
            }
            <rl-amount-field
              [label]="t('callRules.authority.upTo')"
              [currency]="rule.upTo?.currency ?? 'EUR'"
              [minor]="rule.upTo?.minor"
              (minorChange)="upTo(index, $event)"
            />
            @if (mayChange()) {
              <button type="button" class="btn small" (click)="remove(index)">
                {{ t('callRules.authority.remove') }}
              </button>
            }
          </fieldset>
        }
        @if (mayChange()) {
          <div>
            <button type="button" class="btn" (click)="add()">{{ t('callRules.authority.add') }}</button>
          </div>
        }
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
      <rl-skeleton [lines]="8" />
    }
  `,
  styles: `
    .rule {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
      gap: 12px;
      align-items: end;
    }
  `,
})
export class AuthoritySection {
  readonly mayChange = input.required<boolean>();
  private readonly client = inject(GraphqlClient);
  protected readonly t = inject(Texts).t;
  protected readonly roles = ['agent', 'lead', 'admin'];
  protected readonly numbers = ['maxDelayDays', 'maxInstalments', 'maxDiscountPercent'] as const;
  protected readonly authority = loaded(
    async () => (await this.client.run(OfferAuthorityDocument)).offerAuthority ?? undefined,
  );
  protected readonly choices = loaded(async () => this.client.run(AuthorityChoicesDocument));
  protected readonly saving = sending();
  protected readonly people = computed(() =>
    (this.choices.value()?.people ?? []).filter(({ role }) => this.roles.includes(role)),
  );
  private readonly stored = computed(() =>
    (this.authority.value()?.rules ?? []).map(({ personName: _, creditorName: __, ...rule }): Rule => ({
      personId: rule.personId ?? null,
      role: rule.role,
      creditorId: rule.creditorId ?? null,
      maxDelayDays: rule.maxDelayDays,
      maxInstalments: rule.maxInstalments,
      maxDiscountPercent: rule.maxDiscountPercent,
      upTo: rule.upTo ? { minor: rule.upTo.minor, currency: rule.upTo.currency } : null,
    })),
  );
  protected readonly rules = linkedSignal<readonly Rule[]>(() => this.stored());
  protected readonly changed = computed(() => JSON.stringify(this.rules()) !== JSON.stringify(this.stored()));

  constructor() {
    this.load();
  }

  protected load(): void {
    void this.authority.load();
    void this.choices.load();
  }

  protected change(index: number, changed: Partial<Rule>): void {
    this.rules.update((rules) => rules.map((rule, at) => (at === index ? { ...rule, ...changed } : rule)));
  }

  protected who(index: number, value: string): void {
    const person = this.people().find(({ id }) => id === value);
    this.change(index, person ? { personId: person.id, role: person.role } : { personId: null, role: value });
  }

  protected number(index: number, name: (typeof this.numbers)[number], text: string): void {
    this.change(index, { [name]: text === '' ? -1 : Math.trunc(Number(text)) });
  }

  protected upTo(index: number, minor: number | undefined): void {
    const currency = this.rules()[index]?.upTo?.currency ?? 'EUR';
    this.change(index, { upTo: minor ? { minor, currency } : null });
  }

  protected add(): void {
    this.rules.update((rules) => [...rules, NEW]);
  }

  protected remove(index: number): void {
    this.rules.update((rules) => rules.filter((_, at) => at !== index));
  }

  protected async save(note: string): Promise<void> {
    const read = this.authority.value();
    if (!read) return;
    const rules = this.rules().map((rule) => ({ ...rule }));
    const saved = await this.saving.send(
      async () =>
        (await this.client.run(SaveOfferAuthorityDocument, { rules, expectedVersion: read.version, note })).saved,
    );
    if (saved) await this.authority.load();
  }
}
