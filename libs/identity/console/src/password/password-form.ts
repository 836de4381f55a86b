import { Component, inject, input, signal } from '@angular/core';
import { ChangePasswordDocument, failureKind, GraphqlClient, Texts, Toasts } from '@relance/platform/console';

/** One's own password: the present one is asked again, the new one at least 8 characters long. */
@Component({
  selector: 'identity-password-form',
  template: `
    <form class="stack" (submit)="submit($event)">
      <input
        class="visually-hidden"
        type="text"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        [value]="login()"
      />
      <div class="field">
        <label for="current-password">{{ t('password.current') }}</label>
        <input id="current-password" class="input" type="password" autocomplete="current-password" required />
      </div>
      <div class="field">
        <label for="next-password">{{ t('password.next') }}</label>
        <input
          id="next-password"
          class="input"
          type="password"
          autocomplete="new-password"
          minlength="8"
          maxlength="128"
          required
        />
      </div>
      <div role="alert">
        @if (refusal(); as words) {
          <p class="notice warn">{{ words }}</p>
        }
      </div>
      <div class="form-actions">
        <button class="btn" [disabled]="busy()">{{ t('password.save') }}</button>
      </div>
    </form>
  `,
})
export class PasswordForm {
  readonly login = input('');
  /** Called when the password was changed. */
  readonly done = input.required<() => void>();
  private readonly client = inject(GraphqlClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const [, current, next] = (event.target as HTMLFormElement).querySelectorAll('input');
    this.busy.set(true);
    this.refusal.set('');
    try {
      const passwords = { current: current?.value ?? '', next: next?.value ?? '' };
      const { changePassword } = await this.client.run(ChangePasswordDocument, passwords);
      if (changePassword.__typename !== 'Done') return this.refusal.set(changePassword.message);
      this.toasts.show(this.t('password.changed'));
      this.done()();
    } catch (thrown) {
      this.refusal.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    } finally {
      this.busy.set(false);
    }
  }
}
