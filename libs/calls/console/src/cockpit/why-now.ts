import { Component, inject, input } from '@angular/core';
import { Texts } from '@relance/platform/console';
import type { Cockpit } from './cockpit.client';

/** Why this case is here now, the strongest reason first, and what it waits for. */
@Component({
  selector: 'calls-why-now',
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
  `,
  styles: `
    .card-head {
      min-height: 32px;
    }
    .card-body {
      padding-block: 8px;
    }
    .why .first {
      font-size: 15px;
      line-height: 22px;
      font-weight: 500;
    }
  `,
})
export class WhyNow {
  readonly cockpit = input.required<Cockpit>();
  protected readonly t = inject(Texts).t;
}
