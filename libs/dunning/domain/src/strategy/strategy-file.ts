import { z } from 'zod';
import { type Said, type StrategyFault, strategyFault } from './strategy-fault';
import { strategySchema, type Strategy } from './strategy';
import { type DebtorKind, DEBTOR_KINDS } from './vocabulary';

export type { Said, StrategyFault };

/** A strategy as it is exported and imported (docs/strategies.md). */
export interface StrategyFile {
  relanceStrategy: 1;
  key: string;
  nameFr: string;
  nameEn: string;
  /** Whom it is meant for: what the linter looks at. Empty: not said. */
  debtorKinds: DebtorKind[];
  definition: Strategy;
}

/** Key of a strategy: small letters, digits and hyphens. */
export const STRATEGY_KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const headSchema = z.strictObject({
  relanceStrategy: z.literal(1),
  key: z.string().regex(STRATEGY_KEY).max(60),
  nameFr: z.string().trim().min(1).max(120),
  nameEn: z.string().trim().min(1).max(120),
  debtorKinds: z.array(z.enum(DEBTOR_KINDS)),
  definition: z.unknown(),
});

export interface ReadStrategy {
  /** Null when only a definition was given, without its head. */
  head: Omit<StrategyFile, 'definition'> | null;
  definition: Strategy;
}

/** Reads an exported file, or a bare definition. Never throws: what is wrong is said, field by field. */
export function readStrategy(data: unknown): ReadStrategy | StrategyFault[] {
  if (!isRecord(data)) {
    return [strategyFault('shape', 'notAStrategy', '', null)];
  }
  if (!('relanceStrategy' in data)) {
    if (!('steps' in data)) return [strategyFault('shape', 'notAStrategy', 'steps', null)];
    const definition = readDefinition(data, '');
    return Array.isArray(definition) ? definition : { head: null, definition };
  }
  const head = headSchema.safeParse(data);
  const faults = head.success ? [] : head.error.issues.map((issue) => faultOf(issue, data, ''));
  const definition = readDefinition(data['definition'], 'definition.');
  if (Array.isArray(definition)) return [...faults, ...definition];
  if (!head.success) return faults;
  const { definition: _, ...rest } = head.data;
  return { head: rest, definition };
}

function readDefinition(data: unknown, prefix: string): Strategy | StrategyFault[] {
  const parsed = strategySchema.safeParse(data);
  return parsed.success ? parsed.data : parsed.error.issues.map((issue) => faultOf(issue, data, prefix));
}

/** What `z` found, in words. A value out of its range is the linter's to complain of; anything else is no strategy. */
function faultOf(issue: z.core.$ZodIssue, data: unknown, prefix: string): StrategyFault {
  const field = (prefix + issue.path.map(String).join('.')).replace(/\.$/, '');
  const step = stepAt(data, issue.path);
  const fault = (kind: StrategyFault['kind'], code: string, params: Record<string, unknown> = {}) =>
    strategyFault(kind, code, field, step, params);
  switch (issue.code) {
    case 'custom':
      return fault('value', String(issue.params?.['fault']));
    case 'too_big':
      return issue.path.at(-1) === 'times'
        ? fault('value', 'endlessRepeat')
        : fault('value', 'tooLarge', { most: Number(issue.maximum) });
    case 'too_small':
      return fault('value', 'tooSmall', { least: Number(issue.minimum) });
    case 'unrecognized_keys':
      return strategyFault('shape', 'unknownField', [field, issue.keys[0]].filter(Boolean).join('.'), step);
    case 'invalid_value':
      return fault('shape', 'notOneOf', { values: issue.values.map(String).join(', ') });
    case 'invalid_type': {
      if (valueAt(data, issue.path) !== undefined) return fault('shape', 'wrongType', { expected: issue.expected });
      // a repeat that never ends is a loop, and the linter's to say
      return issue.path.at(-1) === 'times' ? fault('value', 'endlessRepeat') : fault('shape', 'missing');
    }
    default:
      return fault('shape', 'badFormat');
  }
}

function stepAt(data: unknown, path: readonly PropertyKey[]): string | null {
  const at = path.indexOf('steps');
  if (at < 0 || path.length < at + 2) return null;
  const step = valueAt(data, path.slice(0, at + 2));
  return isRecord(step) && typeof step['key'] === 'string' ? step['key'] : null;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The file of a strategy, ready to be written as JSON. */
export function strategyFile(head: Omit<StrategyFile, 'relanceStrategy'>): StrategyFile {
  const { key, nameFr, nameEn, debtorKinds, definition } = head;
  return { relanceStrategy: 1, key, nameFr, nameEn, debtorKinds, definition };
}
