import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

/** The contact policies: what is in force for whom, its versions, the editor, and what the rules would say. */
export const policiesRoutes: Routes = [
  {
    path: 'policies',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: { texts: texts('policies', { fr: () => import('./fr.json'), en: () => import('./en.json') }) },
    children: [
      {
        path: '',
        title: 'policies.title',
        loadComponent: () => import('./policies.screen').then((m) => m.PoliciesScreen),
      },
      {
        path: 'simulator',
        title: 'policies.simulator.title',
        loadComponent: () => import('./simulator.screen').then((m) => m.SimulatorScreen),
      },
      {
        path: 'edit/:from',
        title: 'policies.edit.title',
        canActivate: [onlyFor('admin')],
        loadComponent: () => import('./editor.screen').then((m) => m.EditorScreen),
      },
    ],
  },
];
