import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

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

/** The administrator's screens, inside the shell. */
export const adminRoutes: Routes = [
  {
    path: 'people',
    title: 'people.title',
    canActivate: [onlyFor('admin')],
    resolve: {
      texts: texts('people', { fr: () => import('./people/fr.json'), en: () => import('./people/en.json') }),
    },
    loadComponent: () => import('./people/people.screen').then((m) => m.PeopleScreen),
  },
  {
    path: 'audit',
    title: 'audit.title',
    canActivate: [onlyFor('admin')],
    resolve: {
      texts: texts('audit', { fr: () => import('./audit/fr.json'), en: () => import('./audit/en.json') }),
    },
    loadComponent: () => import('./audit/audit.screen').then((m) => m.AuditScreen),
  },
];
