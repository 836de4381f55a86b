import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import { onlyFor, texts, type Texts } from '@relance/platform/console';

export { scriptsRoutes } from './scripts/scripts.routes';

export { policiesRoutes } from './policy/policies.routes';

const callsTexts = texts('calls', { fr: () => import('./i18n/fr.json'), en: () => import('./i18n/en.json') });

const deskTexts = texts('callDesk', { fr: () => import('./desk/fr.json'), en: () => import('./desk/en.json') });
const ruleTexts = texts('callRules', { fr: () => import('./rules/fr.json'), en: () => import('./rules/en.json') });
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
  {
    path: 'telephony',
    title: 'telephony.title',
    canActivate: [onlyFor('admin')],
    resolve: {
      texts: texts('telephony', { fr: () => import('./telephony/fr.json'), en: () => import('./telephony/en.json') }),
    },
    loadComponent: () => import('./telephony/telephony.screen').then((m) => m.TelephonyScreen),
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

/** The telephone on every screen, for the shell: who rings in, and what one's own calls still ask for. */
export async function loadPhoneDesk(words: Texts): Promise<Type<unknown>> {
  await words.addScope('phone', { fr: () => import('./phone/fr.json'), en: () => import('./phone/en.json') });
  return (await import('./phone/phone-desk')).PhoneDesk;
}

export { callsPanel } from './calls-panel/calls-panel';

export type { Command } from './search/commands';

/** What can be done and the search over all cases in reach, for the shell: loaded when first asked for. */
export const loadCommandPalette = (): Promise<Type<unknown>> =>
  import('./search/command-palette').then((m) => m.CommandPalette);
