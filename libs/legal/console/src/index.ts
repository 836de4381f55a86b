import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

const inboxTexts = texts('legal', { fr: () => import('./inbox/fr.json'), en: () => import('./inbox/en.json') });
const fileTexts = texts('legalFile', { fr: () => import('./file/fr.json'), en: () => import('./file/en.json') });

/** The legal staff's screens: what arrives, and each file. */
export const legalRoutes: Routes = [
  {
    path: 'legal',
    canActivate: [onlyFor('legal', 'admin')],
    resolve: { inboxTexts, fileTexts },
    children: [
      {
        path: '',
        title: 'legal.title',
        loadComponent: () => import('./inbox/inbox.screen').then((m) => m.InboxScreen),
      },
      {
        path: ':fileId',
        title: 'legalFile.windowTitle',
        loadComponent: () => import('./file/file.screen').then((m) => m.FileScreen),
      },
    ],
  },
];
