import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Dialog, Texts, FormEnd } from '@relance/platform/console';
import type { Team } from './people.store';

/** A team's name: new (`team` null), or changed. */
@Component({
  selector: 'identity-team-dialog',
  imports: [FormEnd, Dialog],
  template: `
    <rl-dialog
      [open]="team() !== undefined"
      [heading]="t(team() ? 'people.renameTeam' : 'people.addTeam')"
      (closed)="closed.emit()"
    >
      <form class="stack" (submit)="submit($event)">
        <div class="field">
          <label for="team-name">{{ t('people.teamName') }}</label>
          <input
            id="team-name"
            class="input"
            autocomplete="off"
            [value]="name()"
            [attr.aria-invalid]="missing()"
            [attr.aria-describedby]="missing() ? 'team-name-fault' : null"
            (input)="name.set($any($event.target).value); missing.set(false)"
          />
          @if (missing()) {
            <span class="field-error" id="team-name-fault">{{ t('people.needed') }}</span>
          }
        </div>
        <rl-form-end
          [problem]="problem()"
          [disabled]="busy()"
          [save]="t('people.teamSave')"
          (cancelled)="closed.emit()"
        />
      </form>
    </rl-dialog>
  `,
})
export class TeamDialog {
  /** undefined: closed; null: a new team. */
  readonly team = input<Team | null>();
  readonly busy = input(false);
  readonly problem = input<string>();
  readonly closed = output<void>();
  readonly save = output<string>();
  protected readonly t = inject(Texts).t;
  protected readonly name = signal('');
  protected readonly missing = signal(false);

  constructor() {
    effect(() => {
      const team = this.team();
      untracked(() => {
        this.name.set(team?.name ?? '');
        this.missing.set(false);
      });
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.missing.set(this.name().trim() === '');
    if (!this.missing()) this.save.emit(this.name().trim());
  }
}
