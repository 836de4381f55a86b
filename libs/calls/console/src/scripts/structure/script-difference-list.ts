import { Component, computed, inject, input } from '@angular/core';
import type { ScriptDefinition, ScriptNode } from '@relance/calls/domain';
import { Texts } from '@relance/platform/console';
import { differs, scriptDifferences, type NodeDifference } from './script-differences';
import { ScriptWords } from './script-words';
import { waysOf } from './ways';

interface Said {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What a version says otherwise than another, step by step, in both languages, each part before and after. */
@Component({
  selector: 'scripts-differences',
  template: `
    @if (different()) {
      @for (field of found().head; track field) {
        <section>
          <h3>{{ t('scripts.fields.' + field) }}</h3>
          <dl>
            @for (part of headSaid(field); track part.name) {
              <div>
                <dt>{{ part.name }}</dt>
                <dd>
                  <del>{{ part.before }}</del> <span class="arrow" aria-hidden="true">→</span>
                  <ins>{{ part.after }}</ins>
                </dd>
              </div>
            }
          </dl>
        </section>
      }
      @for (node of found().nodes; track node.id) {
        <section>
          <h3 class="line wrap">
            <span class="chip" [class]="looks[node.kind]">{{ t('scripts.differences.' + node.kind) }}</span>
            <span class="name">{{ words.name((node.after ?? node.before)!) }}</span>
          </h3>
          @if (node.kind === 'changed') {
            <dl>
              @for (part of said(node); track part.name) {
                <div>
                  <dt>{{ part.name }}</dt>
                  <dd>
                    <del>{{ part.before }}</del> <span class="arrow" aria-hidden="true">→</span>
                    <ins>{{ part.after }}</ins>
                  </dd>
                </div>
              }
            </dl>
          }
        </section>
      }
      @if (found().same > 0) {
        <p class="small muted">{{ t('scripts.differences.same', { count: found().same }) }}</p>
      }
    } @else {
      <p class="muted">{{ t('scripts.differences.none') }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    section {
      display: grid;
      gap: 4px;
    }
    h3 .name {
      color: var(--ink);
      font-size: 13px;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(88px, 140px) minmax(0, 1fr);
      gap: 12px;
      padding: 2px 0;
    }
    dt,
    del {
      color: var(--muted);
    }
    ins {
      font-weight: 600;
      text-decoration: none;
    }
    .arrow {
      margin: 0 6px;
      color: var(--muted);
    }
    @media (max-width: 720px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
        padding: 4px 0;
      }
    }
  `,
})
export class ScriptDifferenceList {
  readonly before = input.required<ScriptDefinition>();
  readonly after = input.required<ScriptDefinition>();
  protected readonly words = inject(ScriptWords);
  protected readonly t = inject(Texts).t;
  protected readonly looks = { added: 'd30', removed: 'd90', changed: 'accent' };
  protected readonly found = computed(() => scriptDifferences(this.before(), this.after()));
  protected readonly different = computed(() => differs(this.found()));

  protected headSaid(field: 'title' | 'start'): Said[] {
    const [before, after] = [this.before(), this.after()];
    if (field === 'title') return this.texts(before.title, after.title);
    return [
      { name: '', before: this.words.nameOf(before.start, before), after: this.words.nameOf(after.start, after) },
    ];
  }

  protected said({ before, after, fields }: NodeDifference): Said[] {
    return fields.flatMap((field) => {
      if (field === 'text' || field === 'hint') {
        const [a, b] = [before, after].map(
          (node) => (node as unknown as Record<string, { fr: string; en: string }>)[field],
        );
        return this.texts(a, b, field === 'hint' ? this.t('scripts.fields.hint') : '');
      }
      return [
        {
          name: this.t(`scripts.fields.${field}`),
          before: this.value(before!, field, this.before()),
          after: this.value(after!, field, this.after()),
        },
      ];
    });
  }

  private texts(before: Partial<Record<'fr' | 'en', string>> = {}, after: typeof before = {}, what = ''): Said[] {
    return (['fr', 'en'] as const)
      .filter((language) => before[language] !== after[language])
      .map((language) => ({
        name: [this.t(`scripts.languages.${language}`), what].filter((part) => part).join(', '),
        before: before[language] || '—',
        after: after[language] || '—',
      }));
  }

  private value(node: ScriptNode, field: string, definition: ScriptDefinition): string {
    const ways = waysOf(node).filter((way) => way.field === field);
    if (ways.length > 0) {
      return ways
        .map((way) => {
          const when = field === 'choices' ? this.words.conditions(way.when) : [];
          const label = field === 'choices' || field === 'cases' ? `${this.words.way(way)} → ` : '';
          return `${label}${this.words.nameOf(way.to, definition)}${when.length ? ` (${when.join(', ')})` : ''}`;
        })
        .join(' · ');
    }
    if (field === 'kind') return this.t(`scripts.kinds.${node.kind}`);
    if (field === 'offers' && node.kind === 'offer')
      return node.offers.map((one) => this.t(`scripts.offers.${one}`)).join(', ');
    if (['disclosure', 'objection', 'action', 'outcome'].includes(field)) return this.words.kind(node);
    return '—';
  }
}
