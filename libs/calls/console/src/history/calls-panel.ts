import type { CasePanel } from '@relance/platform/console';

/** The calls of the case, a tab of the case screen. */
export const callsPanel: CasePanel = {
  key: 'calls',
  label: 'ui.panel.calls',
  load: async (texts) => {
    await texts.addScope('calls', { fr: () => import('../i18n/fr.json'), en: () => import('../i18n/en.json') });
    return (await import('./calls.panel')).CallsPanel;
  },
};
