import { Component, computed, inject, signal } from '@angular/core';
import { loadPasswordForm } from '@relance/identity/console';
import {
  AppearanceStore,
  Dialog,
  failureKind,
  Icon,
  LANGUAGES,
  LoadedComponent,
  SessionStore,
  Texts,
  Toasts,
  type Density,
  type Language,
  type Theme,
} from '@relance/platform/console';

/** Who I am, my language, how it looks, and the way out. */
@Component({
  selector: 'app-account-menu',
  imports: [Dialog, Icon, LoadedComponent],
  template: `
    <button
      class="rail-item"
      type="button"
      [attr.aria-label]="initials() + ' ' + t('ui.account.title')"
      (click)="open.set(true)"
    >
      <span class="initials" aria-hidden="true">{{ initials() }}</span>
      <span class="tip" aria-hidden="true">{{ t('ui.account.title') }}</span>
    </button>
    <rl-dialog kind="drawer" [open]="open()" [heading]="t('ui.account.title')" (closed)="open.set(false)">
      <div class="stack">
        @if (session.me(); as me) {
          <div>
            <p class="strong">{{ me.name }}</p>
            <p class="muted">{{ t('ui.role.' + me.role) }}{{ me.teamName ? ' · ' + me.teamName : '' }}</p>
          </div>
        }
        <fieldset class="field">
          <legend class="label">{{ t('ui.account.language') }}</legend>
          <div class="choice">
            @for (language of languages; track language) {
              <label>
                <input
                  type="radio"
                  name="language"
                  [checked]="language === texts.language()"
                  (change)="useLanguage(language)"
                />
                <span [attr.lang]="language">{{ language === 'fr' ? 'Français' : 'English' }}</span>
              </label>
            }
          </div>
        </fieldset>
        <fieldset class="field">
          <legend class="label">{{ t('ui.account.theme') }}</legend>
          <div class="choice">
            @for (theme of themes; track theme) {
              <label>
                <input type="radio" name="theme" [checked]="theme === look.theme()" (change)="look.useTheme(theme)" />
                {{ t('ui.account.' + theme) }}
              </label>
            }
          </div>
        </fieldset>
        <fieldset class="field">
          <legend class="label">{{ t('ui.account.density') }}</legend>
          <div class="choice">
            @for (density of densities; track density) {
              <label>
                <input
                  type="radio"
                  name="density"
                  [checked]="density === look.density()"
                  (change)="look.useDensity(density)"
                />
                {{ t('ui.account.' + density) }}
              </label>
            }
          </div>
        </fieldset>
        <details class="card" (toggle)="changing.set($any($event.target).open)">
          <summary class="card-head">{{ t('shell.password') }}</summary>
          @if (changing()) {
            <div class="card-body"><rl-loaded [load]="passwordForm" [inputs]="passwordInputs()" /></div>
          }
        </details>
        <button type="button" class="btn" (click)="logout()">
          <rl-icon name="logout" />{{ t('ui.account.logout') }}
        </button>
      </div>
    </rl-dialog>
  `,
})
export class AccountMenu {
  protected readonly session = inject(SessionStore);
  protected readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly look = inject(AppearanceStore);
  protected readonly t = this.texts.t;
  protected readonly open = signal(false);
  protected readonly changing = signal(false);
  protected readonly passwordForm = () => loadPasswordForm(this.texts);
  protected readonly passwordInputs = computed(() => ({
    login: this.session.me()?.login ?? '',
    done: () => this.open.set(false),
  }));
  protected readonly languages = LANGUAGES;
  protected readonly themes: readonly Theme[] = ['system', 'light', 'dark'];
  protected readonly densities: readonly Density[] = ['compact', 'normal', 'roomy'];
  protected readonly initials = computed(() =>
    (this.session.me()?.name ?? '')
      .split(/[\s-]+/)
      .map((word) => word.charAt(0))
      .slice(0, 2)
      .join('')
      .toUpperCase(),
  );

  protected useLanguage(language: Language): void {
    // The screen has it at once; what the server could not keep is asked again at the next change.
    this.session.useLanguage(language).catch(() => undefined);
  }

  protected async logout(): Promise<void> {
    this.open.set(false);
    try {
      await this.session.logout();
    } catch (thrown) {
      this.toasts.show(this.t(`ui.failure.${failureKind(thrown)}.title`));
    }
  }
}
