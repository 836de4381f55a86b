import type { ScriptDefinition, ScriptNode } from '../script';
import { exitsOf } from '../ways';
import { AGREEING } from './agreeing';
import { ENDS, HARDSHIP } from './ends';
import { ALREADY_PAID, CANNOT_PAY, DISPUTE, SEND_PROOF } from './objections';
import { CALL_BACK, CREDITOR, HELLO, NOT_ME, THIRD_PERSON, WHO } from './opening';

/** What a conversation has of its own; a node of its own takes the place of a common one with the same id. */
export interface OwnPart extends Pick<ScriptDefinition, 'key' | 'situation' | 'title'> {
  nodes: readonly ScriptNode[];
}

const COMMON: readonly ScriptNode[] = [
  HELLO,
  WHO,
  CREDITOR,
  ...AGREEING,
  ...HARDSHIP,
  ...ALREADY_PAID,
  ...DISPUTE,
  ...CANNOT_PAY,
  ...SEND_PROOF,
  ...NOT_ME,
  ...CALL_BACK,
  ...ENDS,
  ...THIRD_PERSON,
];

/**
 * A conversation with the person responsible: the opening, its own part from `purpose` on, and of offers, objections and ends what
 * this part leads to.
 */
export function conversation({ nodes, ...head }: OwnPart): ScriptDefinition {
  const own = new Set(nodes.map(({ id }) => id));
  const common = COMMON.filter(({ id }) => !own.has(id));
  const opening = common.filter(({ id }) => OPENING.has(id));
  const whole = [...opening, ...nodes, ...common.filter((node) => !opening.includes(node))];
  const used = reached(whole, [HELLO.id, ...whole.filter(({ kind }) => kind === 'objection').map(({ id }) => id)]);
  return { ...head, start: HELLO.id, nodes: whole.filter(({ id }) => used.has(id)) };
}

const OPENING = new Set([HELLO.id, WHO.id, CREDITOR.id]);

function reached(nodes: readonly ScriptNode[], from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes.find((each) => each.id === id);
    if (!node || seen.has(id)) continue;
    seen.add(id);
    open.push(...exitsOf(node));
  }
  return seen;
}
