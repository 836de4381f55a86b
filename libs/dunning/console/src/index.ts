export { timelinePanel } from './timeline/timeline-panel';
export { strategiesRoutes } from './strategies/strategies.routes';
