import type { CasePanel } from '@relance/platform/console';

/** Who the debtor is and what is charged on top: a tab of the case screen. */
export const accountPanel: CasePanel = {
  key: 'account',
  label: 'ui.panel.account',
  load: async (texts) => {
    await Promise.all([
      texts.addScope('account', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
      texts.addScope('payments', { fr: () => import('../payments/fr.json'), en: () => import('../payments/en.json') }),
    ]);
    return (await import('./account.panel')).AccountPanel;
  },
};
