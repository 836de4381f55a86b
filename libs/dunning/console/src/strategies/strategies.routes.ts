import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

/** The dunning strategies: what is in force, each version, and the editor of drafts. */
export const strategiesRoutes: Routes = [
  {
    path: 'strategies',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('strategies', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
    },
    children: [
      {
        path: '',
        title: 'strategies.title',
        loadComponent: () => import('./overview/strategies.screen').then((m) => m.StrategiesScreen),
      },
      {
        path: ':versionId',
        title: 'strategies.versionTitle',
        loadComponent: () => import('./version/version.screen').then((m) => m.VersionScreen),
      },
      {
        path: ':versionId/edit',
        title: 'strategies.editTitle',
        canActivate: [onlyFor('admin')],
        loadComponent: () => import('./editor/editor.screen').then((m) => m.EditorScreen),
      },
    ],
  },
];
