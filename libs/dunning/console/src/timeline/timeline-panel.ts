import type { CasePanel } from '@relance/platform/console';

/** The history of the case, a tab of the case screen. */
export const timelinePanel: CasePanel = {
  key: 'timeline',
  label: 'ui.panel.timeline',
  load: async (texts) => {
    await texts.addScope('timeline', { fr: () => import('./fr.json'), en: () => import('./en.json') });
    return (await import('./timeline.panel')).TimelinePanel;
  },
};
