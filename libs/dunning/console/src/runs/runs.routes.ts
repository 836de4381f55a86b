import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

/** The night run: how it goes, what it proposes, what it had to set aside. */
export const runsRoutes: Routes = [
  {
    path: 'runs',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('runs', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
    },
    children: [
      {
        path: '',
        title: 'runs.title',
        loadComponent: () => import('./runs.screen').then((m) => m.RunsScreen),
      },
      {
        path: 'proposals',
        title: 'runs.proposals.title',
        loadComponent: () => import('./proposals/proposals.screen').then((m) => m.ProposalsScreen),
      },
      {
        path: 'failures',
        title: 'runs.failures.title',
        loadComponent: () => import('./failures.screen').then((m) => m.FailuresScreen),
      },
    ],
  },
];
