import type { CasePanel } from '@relance/platform/console';

/** Why the case is in the queue or not, what holds it, and its path: a tab of the case screen, and a drawer elsewhere. */
export const whyPanel: CasePanel = {
  key: 'why',
  label: 'ui.panel.why',
  load: async (texts) => {
    await Promise.all([
      texts.addScope('why', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
      texts.addScope('holds', { fr: () => import('../holds/fr.json'), en: () => import('../holds/en.json') }),
    ]);
    return (await import('./why.panel')).WhyPanel;
  },
};
