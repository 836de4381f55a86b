import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

const floorTexts = texts('floor', { fr: () => import('./floor/fr.json'), en: () => import('./floor/en.json') });

/** The lead's screens: who is on what now, each agent's queue, and the cases to move. */
export const insightRoutes: Routes = [
  {
    path: 'floor',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: { floorTexts },
    children: [
      {
        path: '',
        title: 'floor.title',
        loadComponent: () => import('./floor/floor.screen').then((m) => m.FloorScreen),
      },
      {
        path: 'pool',
        title: 'floor.poolQueue',
        loadComponent: () => import('./floor/agent-queue.screen').then((m) => m.AgentQueueScreen),
      },
      {
        path: 'agents/:agentId',
        title: 'floor.queue',
        loadComponent: () => import('./floor/agent-queue.screen').then((m) => m.AgentQueueScreen),
      },
    ],
  },
  {
    path: 'portfolio',
    title: 'portfolio.title',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('portfolio', {
        fr: () => import('./portfolio/fr.json'),
        en: () => import('./portfolio/en.json'),
      }),
    },
    loadComponent: () => import('./portfolio/portfolio.screen').then((m) => m.PortfolioScreen),
  },
];
