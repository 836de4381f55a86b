import { Component, computed, inject, input } from '@angular/core';
import {
  beginScript,
  fillText,
  type ScriptDefinition,
  type ScriptFacts,
  type VariableValues,
} from '@relance/calls/domain';
import { Texts } from '@relance/platform/console';
import type { Cockpit } from './cockpit.client';
import { CockpitStore } from './cockpit.store';

/** The centre of the cockpit: why this case is here now, and what to say first. */
@Component({
  selector: 'calls-why-and-say',
  template: `
    <section class="card">
      <h2 class="card-head">{{ t('calls.cockpit.why') }}</h2>
      <div class="card-body why">
        @for (reason of cockpit().case.why; track $index) {
          <p [class.first]="$first">{{ reason.text }}</p>
        }
        @if (cockpit().case.nextAction; as next) {
          <p class="muted">{{ next.text }}</p>
        } @else if (cockpit().case.waitingFor; as waiting) {
          <p class="muted">{{ waiting.text }}</p>
        }
      </div>
    </section>
    @if (store.claimable() && opening()) {
      <section class="card say">
        <h2 class="card-head">{{ t('calls.cockpit.say') }}</h2>
        <div class="card-body">
          <p class="script">{{ opening() }}</p>
        </div>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .card-head {
      min-height: 32px;
    }
    .why .first {
      font-size: 15px;
      line-height: 22px;
      font-weight: 500;
    }
    .script {
      font-size: 18px;
      line-height: 26px;
      margin-bottom: 4px;
    }
  `,
})
export class WhyAndSay {
  readonly cockpit = input.required<Cockpit>();
  private readonly texts = inject(Texts);
  protected readonly store = inject(CockpitStore);
  protected readonly t = this.texts.t;
  /** No amount is spoken before the identity is checked: the first words of a script have none. */
  protected readonly opening = computed(() => {
    const { script } = this.cockpit();
    if (!script) return '';
    const { node } = beginScript(script.definition as ScriptDefinition, script.facts as ScriptFacts);
    return fillText(node.text, script.variables as VariableValues, this.texts.language());
  });
}
