import { z } from 'zod';
import { OUTCOME_KINDS } from '../outcome/outcome';
import { type ScriptFault, scriptFault } from './lint/script-fault';
import {
  CASE_FLAGS,
  DEBTOR_KIND_FACT,
  DISCLOSURES,
  NUMBER_FACTS,
  OBJECTIONS,
  OFFER_KINDS,
  SCRIPT_ACTIONS,
  SCRIPT_SITUATIONS,
  type ScriptDefinition,
} from './script';

const MOST_NODES = 400;
const LONGEST_TEXT = 2_000;
const ID = /^[A-Za-z][A-Za-z0-9-]{0,59}$/;

/**
 * Reads a definition that comes from outside. Never throws: what is wrong is said, with its node and its field. A draft may have
 * empty texts and ways that lead nowhere yet: those are the linter's.
 */
export function readScript(data: unknown): ScriptDefinition | ScriptFault[] {
  const parsed = scriptSchema().safeParse(data);
  if (parsed.success) return parsed.data as ScriptDefinition;
  return parsed.error.issues.map((issue) => faultOf(issue, data));
}

let schema: ReturnType<typeof makeSchema> | undefined;

/** Made when it is first asked for: screens that only follow a script do without. */
function scriptSchema() {
  return (schema ??= makeSchema());
}

function makeSchema() {
  const text = z.strictObject({ fr: z.string().max(LONGEST_TEXT), en: z.string().max(LONGEST_TEXT) });
  const to = z.string().max(60);
  const count = z.number().int().min(0).max(100_000);
  const condition = z.discriminatedUnion('fact', [
    z.strictObject({ fact: z.literal('debtorKind'), is: z.array(z.enum(DEBTOR_KIND_FACT)).min(1) }),
    z.strictObject({ fact: z.literal('segment'), is: z.array(z.string().min(1).max(60)).min(1) }),
    z.strictObject({ fact: z.enum(NUMBER_FACTS), atLeast: count.optional(), atMost: count.optional() }),
    z.strictObject({ fact: z.enum([...CASE_FLAGS, 'identityChecked']), is: z.boolean() }),
    z.strictObject({ fact: z.literal('said'), disclosure: z.enum(DISCLOSURES) }),
  ]);
  const when = z.array(condition).max(10);
  const choices = z.array(z.strictObject({ label: text, to, when: when.optional() })).max(20);
  const base = { id: z.string().regex(ID), text, hint: text.optional() };
  const choosing = { choices, skipTo: to.optional() };
  const node = z.discriminatedUnion('kind', [
    z.strictObject({ ...base, kind: z.literal('say'), to }),
    z.strictObject({ ...base, ...choosing, kind: z.literal('ask') }),
    z.strictObject({ ...base, kind: z.literal('verify'), confirmed: to, thirdParty: to, refused: to }),
    z.strictObject({ ...base, kind: z.literal('disclosure'), disclosure: z.enum(DISCLOSURES), to }),
    z.strictObject({ ...base, ...choosing, kind: z.literal('objection'), objection: z.enum(OBJECTIONS) }),
    z.strictObject({ ...base, ...choosing, kind: z.literal('offer'), offers: z.array(z.enum(OFFER_KINDS)).min(1) }),
    z.strictObject({
      id: base.id,
      kind: z.literal('branch'),
      cases: z.array(z.strictObject({ when, to })).max(20),
      otherwise: to,
    }),
    z.strictObject({ ...base, kind: z.literal('action'), action: z.enum(SCRIPT_ACTIONS), to }),
    z.strictObject({
      ...base,
      kind: z.literal('end'),
      outcome: z.enum(OUTCOME_KINDS).nullable(),
    }),
  ]);
  return z.strictObject({
    key: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
      .max(60),
    situation: z.enum(SCRIPT_SITUATIONS),
    title: text,
    start: to,
    nodes: z.array(node).min(1).max(MOST_NODES),
  });
}

function faultOf(issue: z.core.$ZodIssue, data: unknown): ScriptFault {
  const field = issue.path.map(String).join('.');
  const nodeId = nodeAt(data, issue.path);
  const what = String(issue.path.at(-1) ?? 'script');
  const place = { nodeId, field };
  switch (issue.code) {
    case 'unrecognized_keys':
      return scriptFault('unknownField', { ...place, params: { what: issue.keys.join(', ') } });
    case 'invalid_value':
      return scriptFault('notOneOf', { ...place, params: { what, values: issue.values.map(String).join(', ') } });
    case 'invalid_union':
      return scriptFault('wrongType', { ...place, params: { what } });
    case 'invalid_format':
      return scriptFault('badId', place);
    case 'too_big':
      return scriptFault('tooLarge', { ...place, params: { what } });
    case 'too_small':
      return scriptFault('missing', { ...place, params: { what } });
    default:
      if (valueAt(data, issue.path) === undefined) return scriptFault('missing', { ...place, params: { what } });
      return scriptFault(issue.path.length === 0 ? 'notAScript' : 'wrongType', { ...place, params: { what } });
  }
}

function nodeAt(data: unknown, path: readonly PropertyKey[]): string | null {
  if (path[0] !== 'nodes' || path.length < 2) return null;
  const node = valueAt(data, path.slice(0, 2));
  const id = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)['id'] : null;
  return typeof id === 'string' ? id : null;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}
