import type { CasePanel } from '@relance/platform/console';

/** The history of the case, a tab of the case screen. */
export const timelinePanel: CasePanel = {
  key: 'timeline',
  label: 'ui.panel.timeline',
  load: async (texts) => {
    await texts.addScope('timeline', {
      fr: () => import('./timeline/fr.json'),
      en: () => import('./timeline/en.json'),
    });
    return (await import('./timeline/timeline.panel')).TimelinePanel;
  },
};
