import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import { agreementsRoutes } from '@relance/agreements/console';
import { callsRoutes, policiesRoutes, scriptsRoutes } from '@relance/calls/console';
import { correspondenceRoutes } from '@relance/correspondence/console';
import { runsRoutes, simulationRoutes, strategiesRoutes } from '@relance/dunning/console';
import { adminRoutes, identityRoutes } from '@relance/identity/console';
import { insightRoutes } from '@relance/insight/console';
import { legalRoutes } from '@relance/legal/console';
import { onlyFor, SessionStore, texts } from '@relance/platform/console';
import { receivablesRoutes } from '@relance/receivables/console';

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
      ...scriptsRoutes,
      ...insightRoutes,
      ...agreementsRoutes,
      ...receivablesRoutes,
      ...correspondenceRoutes,
      ...legalRoutes,
      ...strategiesRoutes,
      ...simulationRoutes,
      ...policiesRoutes,
      ...runsRoutes,
      ...adminRoutes,
      {
        path: '**',
        title: 'shell.notFound.title',
        loadComponent: () => import('./not-found.screen').then((m) => m.NotFoundScreen),
      },
    ],
  },
];
