import type { IconName, Role } from '@relance/platform/console';

/** An entry of the rail: shown to its roles, in this order. */
export interface NavigationEntry {
  readonly path: string;
  readonly icon: IconName;
  /** Text key of scope `shell`. */
  readonly label: string;
  readonly roles: readonly Role[];
}

export const NAVIGATION: readonly NavigationEntry[] = [
  { path: '/day', icon: 'day', label: 'shell.nav.day', roles: ['agent'] },
  { path: '/agenda', icon: 'calendar', label: 'shell.nav.agenda', roles: ['agent'] },
  { path: '/floor', icon: 'floor', label: 'shell.nav.floor', roles: ['lead', 'admin'] },
  { path: '/portfolio', icon: 'move', label: 'shell.nav.portfolio', roles: ['lead', 'admin'] },
  { path: '/weights', icon: 'weigh', label: 'shell.nav.weights', roles: ['lead', 'admin'] },
  { path: '/legal', icon: 'legal', label: 'shell.nav.legal', roles: ['legal', 'admin'] },
  { path: '/disputes', icon: 'warning', label: 'shell.nav.disputes', roles: ['lead', 'legal', 'admin'] },
  { path: '/payments', icon: 'money', label: 'shell.nav.payments', roles: ['lead', 'admin'] },
  { path: '/payments-to-find', icon: 'search', label: 'shell.nav.searches', roles: ['lead', 'admin'] },
  { path: '/offers', icon: 'phone', label: 'shell.nav.offers', roles: ['lead', 'admin'] },
  { path: '/settlements', icon: 'check', label: 'shell.nav.settlements', roles: ['lead', 'admin'] },
  { path: '/runs', icon: 'night', label: 'shell.nav.runs', roles: ['lead', 'admin'] },
  { path: '/letters', icon: 'mail', label: 'shell.nav.letters', roles: ['agent', 'lead', 'admin'] },
  { path: '/aging', icon: 'aging', label: 'shell.nav.aging', roles: ['lead', 'admin'] },
  { path: '/imports', icon: 'import', label: 'shell.nav.imports', roles: ['lead', 'admin'] },
  { path: '/strategies', icon: 'steps', label: 'shell.nav.strategies', roles: ['lead', 'admin'] },
  { path: '/scripts', icon: 'script', label: 'shell.nav.scripts', roles: ['lead', 'admin'] },
  { path: '/simulation', icon: 'rehearse', label: 'shell.nav.simulation', roles: ['lead', 'admin'] },
  { path: '/policies', icon: 'clock', label: 'shell.nav.policies', roles: ['lead', 'admin'] },
  { path: '/creditors', icon: 'settings', label: 'shell.nav.creditors', roles: ['admin'] },
  { path: '/telephony', icon: 'phone', label: 'shell.nav.telephony', roles: ['admin'] },
  { path: '/call-rules', icon: 'settings', label: 'shell.nav.callRules', roles: ['lead', 'admin'] },
  { path: '/people', icon: 'people', label: 'shell.nav.people', roles: ['admin'] },
  { path: '/audit', icon: 'audit', label: 'shell.nav.audit', roles: ['admin'] },
];
