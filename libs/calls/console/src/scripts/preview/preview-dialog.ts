import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import type { ScriptDefinition, ScriptFacts, VariableValues } from '@relance/calls/domain';
import {
  DebtorPicker,
  Dialog,
  failureKind,
  GraphqlClient,
  PreviewScriptDocument,
  ServerClock,
  Texts,
  type DebtorHit,
} from '@relance/platform/console';
import { ScriptRun, type ScriptCase } from '../../script/script-run';
import { ScriptStep } from '../../script/script-step';

/** A draft followed on a real case, with its facts and values as they stand: nothing is written, nobody is called. */
@Component({
  selector: 'scripts-preview',
  imports: [DebtorPicker, Dialog, ScriptStep],
  template: `
    <rl-dialog kind="wide" [open]="open()" [heading]="t('scripts.preview.title')" (closed)="closed.emit()">
      <div class="stack">
        <p class="muted">{{ t('scripts.preview.explained') }}</p>
        @if (run(); as run) {
          <div class="line wrap spread">
            <p class="line">
              <strong>{{ of()?.debtorName }}</strong> <span class="muted">{{ of()?.number }}</span>
            </p>
            <div class="line">
              <button type="button" class="btn small" (click)="begin()">{{ t('scripts.preview.again') }}</button>
              <button type="button" class="btn small" (click)="another()">{{ t('scripts.preview.another') }}</button>
            </div>
          </div>
          <calls-script-step
            #step
            class="step"
            [run]="run"
            [(language)]="language"
            (noting)="step.done()"
            (finish)="ended.set(true)"
          />
          @if (ended()) {
            <p class="notice" role="status">
              <span>{{ t('scripts.preview.ended') }}</span>
            </p>
          }
        } @else {
          <rl-debtor-picker (picked)="try($event)" />
        }
        <div role="alert">
          @if (problem(); as words) {
            <p class="notice warn">
              <span>{{ words }}</span>
            </p>
          }
        </div>
      </div>
    </rl-dialog>
  `,
  styles: `
    .step {
      min-height: 240px;
      padding: 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
  `,
})
export class PreviewDialog {
  readonly open = input.required<boolean>();
  readonly definition = input<ScriptDefinition>();
  readonly closed = output<void>();
  private readonly client = inject(GraphqlClient);
  private readonly clock = inject(ServerClock);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly of = signal<DebtorHit | undefined>(undefined);
  protected readonly problem = signal('');
  protected readonly ended = signal(false);
  protected readonly language = signal<'fr' | 'en'>('fr');
  private readonly standing = signal<ScriptCase | undefined>(undefined);
  private readonly running = signal<ScriptRun | undefined>(undefined);
  protected readonly run = computed(() => (this.open() ? this.running() : undefined));

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.another());
    });
  }

  protected another(): void {
    this.of.set(undefined);
    this.running.set(undefined);
    this.problem.set('');
    this.language.set(this.texts.language());
  }

  protected async try(hit: DebtorHit): Promise<void> {
    const definition = this.definition();
    if (!definition) return;
    this.problem.set('');
    try {
      const { scriptPreview } = await this.client.run(PreviewScriptDocument, { definition, caseId: hit.caseId });
      if (scriptPreview.__typename !== 'ScriptPreview') return this.problem.set(scriptPreview.message);
      this.standing.set({
        facts: scriptPreview.facts as ScriptFacts,
        variables: scriptPreview.variables as VariableValues,
      });
      this.of.set(hit);
      this.begin();
    } catch (thrown) {
      this.problem.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    }
  }

  /** From the start, on the same case. */
  protected begin(): void {
    const definition = this.definition();
    const standing = this.standing();
    if (!definition || !standing) return;
    this.ended.set(false);
    try {
      const of = signal(standing);
      this.running.set(new ScriptRun(definition, of, () => this.clock.now().toISOString()));
    } catch {
      this.problem.set(this.t('scripts.preview.cannotBegin'));
    }
  }
}
