import type { ScriptText } from '../script';
import { FAULT_WORDS, type FaultCode } from './fault-words';

/** `error`: it cannot be submitted, nor approved. `warning`: a person should look. */
export type FaultSeverity = 'error' | 'warning';

/** What is wrong with a script. */
export interface ScriptFault {
  code: FaultCode;
  /** The node it is about; null: the whole script. */
  nodeId: string | null;
  /** Where in the definition: `nodes.3.choices.0.label.en`; empty: the node, or the script. */
  field: string;
  severity: FaultSeverity;
  message: ScriptText;
}

/** Only what a person may judge otherwise is a warning. */
const WARNINGS: readonly FaultCode[] = [
  'salesContent',
  'threat',
  'tooLong',
  'objectionTwice',
  'nothingOffered',
  'offerBeyondAuthority',
];

export interface FaultPlace {
  nodeId?: string | null;
  field?: string;
  /** For the words: `{what}`. */
  params?: Record<string, string | number>;
}

export function scriptFault(code: FaultCode, { nodeId = null, field = '', params = {} }: FaultPlace = {}): ScriptFault {
  const say = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  const [fr, en] = FAULT_WORDS[code];
  const severity = WARNINGS.includes(code) ? 'warning' : 'error';
  return { code, nodeId, field, severity, message: { fr: say(fr), en: say(en) } };
}
