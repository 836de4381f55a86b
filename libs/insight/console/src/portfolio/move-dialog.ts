import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, Texts, WholePipe, FormEnd } from '@relance/platform/console';
import { loadsAfter, type Load, type Movable } from './move-preview';

/** No agent: the value of the radio that stands for the pool. */
const POOL = '';

/** Where the cases go, with each agent's load before and after. */
@Component({
  selector: 'insight-move-dialog',
  imports: [FormEnd, Dialog, WholePipe],
  template: `
    <rl-dialog [open]="open()" [heading]="t('portfolio.moveTitle', { count: cases().length })" (closed)="closed.emit()">
      <form class="stack" (submit)="submit($event)">
        <h3>{{ t('portfolio.load') }}</h3>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{{ t('portfolio.moveTo') }}</th>
              <th scope="col" class="num">{{ t('portfolio.before') }}</th>
              <th scope="col" class="num">{{ t('portfolio.after') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (load of loads(); track load.personId) {
              <tr>
                <td>
                  <label class="line">
                    <input
                      type="radio"
                      name="to"
                      [value]="load.personId"
                      [checked]="to() === load.personId"
                      (change)="to.set(load.personId)"
                    />
                    <span class="ellipsis">{{ load.name }}</span>
                  </label>
                </td>
                <td class="num muted">{{ load.casesHeld | whole }}</td>
                <td class="num" [class.strong]="after().get(load.personId) !== load.casesHeld">
                  {{ after().get(load.personId) | whole }}
                </td>
              </tr>
            }
            <tr>
              <td colspan="3">
                <label class="line">
                  <input type="radio" name="to" [value]="pool" [checked]="to() === pool" (change)="to.set(pool)" />
                  {{ t('portfolio.poolOption') }}
                </label>
              </td>
            </tr>
          </tbody>
        </table>
        <p class="small muted" role="status">{{ nothing() ? t('portfolio.nothing') : '' }}</p>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy() || to() === undefined || nothing()"
          [save]="t('portfolio.apply')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
  styles: `
    label {
      min-height: 24px;
      cursor: pointer;
    }
  `,
})
export class MoveDialog {
  readonly open = input.required<boolean>();
  readonly cases = input.required<readonly Movable[]>();
  readonly loads = input.required<readonly Load[]>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  /** The agent chosen; null: the pool. */
  readonly move = output<string | null>();
  protected readonly t = inject(Texts).t;
  protected readonly pool = POOL;
  protected readonly to = signal<string | undefined>(undefined);
  private readonly target = computed(() => this.to() || null);
  protected readonly after = computed(() =>
    this.to() === undefined
      ? new Map(this.loads().map((load) => [load.personId, load.casesHeld]))
      : loadsAfter(this.loads(), this.cases(), this.target()),
  );
  protected readonly nothing = computed(
    () => this.to() !== undefined && this.cases().every((one) => (one.agentId ?? null) === this.target()),
  );

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.to.set(undefined));
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.to() !== undefined && !this.nothing()) this.move.emit(this.target());
  }
}
