import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CASE_PANELS, Dialog, LoadedComponent, Texts } from '@relance/platform/console';

/** Why a case of a list is in the queue or not, beside the list: dunning's own panel, the same as on the case. */
@Component({
  selector: 'insight-why-drawer',
  imports: [Dialog, LoadedComponent, RouterLink],
  template: `
    <rl-dialog kind="drawer" [open]="caseId() !== undefined" [heading]="name()" (closed)="closed.emit()">
      @if (caseId(); as id) {
        <p>
          <a [routerLink]="['/case', id]" (click)="closed.emit()">{{ t('ui.openCase') }}</a>
        </p>
        @if (load; as panel) {
          <rl-loaded class="flush" [load]="panel" [inputs]="inputs()" />
        }
      }
    </rl-dialog>
  `,
  styles: `
    .flush {
      display: block;
      margin: 0 -12px;
    }
  `,
})
export class WhyDrawer {
  readonly caseId = input.required<string | undefined>();
  readonly name = input.required<string>();
  readonly closed = output<void>();
  private readonly texts = inject(Texts);
  private readonly panel = inject(CASE_PANELS).find(({ key }) => key === 'why');
  protected readonly t = this.texts.t;
  protected readonly load = this.panel && (() => this.panel!.load(this.texts));
  protected readonly inputs = computed(() => ({ caseId: this.caseId() }));
}
