import { allHold, type CallStanding } from '../conditions';
import { DEBT_WORDS, hasWord } from '../debt-words';
import { isGated, missingAt, revealsDebt, showsAmount } from '../reveals';
import { DISCLOSURES, OBJECTIONS, RETURN, type ScriptDefinition, type ScriptNode, type SpokenNode } from '../script';
import { AT_FIRST, standingAfter, exitsFrom } from '../script-machine';
import { answerTo, arrivals, type NodeIndex, nodesOf } from '../ways';
import { inWords } from './graph-rules';
import { type ScriptFault, scriptFault } from './script-fault';

/**
 * What is said too early, to the wrong person, or agreed without what must come before: the script is walked on every way that some
 * facts open, with what the call knows on each. Answers to objections are walked from wherever they can be raised.
 */
export function disclosureFaults(script: ScriptDefinition): ScriptFault[] {
  if (script.situation === 'voicemail') {
    return script.nodes.filter(revealsDebt).map((node) => because('debtOnVoicemail', node));
  }
  return [...new Walk(script).faults(), ...neverSaid(script)];
}

function neverSaid(script: ScriptDefinition): ScriptFault[] {
  const speaksOfMoney = script.nodes.some(
    (node) => showsAmount(node) || (node.kind === 'end' && isGated(node.outcome)),
  );
  if (!speaksOfMoney) return [];
  return DISCLOSURES.filter(
    (disclosure) => !script.nodes.some((node) => node.kind === 'disclosure' && node.disclosure === disclosure),
  ).map((disclosure) => inWords('disclosureMissing', null, [disclosure]));
}

/** A stretch of a call: from its start, or from the answer to an objection that was raised knowing `entry`. */
interface Stretch {
  seen: Set<string>;
  /** What the call knows when the objection is answered and it goes back. */
  exits: CallStanding[];
  /** Who waits for it: where to go on with what it brought. */
  raisedFrom: { stretch: Stretch; node: SpokenNode }[];
}

/** Ends an answer to an objection: where it goes back to is up to whoever raised it. */
const BACK: SpokenNode = { id: RETURN, kind: 'end', text: { fr: '', en: '' }, outcome: null };

class Walk {
  private readonly nodes: NodeIndex;
  private readonly answers = new Map<string, Stretch>();
  private readonly open: (() => void)[] = [];
  private readonly found = new Map<string, ScriptFault>();

  constructor(private readonly script: ScriptDefinition) {
    this.nodes = new Map([...nodesOf(script), [RETURN, BACK]]);
  }

  faults(): ScriptFault[] {
    const whole = stretch();
    for (const { node } of arrivals(this.nodes, this.script.start, null, AT_FIRST, RETURN))
      this.arrive(whole, node, AT_FIRST, null);
    for (let next = this.open.pop(); next; next = this.open.pop()) next();
    return [...this.found.values()];
  }

  private arrive(stretch: Stretch, node: SpokenNode, call: CallStanding, from: string | null): void {
    if (node === BACK) {
      this.goBack(stretch, call, from);
      return;
    }
    const key = `${node.id} ${keyOf(call)}`;
    if (stretch.seen.has(key)) return;
    stretch.seen.add(key);
    const fault = faultAt(node, call);
    // what is wrong here is not said again of all that comes after
    if (fault) this.found.set(`${fault.code} ${node.id}`, fault);
    else this.open.push(() => this.leave(stretch, node, call));
  }

  private leave(stretch: Stretch, node: SpokenNode, call: CallStanding): void {
    for (const exit of exitsFrom(this.script, node)) {
      if (exit.event === 'objection' || exit.event === 'end' || allHold(exit.when, null, call) === false) continue;
      const after = standingAfter(node, exit, call);
      for (const arrived of arrivals(this.nodes, exit.to, null, after, RETURN))
        this.arrive(stretch, arrived.node, after, node.id);
    }
    for (const objection of OBJECTIONS) {
      const answer = answerTo(this.script, objection);
      if (!answer || answer === node || missingAt(answer, call).length > 0) continue;
      this.raise(`${objection} ${keyOf(call)}`, answer, call, { stretch, node });
    }
  }

  private raise(key: string, answer: SpokenNode, call: CallStanding, from: Stretch['raisedFrom'][number]): void {
    let answering = this.answers.get(key);
    if (!answering) {
      answering = stretch();
      this.answers.set(key, answering);
      this.arrive(answering, answer, call, null);
    }
    answering.raisedFrom.push(from);
    for (const exit of answering.exits) this.arrive(from.stretch, from.node, exit, null);
  }

  private goBack(stretch: Stretch, call: CallStanding, from: string | null): void {
    if (![...this.answers.values()].includes(stretch)) {
      this.found.set(`returnFromNowhere ${from}`, scriptFault('returnFromNowhere', { nodeId: from }));
      return;
    }
    if (stretch.exits.some((exit) => keyOf(exit) === keyOf(call))) return;
    stretch.exits.push(call);
    for (const { stretch: before, node } of stretch.raisedFrom) this.arrive(before, node, call, null);
  }
}

function stretch(): Stretch {
  return { seen: new Set(), exits: [], raisedFrom: [] };
}

function keyOf({ identityChecked, said, thirdParty }: CallStanding): string {
  return `${identityChecked ? 'i' : ''}${thirdParty ? 't' : ''}${said.join('')}`;
}

function faultAt(node: SpokenNode, call: CallStanding): ScriptFault | null {
  const missing = missingAt(node, call);
  if (missing.length === 0) return null;
  const nodeId = node.id;
  if (node.kind === 'end' && isGated(node.outcome)) {
    return missing.includes('identity')
      ? scriptFault('identityBypassed', { nodeId })
      : inWords('disclosureBypassed', nodeId, missing);
  }
  if (showsAmount(node)) {
    if (call.thirdParty) return scriptFault('amountToThirdParty', { nodeId });
    if (missing.includes('identity')) return scriptFault('amountBeforeIdentity', { nodeId });
    return inWords('amountBeforeDisclosure', nodeId, missing);
  }
  return because(call.thirdParty ? 'debtToThirdParty' : 'debtBeforeIdentity', node);
}

/** Names the word that gives it away, when it is one. */
function because(code: 'debtOnVoicemail' | 'debtToThirdParty' | 'debtBeforeIdentity', node: ScriptNode): ScriptFault {
  const text = node.kind === 'branch' ? null : node.text;
  const word = text && (hasWord(text.fr, DEBT_WORDS.fr) ?? hasWord(text.en, DEBT_WORDS.en));
  const fault = (quoted: string) => scriptFault(code, { nodeId: node.id, params: { because: quoted } });
  if (!word) return fault('');
  return {
    ...fault(''),
    message: { fr: fault(` («\u00a0${word}…\u00a0»)`).message.fr, en: fault(` (“${word}…”)`).message.en },
  };
}
