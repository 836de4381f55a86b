import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

const callsTexts = texts('calls', { fr: () => import('./i18n/fr.json'), en: () => import('./i18n/en.json') });

const queueTexts = texts('queue', { fr: () => import('./queue/fr.json'), en: () => import('./queue/en.json') });
const agendaTexts = texts('agenda', { fr: () => import('./agenda/fr.json'), en: () => import('./agenda/en.json') });
const weightsTexts = texts('weights', { fr: () => import('./weights/fr.json'), en: () => import('./weights/en.json') });

export const callsRoutes: Routes = [
  {
    path: 'day',
    title: 'calls.day.title',
    canActivate: [onlyFor('agent')],
    resolve: { callsTexts, queueTexts },
    loadComponent: () => import('./queue/my-day.screen').then((m) => m.MyDayScreen),
  },
  {
    path: 'agenda',
    title: 'agenda.title',
    canActivate: [onlyFor('agent')],
    resolve: { agendaTexts },
    loadComponent: () => import('./agenda/agenda.screen').then((m) => m.AgendaScreen),
  },
  {
    path: 'weights',
    title: 'weights.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: { weightsTexts },
    loadComponent: () => import('./weights/weights.screen').then((m) => m.WeightsScreen),
  },
  {
    path: 'case/:caseId',
    title: 'calls.cockpit.title',
    resolve: { callsTexts },
    loadComponent: () => import('./cockpit/cockpit.screen').then((m) => m.CockpitScreen),
  },
];

export type { Command } from './search/commands';

/** What can be done and the search over all cases in reach, for the shell: loaded when first asked for. */
export const loadCommandPalette = (): Promise<Type<unknown>> =>
  import('./search/command-palette').then((m) => m.CommandPalette);
