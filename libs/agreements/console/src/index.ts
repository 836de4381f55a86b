import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

/** What was agreed with debtors, or is not: the disputes and the settlements that wait for a decision. */
export const agreementsRoutes: Routes = [
  {
    path: 'disputes',
    title: 'disputes.title',
    canActivate: [onlyFor('lead', 'legal', 'admin')],
    resolve: {
      texts: texts('disputes', { fr: () => import('./disputes/fr.json'), en: () => import('./disputes/en.json') }),
    },
    loadComponent: () => import('./disputes/disputes.screen').then((m) => m.DisputesScreen),
  },
  {
    path: 'settlements',
    title: 'settlements.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('settlements', {
        fr: () => import('./settlements/fr.json'),
        en: () => import('./settlements/en.json'),
      }),
    },
    loadComponent: () => import('./settlements/settlements.screen').then((m) => m.SettlementsScreen),
  },
];
