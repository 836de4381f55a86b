import { Component, computed, inject, input, output } from '@angular/core';
import type { ScriptDefinition, ScriptNode, ScriptNodeKind, ScriptText } from '@relance/calls/domain';
import { DISCLOSURES, OBJECTIONS, OFFER_KINDS, SCRIPT_ACTIONS } from '@relance/calls/script';
import { Texts, TickList, type Tick } from '@relance/platform/console';
import { OUTCOMES } from '../../outcome/outcome';
import { withKind } from '../structure/script-edits';
import { ScriptWords } from '../structure/script-words';
import { CaseList } from './case-list';
import { ChoiceList } from './choice-list';
import type { Variable } from './script-editor.store';
import { TargetField } from './target-field';
import { TextPair } from './text-pair';

const KINDS: readonly ScriptNodeKind[] = [
  'say',
  'ask',
  'verify',
  'disclosure',
  'objection',
  'offer',
  'branch',
  'action',
  'end',
];

/** Everything of one step: its kind, its words in both languages, and where it leads. */
@Component({
  selector: 'scripts-node-form',
  imports: [CaseList, ChoiceList, TargetField, TextPair, TickList],
  templateUrl: './node-form.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 12px;
    }
    @media (max-width: 720px) {
      .two {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class NodeForm {
  readonly node = input.required<ScriptNode>();
  readonly definition = input.required<ScriptDefinition>();
  readonly variables = input.required<readonly Variable[]>();
  /** The node as it is now, and the field that was changed. */
  readonly changed = output<{ node: ScriptNode; about: string }>();
  readonly go = output<string>();
  protected readonly words = inject(ScriptWords);
  protected readonly t = inject(Texts).t;
  protected readonly kinds = KINDS;
  protected readonly disclosures = DISCLOSURES;
  protected readonly objections = OBJECTIONS;
  protected readonly actions = SCRIPT_ACTIONS;
  protected readonly answers = ['confirmed', 'thirdParty', 'refused'] as const;
  protected readonly outcomes = [...OUTCOMES.map(({ kind }) => kind), null];
  protected readonly offers = computed(() =>
    OFFER_KINDS.map((value): Tick => ({ value, name: this.t(`scripts.offers.${value}`) })),
  );

  protected kind(kind: ScriptNodeKind): void {
    this.changed.emit({ node: withKind(this.node(), kind), about: 'kind' });
  }

  protected set(change: Record<string, unknown>): void {
    this.changed.emit({ node: { ...this.node(), ...change } as ScriptNode, about: Object.keys(change).join() });
  }

  protected answered(answer: 'confirmed' | 'thirdParty' | 'refused', to: string): void {
    this.set({ [answer]: to });
  }

  protected hint(hint: ScriptText): void {
    if (hint.fr || hint.en) return this.set({ hint });
    const { hint: _, ...node } = this.node() as Exclude<ScriptNode, { kind: 'branch' }>;
    this.changed.emit({ node: node as ScriptNode, about: 'hint' });
  }

  protected skipTo(to: string): void {
    if (to) return this.set({ skipTo: to });
    const { skipTo: _, ...node } = this.node() as Extract<ScriptNode, { kind: 'ask' }>;
    this.changed.emit({ node, about: 'skipTo' });
  }
}
