export { timelinePanel } from './timeline/timeline-panel';
