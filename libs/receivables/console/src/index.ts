import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

export { accountPanel } from './account/account-panel';

/** The ledger's screens: aged balance, cash that waits for a person, imports, creditors. */
export const receivablesRoutes: Routes = [
  {
    path: 'aging',
    title: 'aging.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('aging', { fr: () => import('./aging/fr.json'), en: () => import('./aging/en.json') }),
    },
    loadComponent: () => import('./aging/aging.screen').then((m) => m.AgingScreen),
  },
  {
    path: 'payments',
    title: 'payments.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('payments', { fr: () => import('./payments/fr.json'), en: () => import('./payments/en.json') }),
    },
    loadComponent: () => import('./payments/payments.screen').then((m) => m.PaymentsScreen),
  },
  {
    path: 'imports',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('imports', { fr: () => import('./imports/fr.json'), en: () => import('./imports/en.json') }),
    },
    children: [
      {
        path: '',
        title: 'imports.title',
        loadComponent: () => import('./imports/imports.screen').then((m) => m.ImportsScreen),
      },
      {
        path: 'new',
        title: 'imports.newTitle',
        loadComponent: () => import('./imports/new-import.screen').then((m) => m.NewImportScreen),
      },
      {
        path: ':importId',
        title: 'imports.resultTitle',
        loadComponent: () => import('./imports/import-result.screen').then((m) => m.ImportResultScreen),
      },
    ],
  },
  {
    path: 'creditors',
    title: 'creditors.title',
    canActivate: [onlyFor('admin')],
    resolve: {
      texts: texts('creditors', { fr: () => import('./creditors/fr.json'), en: () => import('./creditors/en.json') }),
    },
    loadComponent: () => import('./creditors/creditors.screen').then((m) => m.CreditorsScreen),
  },
];
