import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

/** The dunning strategies, read only. */
export const strategiesRoutes: Routes = [
  {
    path: 'strategies',
    title: 'strategies.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('strategies', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
    },
    loadComponent: () => import('./strategies.screen').then((m) => m.StrategiesScreen),
  },
];
