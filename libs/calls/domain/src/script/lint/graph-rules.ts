import { OBJECTIONS, RETURN, type ScriptDefinition, type ScriptNode, type ScriptSituation } from '../script';
import { answerTo, exitsOf, nodesOf } from '../ways';
import { PART_WORDS } from './fault-words';
import { type ScriptFault, scriptFault } from './script-fault';

/** Situations in which somebody talks with the person responsible: all that may be objected has an answer. */
export function isConversationWithDebtor(situation: ScriptSituation): boolean {
  return situation !== 'voicemail' && situation !== 'thirdParty';
}

const MOST_CHOICES = 9;

/** Faults of the shape: what leads nowhere, what nothing leads to, circles without a way out, objections without an answer. */
export function graphFaults(script: ScriptDefinition): ScriptFault[] {
  const nodes = nodesOf(script);
  return [
    ...doubles(script),
    ...(nodes.has(script.start) ? [] : [scriptFault('noStart', { field: 'start' })]),
    ...script.nodes.flatMap((node) => [...targetFaults(script, node), ...choiceFaults(node)]),
    ...unreachable(script),
    ...withoutEnd(script),
    ...branchLoops(script),
    ...objectionFaults(script),
  ];
}

function doubles({ nodes }: ScriptDefinition): ScriptFault[] {
  const ids = nodes.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((nodeId) =>
    scriptFault('duplicateId', { nodeId }),
  );
}

function targetFaults(script: ScriptDefinition, node: ScriptNode): ScriptFault[] {
  const nodes = nodesOf(script);
  const nodeId = node.id;
  if (node.kind === 'branch' && node.otherwise === '') return [scriptFault('otherwiseMissing', { nodeId })];
  const unknown = [...new Set(exitsOf(node))].filter((to) => to !== RETURN && !nodes.has(to));
  return unknown.map((to) =>
    to === '' ? scriptFault('targetMissing', { nodeId }) : scriptFault('unknownTarget', { nodeId, params: { to } }),
  );
}

function choiceFaults(node: ScriptNode): ScriptFault[] {
  if (!('choices' in node)) return [];
  const nodeId = node.id;
  if (node.choices.length === 0) return [scriptFault('noChoice', { nodeId })];
  return [
    ...(node.choices.length > MOST_CHOICES ? [scriptFault('tooManyChoices', { nodeId })] : []),
    ...(node.choices.every(({ when }) => when && when.length > 0) ? [scriptFault('nothingOffered', { nodeId })] : []),
  ];
}

/** Reached from the start, or from an objection, which can be raised anywhere. */
function unreachable(script: ScriptDefinition): ScriptFault[] {
  const nodes = nodesOf(script);
  const answers = OBJECTIONS.flatMap((objection) => answerTo(script, objection)?.id ?? []);
  const seen = new Set<string>();
  const open = [script.start, ...answers];
  while (open.length > 0) {
    const id = open.pop()!;
    const node = nodes.get(id);
    if (!node || seen.has(id)) continue;
    seen.add(id);
    open.push(...exitsOf(node));
  }
  return (
    script.nodes
      // an answer that is not used says so itself
      .filter(({ id, kind }) => !seen.has(id) && kind !== 'objection')
      .map(({ id, kind }) =>
        scriptFault(kind === 'disclosure' ? 'unreachableDisclosure' : 'unreachable', { nodeId: id }),
      )
  );
}

/** Nodes from which no end, nor a way back from an objection, can be reached. */
function withoutEnd(script: ScriptDefinition): ScriptFault[] {
  const nodes = nodesOf(script);
  const ends = new Set(
    script.nodes.filter((node) => node.kind === 'end' || exitsOf(node).includes(RETURN)).map(({ id }) => id),
  );
  const comesFrom = new Map<string, string[]>();
  for (const node of script.nodes) {
    for (const to of exitsOf(node)) comesFrom.set(to, [...(comesFrom.get(to) ?? []), node.id]);
  }
  const open = [...ends];
  while (open.length > 0) {
    for (const from of comesFrom.get(open.pop()!) ?? []) {
      if (ends.has(from)) continue;
      ends.add(from);
      open.push(from);
    }
  }
  const stuck = [...nodes.values()].filter(({ id }) => !ends.has(id));
  return stuck.map(({ id }) => scriptFault(inCircle(script, id) ? 'loopWithoutExit' : 'deadEnd', { nodeId: id }));
}

function inCircle(script: ScriptDefinition, id: string, only: (node: ScriptNode) => boolean = () => true): boolean {
  const nodes = nodesOf(script);
  const seen = new Set<string>();
  const open = [...exitsOf(nodes.get(id)!)];
  while (open.length > 0) {
    const next = open.pop()!;
    if (next === id) return true;
    const node = nodes.get(next);
    if (!node || seen.has(next) || !only(node)) continue;
    seen.add(next);
    open.push(...exitsOf(node));
  }
  return false;
}

function branchLoops(script: ScriptDefinition): ScriptFault[] {
  return script.nodes
    .filter(({ id, kind }) => kind === 'branch' && inCircle(script, id, (node) => node.kind === 'branch'))
    .map(({ id }) => scriptFault('branchLoop', { nodeId: id }));
}

function objectionFaults(script: ScriptDefinition): ScriptFault[] {
  const unanswered = isConversationWithDebtor(script.situation)
    ? OBJECTIONS.filter((objection) => !answerTo(script, objection))
    : [];
  const unused = script.nodes.filter((node) => node.kind === 'objection' && answerTo(script, node.objection) !== node);
  return [
    ...unanswered.map((objection) => inWords('objectionUnanswered', null, [objection])),
    ...unused.map(({ id }) => scriptFault('objectionTwice', { nodeId: id })),
  ];
}

/** A fault about parts (disclosures, objections, offers), each in the words of its language. */
export function inWords(
  code: Parameters<typeof scriptFault>[0],
  nodeId: string | null,
  parts: readonly string[],
  params: Record<string, string | number> = {},
): ScriptFault {
  const say = (language: 0 | 1) => parts.map((part) => PART_WORDS[part]?.[language] ?? part).join(', ');
  const french = scriptFault(code, { nodeId, params: { ...params, what: say(0) } });
  const english = scriptFault(code, { nodeId, params: { ...params, what: say(1) } });
  return { ...french, message: { fr: french.message.fr, en: english.message.en } };
}
