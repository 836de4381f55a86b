import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

export { scriptsRoutes } from './scripts/scripts.routes';

const callsTexts = texts('calls', { fr: () => import('./i18n/fr.json'), en: () => import('./i18n/en.json') });

const deskTexts = texts('callDesk', { fr: () => import('./desk/fr.json'), en: () => import('./desk/en.json') });
const ruleTexts = texts('callRules', { fr: () => import('./rules/fr.json'), en: () => import('./rules/en.json') });

export const callsRoutes: Routes = [
  {
    path: 'day',
    title: 'calls.day.title',
    canActivate: [onlyFor('agent')],
    resolve: { callsTexts },
    loadComponent: () => import('./queue/my-day.screen').then((m) => m.MyDayScreen),
  },
  {
    path: 'case/:caseId',
    title: 'calls.cockpit.title',
    resolve: { callsTexts },
    loadComponent: () => import('./cockpit/cockpit.screen').then((m) => m.CockpitScreen),
  },
  {
    path: 'offers',
    title: 'callDesk.offers.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: { deskTexts },
    loadComponent: () => import('./desk/offer-requests.screen').then((m) => m.OfferRequestsScreen),
  },
  {
    path: 'payments-to-find',
    title: 'callDesk.searches.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: { deskTexts },
    loadComponent: () => import('./desk/payment-searches.screen').then((m) => m.PaymentSearchesScreen),
  },
  {
    path: 'call-rules',
    title: 'callRules.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: { callsTexts, ruleTexts },
    loadComponent: () => import('./rules/call-rules.screen').then((m) => m.CallRulesScreen),
  },
];

export { callsPanel } from './calls-panel/calls-panel';

export type { Command } from './search/commands';

/** What can be done and the search over all cases in reach, for the shell: loaded when first asked for. */
export const loadCommandPalette = (): Promise<Type<unknown>> =>
  import('./search/command-palette').then((m) => m.CommandPalette);
