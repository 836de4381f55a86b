import {
  afterNextRender,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ContactDialog, failureKind, Hotkeys, Icon, Texts, Toasts } from '@relance/platform/console';
import type { Cockpit } from '../cockpit/cockpit.client';
import { CockpitStore } from '../cockpit/cockpit.store';
import { LeaseStore } from '../lease/lease.store';
import { OutcomeStore } from '../outcome/outcome.store';
import { ScriptStep } from './script-step';
import { ChoiceMenu } from './choice-menu';
import { ScriptStore, type Turn } from './script.store';

/** The script of the call: one step at a time, what changed meanwhile, and what an outcome still waits for. */
@Component({
  selector: 'calls-script-panel',
  imports: [ChoiceMenu, ContactDialog, Icon, ScriptStep],
  template: `
    @if (store.run(); as run) {
      <section class="card" [attr.aria-label]="t('calls.script.title')">
        <div class="card-head">
          <h2 class="ellipsis">{{ title() }}</h2>
          <span class="small muted">{{ t('calls.script.version', { version: store.followed()?.version ?? 0 }) }}</span>
          <button type="button" class="btn small quiet" (click)="turning.set(true)">
            {{ t('calls.script.turn') }} <kbd class="key">Z</kbd>
          </button>
        </div>
        <div class="card-body stack">
          @if (turning()) {
            <calls-choice-menu
              key="m"
              [label]="t('calls.script.turn')"
              [items]="turns()"
              (chosen)="turn($event)"
              (left)="turning.set(false)"
            />
          }
          <div role="alert">
            @if (store.refusal(); as words) {
              <p class="notice warn">
                <rl-icon name="lock" /><span>{{ words }}</span>
              </p>
            } @else if (waiting()) {
              <p class="notice warn">
                <rl-icon name="lock" /><span>{{ waiting() }}</span>
              </p>
            }
          </div>
          <div role="status">
            @if (changed()) {
              <p class="notice">
                <rl-icon name="warning" /><span>{{ changed() }}</span>
              </p>
            }
          </div>
          <calls-script-step
            [run]="run"
            [(language)]="language"
            [authority]="cockpit().offer"
            [taken]="asked()"
            [address]="address()"
            (noting)="note()"
            (moved)="moved()"
            (finish)="finish()"
          />
        </div>
      </section>
    }
    @if (noting(); as whom) {
      <rl-contact-dialog
        [caseId]="cockpit().case.id"
        [zone]="cockpit().contactPermission.zone"
        [contact]="whom === 'new' ? undefined : whom"
        (saved)="noted()"
        (closed)="leaveContact()"
      />
    }
  `,
  styles: `
    :host {
      display: block;
      min-height: 0;
    }
    .card {
      max-height: 100%;
      overflow: auto;
    }
    .card-head {
      position: sticky;
      top: 0;
      z-index: 1;
      min-height: 32px;
      background: var(--surface);
    }
    .card-body {
      gap: 8px;
      padding: 8px 12px;
    }
    [role='status']:not(:has(*)) {
      display: none;
    }
  `,
})
export class ScriptPanel {
  readonly cockpit = input.required<Cockpit>();
  protected readonly store = inject(ScriptStore);
  private readonly outcome = inject(OutcomeStore);
  private readonly shown = inject(CockpitStore);
  private readonly injector = inject(Injector);
  private readonly lease = inject(LeaseStore);
  /** A colleague asks for the case: K keeps it. */
  protected readonly asked = computed(() => this.lease.requests().length > 0);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly step = viewChild(ScriptStep);
  protected readonly t = this.texts.t;
  protected readonly title = computed(() => this.store.followed()?.title[this.texts.language()] ?? '');
  protected readonly turning = signal(false);
  /** Somebody new is noted, or an address of whom one speaks to. */
  protected readonly noting = signal<Cockpit['contacts'][number] | 'new' | undefined>(undefined);
  protected readonly address = computed(() =>
    this.cockpit().contacts.some(({ email, emailStatus }) => email && emailStatus !== 'bounced'),
  );
  protected readonly turns = computed(() =>
    (['usual', 'thirdParty', 'voicemail'] as const)
      .filter((turn) => turn !== this.store.turn())
      .map((value) => ({ value, label: this.t(`calls.script.turns.${value}`) })),
  );
  /** The debtor's, until the other one is wanted. */
  protected readonly language = linkedSignal<'fr' | 'en'>(() =>
    this.cockpit().account.debtor.language === 'fr' ? 'fr' : 'en',
  );
  protected readonly waiting = computed(() => {
    const kind = this.store.wanted();
    const missing = this.store.missing();
    if (!kind || missing.length === 0) return '';
    const list = new Intl.ListFormat(this.texts.locale()).format(
      missing.map((one) => this.t(`calls.script.missing.${one}`)),
    );
    return this.t('calls.script.before', { outcome: this.t(`calls.outcome.${kind}`), list });
  });
  protected readonly changed = computed(() => {
    const { facts } = this.store.run()?.of() ?? {};
    const said = this.store.changes().map((name) => {
      const value = facts && (facts as unknown as Record<string, unknown>)[name];
      if (typeof value === 'boolean') return this.t(`calls.script.facts.${name}.${value ? 'yes' : 'no'}`);
      if (typeof value === 'number') return this.t(`calls.script.facts.${name}`, { value });
      return this.t(`calls.script.facts.${name}`);
    });
    return said.length > 0
      ? this.t('calls.script.changed', { what: new Intl.ListFormat(this.texts.locale()).format(said) })
      : '';
  });

  constructor() {
    inject(Hotkeys).bind([
      { key: 'z', label: 'calls.script.turn', when: () => !!this.store.run(), run: () => this.turning.set(true) },
    ]);
    effect(() => {
      if (this.store.calledFor() > 0) untracked(() => queueMicrotask(() => this.step()?.focus()));
    });
  }

  /** At the end of the conversation its form opens by itself; what would be logged without one waits for a key. */
  protected moved(): void {
    this.store.moved();
    const node = this.store.run()?.place().node;
    if (node?.kind !== 'end' || !node.outcome) return;
    if (node.outcome !== 'noAnswer' && node.outcome !== 'wrongNumber') this.finish();
  }

  protected note(): void {
    const node = this.store.run()?.place().node;
    const somebodyElse = node?.kind === 'action' && node.action === 'noteContact';
    this.noting.set((!somebodyElse && this.shown.chosen()) || 'new');
  }

  /** A contact that was noted is done with; an address lets its step say what will leave. */
  protected noted(): void {
    const node = this.store.run()?.place().node;
    this.leaveContact();
    if (node?.kind === 'action' && node.action === 'noteContact') this.step()?.done();
    void this.shown.refresh();
  }

  protected leaveContact(): void {
    this.noting.set(undefined);
    // a form that has opened meanwhile keeps the focus
    const back = () => document.activeElement === document.body && this.step()?.focus();
    afterNextRender(() => void back(), { injector: this.injector });
  }

  protected async turn(turn: Turn): Promise<void> {
    this.turning.set(false);
    try {
      if (!(await this.store.turnTo(turn))) this.toasts.show(this.t('calls.script.noTurn'));
    } catch (thrown) {
      this.toasts.show(this.t(`ui.failure.${failureKind(thrown)}.title`));
    }
    this.step()?.focus();
  }

  protected finish(): void {
    const node = this.store.run()?.place().node;
    if (node?.kind === 'end' && node.outcome) {
      // whoever follows the script for a machine that answers leaves a message
      const voicemail = this.store.followed()?.definition.situation === 'voicemail';
      this.outcome.choose(node.outcome, voicemail);
    }
  }
}
