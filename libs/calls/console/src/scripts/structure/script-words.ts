import { inject, Injectable } from '@angular/core';
import type { OutcomeKind, ScriptCondition, ScriptDefinition, ScriptNode, ScriptText } from '@relance/calls/domain';
import { RETURN, VARIABLE_BY_NAME } from '@relance/calls/script';
import { Texts, type IconName } from '@relance/platform/console';
import { nodeOf, textOf, type Way } from './ways';

const ICONS: Record<ScriptNode['kind'], IconName> = {
  say: 'note',
  ask: 'right',
  verify: 'lock',
  disclosure: 'audit',
  objection: 'warning',
  offer: 'money',
  branch: 'steps',
  action: 'mail',
  end: 'check',
};
/** What stands out on the way: what must be said, what may go wrong, what is offered, where it ends. */
const LOOKS: Partial<Record<ScriptNode['kind'], string>> = {
  verify: 'legal',
  disclosure: 'legal',
  objection: 'd60',
  offer: 'd30',
  end: 'accent',
};

/** The words for the parts of a script, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class ScriptWords {
  private readonly texts = inject(Texts);
  private readonly t = this.texts.t;

  icon(node: ScriptNode): IconName {
    return ICONS[node.kind];
  }

  look(node: ScriptNode): string {
    return LOOKS[node.kind] ?? '';
  }

  /** In the reader's language, or in the other one while it is not written yet; variables by what they are. */
  of(text: ScriptText | undefined): string {
    const language = this.texts.language();
    const other = language === 'fr' ? 'en' : 'fr';
    return text?.[language] ? this.readable(text[language], language) : this.readable(text?.[other] ?? '', other);
  }

  /** `{contactName}` as the name of what is spoken there. */
  readable(words: string, language: 'fr' | 'en'): string {
    return words.replace(/\{(\w+)\}/g, (written, name: string) => {
      const known = VARIABLE_BY_NAME.get(name);
      return known ? `{${known.label[language]}}` : written;
    });
  }

  kind(node: ScriptNode): string {
    switch (node.kind) {
      case 'disclosure':
        return this.t(`scripts.disclosures.${node.disclosure}`);
      case 'objection':
        return this.t(`scripts.objections.${node.objection}`);
      case 'action':
        return this.t(`scripts.actions.${node.action}`);
      case 'end':
        return this.t('scripts.endWith', { outcome: this.outcome(node.outcome) });
      default:
        return this.t(`scripts.kinds.${node.kind}`);
    }
  }

  outcome(outcome: OutcomeKind | null): string {
    return outcome ? this.texts.tOr(`calls.outcome.${outcome}`, outcome) : this.t('scripts.goodbye');
  }

  /** How a node is called in a list: what it is, and how it begins. */
  name(node: ScriptNode, longest = 60): string {
    const words = this.of(textOf(node));
    const all = words ? `${this.kind(node)} · ${words}` : this.kind(node);
    return all.length > longest ? `${all.slice(0, longest - 1).trimEnd()}…` : all;
  }

  nameOf(id: string | null, definition: ScriptDefinition): string {
    if (id === RETURN) return this.t('scripts.return');
    const node = nodeOf(definition, id ?? undefined);
    return node ? this.name(node) : (id ?? '');
  }

  way({ field, index, label, when }: Way): string {
    if (field === 'choices') return `${index + 1} ${this.of(label)}`;
    if (field === 'cases') return this.conditions(when).join(', ');
    return this.t(`scripts.ways.${field}`);
  }

  conditions(when: readonly ScriptCondition[] | undefined): string[] {
    return (when ?? []).map((condition) => this.condition(condition));
  }

  condition(condition: ScriptCondition): string {
    switch (condition.fact) {
      case 'debtorKind':
        return this.either(condition.is.map((kind) => this.t(`ui.kind.${kind}`)));
      case 'segment':
        return this.either(condition.is.map((segment) => this.segment(segment)));
      case 'said':
        return this.t('scripts.conditions.saidIs', { what: this.t(`scripts.disclosures.${condition.disclosure}`) });
      case 'promiseOpen':
      case 'formalNoticeSent':
      case 'paymentArrived':
      case 'inbound':
      case 'identityChecked':
        return this.t(`scripts.conditions.${condition.is ? 'is' : 'isNot'}.${condition.fact}`);
      default: {
        const { fact, atLeast, atMost } = condition;
        const what = this.t(`scripts.facts.${fact}`);
        if (atLeast !== undefined && atMost !== undefined) {
          return this.t('scripts.conditions.between', { what, atLeast, atMost });
        }
        if (atLeast !== undefined) return this.t('scripts.conditions.atLeast', { what, atLeast });
        return this.t('scripts.conditions.atMost', { what, atMost: atMost ?? '…' });
      }
    }
  }

  segment(segment: string): string {
    return this.texts.tOr(`ui.segment.${segment}`, segment);
  }

  private either(words: readonly string[]): string {
    return new Intl.ListFormat(this.texts.locale(), { type: 'disjunction' }).format(words);
  }
}
