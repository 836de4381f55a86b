import { Component, computed, inject, input, output } from '@angular/core';
import { type Conflict, Dialog, FormEnd, type Mine, Texts } from '@relance/platform/console';

/** Opens an insolvency (a collective procedure, or the over-indebtedness of a private person), or closes the one that stands. */
@Component({
  selector: 'dunning-insolvency-dialog',
  imports: [Dialog, FormEnd],
  template: `
    <rl-dialog [open]="open()" [heading]="heading()" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <p>{{ t(closing() ? 'holds.insolvency.closeText' : 'holds.insolvency.text.' + kind()) }}</p>
        <div class="field">
          <label for="insolvency-on">{{
            t(closing() ? 'holds.insolvency.closedOn' : 'holds.insolvency.openedOn')
          }}</label>
          <input
            id="insolvency-on"
            class="input"
            type="date"
            name="on"
            required
            autofocus
            [max]="today()"
            [value]="today()"
          />
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy()"
          [save]="heading()"
          [conflict]="conflict()"
          [mine]="mine()"
          (insist)="insist.emit(); send()"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class InsolvencyDialog {
  readonly open = input.required<boolean>();
  /** A private person falls under over-indebtedness, everybody else under a collective procedure. */
  readonly consumer = input.required<boolean>();
  /** One stands: it is to be closed. */
  readonly closing = input.required<boolean>();
  readonly today = input.required<string>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly conflict = input<Conflict>();
  readonly insist = output<void>();
  readonly said = output<{ on: string; kind: string }>();
  readonly closed = output<void>();
  protected readonly t = inject(Texts).t;
  private on = '';
  protected readonly mine = computed((): Mine[] => [
    { field: 'insolvency', label: this.t('ui.conflict.case'), value: this.heading() },
  ]);
  protected readonly kind = computed(() => (this.consumer() ? 'overIndebtedness' : 'collective'));
  protected readonly heading = computed(() =>
    this.t(this.closing() ? 'holds.insolvency.close' : `holds.insolvency.open.${this.kind()}`),
  );

  protected submit(event: Event): void {
    event.preventDefault();
    this.on = String(new FormData(event.target as HTMLFormElement).get('on') ?? '');
    this.send();
  }

  protected send(): void {
    if (this.on) this.said.emit({ on: this.on, kind: this.kind() });
  }
}
