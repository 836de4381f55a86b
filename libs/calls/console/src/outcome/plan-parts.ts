import type { PlanPart } from './outcome';

/** Equal parts a month apart, the first on `first`, none after `latest`; what does not divide stands in the first. */
export function planOf(minor: number, count: number, first: string, latest: string): PlanPart[] {
  const each = Math.floor(minor / count);
  const step = Math.max(1, Math.min(30, Math.floor(daysBetween(first, latest) / Math.max(1, count - 1))));
  return Array.from({ length: count }, (_, index) => ({
    minor: index === 0 ? minor - each * (count - 1) : each,
    dueOn: addDays(first, step * index),
  }));
}

/** Each for an amount, on later and later days until `latest`, together the amount. */
export function isPlan(parts: readonly PlanPart[], minor: number | undefined, latest: string): boolean {
  return (
    parts.length >= 2 &&
    parts.every(
      (part, index) => part.minor > 0 && part.dueOn > (parts[index - 1]?.dueOn ?? '') && part.dueOn <= latest,
    ) &&
    parts.reduce((sum, part) => sum + part.minor, 0) === minor
  );
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
