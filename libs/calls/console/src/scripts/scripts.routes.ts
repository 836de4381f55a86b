import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

/** The scripts of calls: what is in force, each version, and the editor of drafts. */
export const scriptsRoutes: Routes = [
  {
    path: 'scripts',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('scripts', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
      // the outcomes' names, and the step as it is followed on a call
      callsTexts: texts('calls', { fr: () => import('../i18n/fr.json'), en: () => import('../i18n/en.json') }),
    },
    children: [
      {
        path: '',
        title: 'scripts.title',
        loadComponent: () => import('./list/scripts.screen').then((m) => m.ScriptsScreen),
      },
      {
        path: ':versionId',
        title: 'scripts.versionTitle',
        loadComponent: () => import('./version/script-version.screen').then((m) => m.ScriptVersionScreen),
      },
      {
        path: ':versionId/edit',
        title: 'scripts.editTitle',
        loadComponent: () => import('./editor/script-editor.screen').then((m) => m.ScriptEditorScreen),
      },
    ],
  },
];
