import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { onlyFor, texts, type Texts } from '@relance/platform/console';

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

/** The form that changes one's own password, for the shell's account drawer. */
export async function loadPasswordForm(words: Texts): Promise<Type<unknown>> {
  await words.addScope('password', { fr: () => import('./password/fr.json'), en: () => import('./password/en.json') });
  return (await import('./password/password-form')).PasswordForm;
}
