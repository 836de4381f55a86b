export { whyPanel } from './why/why-panel';
export { timelinePanel } from './timeline/timeline-panel';
export { strategiesRoutes } from './strategies/strategies.routes';
export { runsRoutes } from './runs/runs.routes';
export { simulationRoutes } from './simulation/simulation.routes';
