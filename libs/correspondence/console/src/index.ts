import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';
export { documentsPanel } from './case-documents/documents-panel';

const words = {
  texts: texts('letters', { fr: () => import('./letters/fr.json'), en: () => import('./letters/en.json') }),
};

/** Letters, e-mails and messages that a person has to see to, and those that wait to be posted. */
export const correspondenceRoutes: Routes = [
  {
    path: 'letters',
    title: 'letters.title',
    canActivate: [onlyFor('agent', 'lead', 'admin')],
    resolve: words,
    loadComponent: () => import('./tasks/tasks.screen').then((m) => m.TasksScreen),
  },
  {
    path: 'letters/to-send',
    title: 'letters.title',
    canActivate: [onlyFor('agent', 'lead', 'admin')],
    resolve: words,
    loadComponent: () => import('./letters/letters.screen').then((m) => m.LettersScreen),
  },
];
