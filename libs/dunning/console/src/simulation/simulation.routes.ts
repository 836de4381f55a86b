import type { Routes } from '@angular/router';
import { onlyFor, texts } from '@relance/platform/console';

/** Rehearsals of strategies: those of before, a new one, what came out. */
export const simulationRoutes: Routes = [
  {
    path: 'simulation',
    canActivate: [onlyFor('lead', 'admin')],
    resolve: {
      texts: texts('simulation', { fr: () => import('./fr.json'), en: () => import('./en.json') }),
    },
    children: [
      {
        path: '',
        title: 'simulation.title',
        loadComponent: () => import('./simulations.screen').then((m) => m.SimulationsScreen),
      },
      {
        path: 'new',
        title: 'simulation.newTitle',
        loadComponent: () => import('./form/new-simulation.screen').then((m) => m.NewSimulationScreen),
      },
      {
        path: ':simulationId',
        title: 'simulation.resultTitle',
        loadComponent: () => import('./result/simulation.screen').then((m) => m.SimulationScreen),
      },
    ],
  },
];
