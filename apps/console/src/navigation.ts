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
];
