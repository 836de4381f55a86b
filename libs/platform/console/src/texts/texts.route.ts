import { inject, provideEnvironmentInitializer, provideAppInitializer, type EnvironmentProviders } from '@angular/core';
import type { ResolveFn } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { LANGUAGES, Texts, type TextLoaders } from './texts.service';

/** In a route's `resolve`: the words of a context, loaded before its screen is shown. */
export function texts(scope: string, loaders: TextLoaders): ResolveFn<void> {
  return () => inject(Texts).addScope(scope, loaders);
}

/** For the shell: the languages, and the words every screen needs. */
export function provideTexts(): EnvironmentProviders[] {
  return [
    ...provideTransloco({
      config: {
        availableLangs: [...LANGUAGES],
        defaultLang: 'fr',
        reRenderOnLangChange: false,
        prodMode: true,
        missingHandler: { logMissingKey: true },
      },
    }),
    provideAppInitializer(() =>
      inject(Texts).addScope('ui', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
    ),
    provideEnvironmentInitializer(() => void inject(Texts)),
  ];
}
