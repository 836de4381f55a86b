import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';
export { documentsPanel } from './case-documents/documents-panel';

/** Letters and e-mails that a person still has to send, or to clear up. */
export const correspondenceRoutes: Routes = [
  {
    path: 'letters',
    title: 'letters.title',
    canActivate: [onlyFor('agent', 'lead', 'admin')],
    resolve: {
      texts: texts('letters', { fr: () => import('./letters/fr.json'), en: () => import('./letters/en.json') }),
    },
    loadComponent: () => import('./letters/letters.screen').then((m) => m.LettersScreen),
  },
];
