import type { ScriptDefinition } from '@relance/calls/domain';
import type { ScriptVersionPartsFragment } from '@relance/platform/console';

/** A version as the screens show it: its definition has the form of a script, as the server has checked before it kept it. */
export type ScriptVersion = Omit<ScriptVersionPartsFragment, 'definition'> & { readonly definition: ScriptDefinition };
export type ScriptProblem = ScriptVersionPartsFragment['problems'][number];

export const asScriptVersion = (row: ScriptVersionPartsFragment): ScriptVersion => row as ScriptVersion;

export const STATUS_LOOKS: Readonly<Record<string, string>> = {
  draft: '',
  submitted: 'd60',
  published: 'good',
  retired: '',
};
