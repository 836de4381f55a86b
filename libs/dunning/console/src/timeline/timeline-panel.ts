import type { CasePanel } from '@relance/platform/console';

/** The history of the case, a tab of the case screen. */
export const timelinePanel: CasePanel = {
  key: 'timeline',
  label: 'ui.panel.timeline',
  load: async (texts) => {
    await Promise.all([
      texts.addScope('timeline', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
      texts.addScope('why', { fr: () => import('../why/fr.json'), en: () => import('../why/en.json') }),
      texts.addScope('holds', { fr: () => import('../holds/fr.json'), en: () => import('../holds/en.json') }),
    ]);
    return (await import('./timeline.panel')).TimelinePanel;
  },
};
