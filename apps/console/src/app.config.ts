import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  type ApplicationConfig,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withRouterConfig } from '@angular/router';
import { callsPanel } from '@relance/calls/console';
import { documentsPanel } from '@relance/correspondence/console';
import { timelinePanel, whyPanel } from '@relance/dunning/console';
import { AppearanceStore, CASE_PANELS, provideTexts } from '@relance/platform/console';
import { accountPanel } from '@relance/receivables/console';
import { routes } from './app.routes';
import { TranslatedTitle } from './translated-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideTexts(),
    provideAppInitializer(() => void inject(AppearanceStore)),
    provideRouter(routes, withComponentInputBinding(), withRouterConfig({ paramsInheritanceStrategy: 'always' })),
    { provide: CASE_PANELS, useValue: [timelinePanel, whyPanel, callsPanel, documentsPanel, accountPanel] },
    { provide: TitleStrategy, useClass: TranslatedTitle },
  ],
};
