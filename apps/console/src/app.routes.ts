import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { callsRoutes } from '@relance/calls/console';
import { identityRoutes } from '@relance/identity/console';
import { onlyFor, SessionStore, texts } from '@relance/platform/console';

const shellTexts = texts('shell', { fr: () => import('./i18n/fr.json'), en: () => import('./i18n/en.json') });

export const routes: Routes = [
  ...identityRoutes,
  {
    path: '',
    canActivate: [onlyFor()],
    resolve: { shellTexts },
    loadComponent: () => import('./shell').then((m) => m.Shell),
    children: [
      {
        path: '',
        pathMatch: 'full',
        canActivate: [() => inject(Router).parseUrl(inject(SessionStore).home())],
        children: [],
      },
      ...callsRoutes,
      {
        path: '**',
        title: 'shell.notFound.title',
        loadComponent: () => import('./not-found.screen').then((m) => m.NotFoundScreen),
      },
    ],
  },
];
