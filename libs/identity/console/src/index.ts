import type { Routes } from '@angular/router';
import { texts } from '@relance/platform/console';

export const identityRoutes: Routes = [
  {
    path: 'login',
    title: 'identity.login.title',
    resolve: {
      texts: texts('identity', { fr: () => import('./i18n/fr.json'), en: () => import('./i18n/en.json') }),
    },
    loadComponent: () => import('./login.screen').then((m) => m.LoginScreen),
  },
];
