import { Component, input, output } from '@angular/core';

export interface Tick {
  readonly value: string;
  readonly name: string;
}

/** Several of a few: `undefined` when none is ticked, which asks for nothing. */
@Component({
  selector: 'rl-ticks',
  template: `
    <fieldset class="field">
      <legend class="label">{{ label() }}</legend>
      <div class="choice">
        @for (tick of ticks(); track tick.value) {
          <label>
            <input
              type="checkbox"
              [checked]="chosen()?.includes(tick.value)"
              (change)="toggle(tick.value, $any($event.target).checked)"
            />
            {{ tick.name }}
          </label>
        }
      </div>
      @if (hint(); as words) {
        <span class="small muted">{{ words }}</span>
      }
    </fieldset>
  `,
})
export class TickList {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly ticks = input.required<readonly Tick[]>();
  readonly chosen = input<readonly string[]>();
  readonly choose = output<string[] | undefined>();

  protected toggle(value: string, on: boolean): void {
    const chosen = this.chosen() ?? [];
    // In the order of the list: the same choice is always the same definition.
    const next = this.ticks()
      .map((tick) => tick.value)
      .filter((one) => (one === value ? on : chosen.includes(one)));
    this.choose.emit(next.length > 0 ? next : undefined);
  }
}
