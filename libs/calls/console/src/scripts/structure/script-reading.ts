import { Component, computed, inject, input } from '@angular/core';
import type { ScriptDefinition } from '@relance/calls/domain';
import { Texts } from '@relance/platform/console';
import { outline } from './outline';
import { ScriptWords } from './script-words';
import { textOf, waysOf } from './ways';

/** The whole script to be read or printed: each step in both languages, and where it leads. */
@Component({
  selector: 'scripts-reading',
  template: `
    <ol>
      @for (line of lines(); track line.node.id) {
        <li [class.part]="line.part === 'objection'">
          <p class="line wrap">
            <span class="num small muted">{{ place().get(line.node.id) }}</span>
            <span class="chip" [class]="words.look(line.node)">{{ words.kind(line.node) }}</span>
            @if (line.part === 'start') {
              <span class="chip">{{ t('scripts.fields.start') }}</span>
            }
            @if (line.part === 'unreached') {
              <span class="chip d60">{{ t('scripts.outline.unreached') }}</span>
            }
          </p>
          @if (line.node.kind !== 'branch') {
            <div class="both">
              @for (language of languages; track language) {
                <p [attr.lang]="language">{{ words.readable(text(line.node)[language], language) || '—' }}</p>
              }
            </div>
            @if (line.node.hint; as hint) {
              <p class="small muted">{{ t('scripts.fields.hint') }}{{ t('scripts.colon') }} {{ words.of(hint) }}</p>
            }
          }
          <ul class="small">
            @for (way of ways(line.node); track $index) {
              <li>
                {{ way.name }} <span aria-hidden="true">→</span> {{ way.to }}
                @if (way.when) {
                  <span class="muted">({{ way.when }})</span>
                }
              </li>
            }
          </ul>
        </li>
      }
    </ol>
  `,
  styles: `
    ol > li {
      display: grid;
      gap: 4px;
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
      break-inside: avoid;
    }
    ol > li:last-child {
      border-bottom: 0;
    }
    .both {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 16px;
    }
    .num {
      min-width: 20px;
    }
    @media (max-width: 720px) {
      .both {
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
      }
    }
  `,
})
export class ScriptReading {
  readonly definition = input.required<ScriptDefinition>();
  protected readonly words = inject(ScriptWords);
  protected readonly t = inject(Texts).t;
  protected readonly text = textOf;
  protected readonly languages = ['fr', 'en'] as const;
  protected readonly lines = computed(() => outline(this.definition()));
  /** Numbers by which the ways name the steps. */
  protected readonly place = computed(() => new Map(this.lines().map(({ node }, index) => [node.id, index + 1])));

  protected ways(node: ScriptDefinition['nodes'][number]): { name: string; to: string; when: string }[] {
    return waysOf(node).map((way) => {
      const number = this.place().get(way.to);
      return {
        name: way.field === 'to' ? this.t('scripts.fields.to') : this.words.way(way),
        to: number ? `${number}` : this.words.nameOf(way.to, this.definition()) || this.t('scripts.editor.nowhere'),
        when: way.field === 'choices' ? this.words.conditions(way.when).join(', ') : '',
      };
    });
  }
}
