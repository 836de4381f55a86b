import type { CasePanel } from '@relance/platform/console';

/** What was written to the debtor, a tab of the case screen. */
export const documentsPanel: CasePanel = {
  key: 'documents',
  label: 'ui.panel.documents',
  load: async (texts) => {
    await texts.addScope('caseDocuments', { fr: () => import('./fr.json'), en: () => import('./en.json') });
    return (await import('./documents.panel')).DocumentsPanel;
  },
};
