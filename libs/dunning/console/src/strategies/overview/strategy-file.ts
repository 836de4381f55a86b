import type { StrategyVersion } from '../path/strategy-version';

/** What a file says: its head, as far as it has one, and the definition that the server checks. */
export interface StrategyFileRead {
  readonly key: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly definition: object;
}

/** Reads an exported strategy, or a definition alone; the field that is missing otherwise (docs/strategies.md). */
export function readStrategyFile(text: string): StrategyFileRead | { readonly field: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { field: 'json' };
  }
  if (!isRecord(data)) return { field: 'json' };
  const words = (name: string) => (typeof data[name] === 'string' ? data[name] : '');
  const head = { key: words('key'), nameFr: words('nameFr'), nameEn: words('nameEn') };
  if (!('relanceStrategy' in data)) {
    return Array.isArray(data['steps']) ? { ...head, definition: data } : { field: 'steps' };
  }
  if (data['relanceStrategy'] !== 1) return { field: 'relanceStrategy' };
  const { definition } = data;
  return isRecord(definition) ? { ...head, definition } : { field: 'definition' };
}

/** The file of a version, to be kept, compared or imported elsewhere. */
export function strategyFileText({ key, nameFr, nameEn, debtorKind, definition }: StrategyVersion): string {
  const debtorKinds = debtorKind ? [debtorKind] : [];
  return `${JSON.stringify({ relanceStrategy: 1, key, nameFr, nameEn, debtorKinds, definition }, null, 2)}\n`;
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
