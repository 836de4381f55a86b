import { readScript } from '../read-script';
import type { ScriptDefinition } from '../script';
import { disclosureFaults } from './disclosure-rules';
import { graphFaults } from './graph-rules';
import { offerFaults } from './offer-rules';
import type { ScriptFault } from './script-fault';
import { textFaults } from './text-rules';
import { HOUSE_WORDS, type LintWords } from './word-lists';

/**
 * All that is wrong with a script, errors first, in the order of its nodes: its shape, its ways, what is revealed or agreed too
 * early, offers, words. Data from outside that is no script at all has only the faults of its shape. Pure.
 */
export function lintScript(definition: unknown, words: LintWords = HOUSE_WORDS): ScriptFault[] {
  const script = readScript(definition);
  if (Array.isArray(script)) return script;
  const faults = [
    ...graphFaults(script),
    ...disclosureFaults(script),
    ...offerFaults(script),
    ...textFaults(script, words),
  ];
  return faults.sort((a, b) => weight(a) - weight(b) || placeIn(script, a) - placeIn(script, b));
}

export function hasScriptErrors(faults: readonly ScriptFault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}

function weight({ severity }: ScriptFault): number {
  return severity === 'error' ? 0 : 1;
}

function placeIn({ nodes }: ScriptDefinition, { nodeId }: ScriptFault): number {
  return nodes.findIndex(({ id }) => id === nodeId);
}
