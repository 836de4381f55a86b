import type { ScriptDefinition, ScriptNode } from '@relance/calls/domain';
import { SCRIPT_SITUATIONS } from '@relance/calls/script';

/** What is wrong with a file, and where: null stands for the script itself. */
export interface ScriptFileFault {
  readonly node: string | null;
  readonly field: string;
}

const FORMAT = 1;
/** What a node of each kind has beside its id: texts, lists of choices, and single words. */
const FIELDS: Record<ScriptNode['kind'], readonly string[]> = {
  say: ['text', 'to'],
  ask: ['text', 'choices'],
  verify: ['text', 'confirmed', 'thirdParty', 'refused'],
  disclosure: ['text', 'disclosure', 'to'],
  objection: ['text', 'objection', 'choices'],
  offer: ['text', 'offers', 'choices'],
  branch: ['cases', 'otherwise'],
  action: ['text', 'action', 'to'],
  end: ['text', 'outcome'],
};

/** The file of a version, to be kept, compared or imported elsewhere. */
export function scriptFileText(definition: ScriptDefinition): string {
  return `${JSON.stringify({ relanceScript: FORMAT, ...definition }, null, 2)}\n`;
}

/**
 * Reads an exported script: that it has the form of one. What its words may say and where its ways may lead is the linter's word,
 * once it is a draft; what the server does not know is refused there.
 */
export function readScriptFile(text: string): { definition: ScriptDefinition } | { fault: ScriptFileFault } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: { node: null, field: 'json' } };
  }
  if (!isRecord(data)) return { fault: { node: null, field: 'json' } };
  const { relanceScript, ...definition } = data;
  const field = relanceScript === FORMAT ? headFault(definition) : 'relanceScript';
  if (field) return { fault: { node: null, field } };
  for (const [index, node] of (definition['nodes'] as unknown[]).entries()) {
    const fault = nodeFault(node);
    if (fault) return { fault: { node: idOf(node) ?? `n° ${index + 1}`, field: fault } };
  }
  return { definition: definition as unknown as ScriptDefinition };
}

function headFault(head: Record<string, unknown>): string | undefined {
  if (typeof head['key'] !== 'string' || !head['key']) return 'key';
  if (!SCRIPT_SITUATIONS.some((situation) => situation === head['situation'])) return 'situation';
  if (!isText(head['title'])) return 'title';
  if (typeof head['start'] !== 'string') return 'start';
  return Array.isArray(head['nodes']) && head['nodes'].length > 0 ? undefined : 'nodes';
}

function nodeFault(node: unknown): string | undefined {
  if (!isRecord(node) || !idOf(node)) return 'id';
  const fields = FIELDS[node['kind'] as ScriptNode['kind']];
  if (!fields) return 'kind';
  if ('hint' in node && !isText(node['hint'])) return 'hint';
  if ('skipTo' in node && typeof node['skipTo'] !== 'string') return 'skipTo';
  return fields.find((field) => !isWell(field, node[field]));
}

function isWell(field: string, value: unknown): boolean {
  switch (field) {
    case 'text':
      return isText(value);
    case 'choices':
      return isList(value, (one) => isText(one['label']) && typeof one['to'] === 'string' && isConditions(one['when']));
    case 'cases':
      return isList(value, (one) => typeof one['to'] === 'string' && isConditions(one['when'] ?? null));
    case 'offers':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'outcome':
      return value === null || typeof value === 'string';
    default:
      return typeof value === 'string';
  }
}

function isConditions(when: unknown): boolean {
  return when === undefined || isList(when, (one) => typeof one['fact'] === 'string');
}

function isList(value: unknown, isOne: (one: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => isRecord(one) && isOne(one));
}

function isText(value: unknown): boolean {
  return isRecord(value) && typeof value['fr'] === 'string' && typeof value['en'] === 'string';
}

function idOf(node: unknown): string | undefined {
  return isRecord(node) && typeof node['id'] === 'string' && node['id'] ? node['id'] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
