import { Component, computed, inject, input } from '@angular/core';
import { SessionStore, Texts, wordsOf } from '@relance/platform/console';
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
    @if (store.claimable()) {
      <section class="card say">
        <h2 class="card-head">{{ t('calls.cockpit.say') }}</h2>
        <div class="card-body">
          <p class="script">{{ say('opening') }}</p>
          <p class="small muted">{{ t('calls.cockpit.identity') }}</p>
          <h3>{{ t('calls.cockpit.afterIdentity') }}</h3>
          <p class="script">{{ say(cockpit().script.code) }}</p>
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
    h3 {
      margin-top: 8px;
    }
  `,
})
export class WhyAndSay {
  readonly cockpit = input.required<Cockpit>();
  private readonly texts = inject(Texts);
  private readonly me = inject(SessionStore).me;
  protected readonly store = inject(CockpitStore);
  protected readonly t = this.texts.t;
  private readonly params = computed(() => {
    const { script, account } = this.cockpit();
    const contact = this.store.contact();
    return {
      agent: this.me()?.name ?? '',
      creditor: account.creditor.name,
      // an import that names nobody leaves the number in the name's place: nobody is asked for by a number
      contact: contact && contact.name !== contact.phone ? contact.name : account.debtor.name,
      ...wordsOf(script.params, this.texts, 'spoken'),
    };
  });

  /** No amount is spoken before the identity is checked: the opening has none. */
  protected say(code: string): string {
    return this.t(`calls.script.${code}`, this.params());
  }
}
