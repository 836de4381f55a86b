import type { Strategy } from '../strategy/strategy';

/** The highest severity that the written steps before that place of the path announce. */
export function announcedBefore(stepIndex: number, strategy: Strategy): number {
  return strategy.steps
    .slice(0, stepIndex)
    .reduce((highest, step) => (step.channel === 'call' ? highest : Math.max(highest, step.severity)), 0);
}
