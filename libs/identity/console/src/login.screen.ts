import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import {
  failureKind,
  GraphqlClient,
  InstantPipe,
  LoginDocument,
  SessionStore,
  Texts,
  type Language,
} from '@relance/platform/console';

/** The way in. The same words for an unknown login and a wrong password: the server decides, nothing is told apart here. */
@Component({
  selector: 'identity-login',
  imports: [InstantPipe],
  template: `
    <main class="login">
      <form class="card stack" (submit)="submit($event)">
        <div class="line">
          <img src="favicon.svg" alt="" width="32" height="32" />
          <h1>Relance</h1>
          <span class="grow"></span>
          <button type="button" class="btn quiet small" [attr.lang]="other()" (click)="switchLanguage()">
            {{ other() === 'fr' ? 'Français' : 'English' }}
          </button>
        </div>
        @if (ended()) {
          <p class="notice">{{ t('identity.login.ended') }}</p>
        }
        <div class="field">
          <label for="login">{{ t('identity.login.login') }}</label>
          <input
            id="login"
            class="input"
            name="login"
            autocomplete="username"
            autocapitalize="off"
            required
            autofocus
            #login
          />
        </div>
        <div class="field">
          <label for="password">{{ t('identity.login.password') }}</label>
          <input
            id="password"
            class="input"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            #password
          />
        </div>
        <div role="alert">
          @if (refusal(); as words) {
            <p class="notice warn">
              <span
                >{{ words }}
                @if (retryAt(); as at) {
                  {{ t('identity.login.retryAt', { time: (at | instant: 'time') }) }}
                }
              </span>
            </p>
          }
        </div>
        <button class="btn primary" [disabled]="busy()">{{ t('identity.login.submit') }}</button>
      </form>
    </main>
  `,
  styles: `
    .login {
      display: grid;
      min-height: 100dvh;
      place-items: center;
      padding: 16px;
    }
    form {
      gap: 16px;
      width: min(360px, 100%);
      padding: 24px;
    }
  `,
})
export class LoginScreen {
  readonly back = input<string>();
  readonly ended = input<string>();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly login = viewChild.required<ElementRef<HTMLInputElement>>('login');
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');
  protected readonly t = this.texts.t;
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly retryAt = signal<string | undefined>(undefined);

  protected other(): Language {
    return this.texts.language() === 'fr' ? 'en' : 'fr';
  }

  protected switchLanguage(): void {
    void this.texts.use(this.other());
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    this.retryAt.set(undefined);
    try {
      const { login } = await this.client.run(LoginDocument, {
        login: this.login().nativeElement.value.trim(),
        password: this.password().nativeElement.value,
      });
      if (login.__typename === 'LoggedIn') {
        await this.session.enter(login.me);
        await this.router.navigateByUrl(this.target());
        return;
      }
      this.refusal.set(login.message);
      if (login.__typename === 'LoginThrottled') this.retryAt.set(login.retryAt);
      this.password().nativeElement.select();
    } catch (thrown) {
      this.refusal.set(this.t(`ui.failure.${failureKind(thrown)}.body`));
    } finally {
      this.busy.set(false);
    }
  }

  /** Only back to a screen of our own. */
  private target(): string {
    const back = this.back() ?? '/';
    return /^\/(?![/\\])/.test(back) && !back.startsWith('/login') ? back : '/';
  }
}
