import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import type { Command } from '@relance/calls/console';
import {
  AppearanceStore,
  Hotkeys,
  keyWord,
  SessionStore,
  Texts,
  type Density,
  type Language,
  type Theme,
} from '@relance/platform/console';
import { NAVIGATION } from './navigation';

/** All that can be done from the screen that is open: its keys, the other screens, how it looks. For the palette. */
@Injectable({ providedIn: 'root' })
export class Commands {
  private readonly hotkeys = inject(Hotkeys);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly look = inject(AppearanceStore);
  private readonly t = inject(Texts).t;

  /** As things are now: call it before the palette opens, for a dialog puts the screen's keys to sleep. */
  list(): Command[] {
    return [...this.here(), ...this.elsewhere(), ...this.looks()];
  }

  private here(): Command[] {
    const group = this.t('shell.palette.here');
    return this.hotkeys
      .listed()
      .filter(({ key, when }) => key !== '/' && (when?.() ?? true))
      .map(({ key, label, run }) => ({ label: this.t(label!), group, key: keyWord(key, this.t), run }));
  }

  private elsewhere(): Command[] {
    const group = this.t('shell.palette.goTo');
    const role = this.session.role();
    return NAVIGATION.filter((entry) => role && entry.roles.includes(role)).map(({ label, path }) => ({
      label: this.t(label),
      group,
      run: () => void this.router.navigateByUrl(path),
    }));
  }

  private looks(): Command[] {
    const choice = (group: string, label: string, run: () => void): Command => ({ label, group: this.t(group), run });
    const said = (key: string) => this.t(`ui.account.${key}`);
    return [
      ...(['light', 'dark', 'system'] as Theme[]).map((theme) =>
        choice('ui.account.theme', said(theme), () => this.look.useTheme(theme)),
      ),
      ...(['compact', 'normal', 'roomy'] as Density[]).map((density) =>
        choice('ui.account.density', said(density), () => this.look.useDensity(density)),
      ),
      ...(['fr', 'en'] as Language[]).map((language) =>
        choice('ui.account.language', language === 'fr' ? 'Français' : 'English', () => {
          this.session.useLanguage(language).catch(() => undefined);
        }),
      ),
    ];
  }
}
