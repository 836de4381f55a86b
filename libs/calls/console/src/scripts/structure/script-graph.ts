import { afterRenderEffect, Component, computed, ElementRef, inject, input, output, viewChild } from '@angular/core';
import type { ScriptDefinition } from '@relance/calls/domain';
import { Graph, Texts, type DrawnEdge, type DrawnNode } from '@relance/platform/console';
import { scriptLayout } from './script-layout';
import { ScriptWords } from './script-words';
import { nodeOf } from './ways';

/** Characters that fit into a node. */
const FITS = 22;

/** The script as boxes and ways, from its start downwards. It follows what is edited; the outline is its twin for the keyboard. */
@Component({
  selector: 'scripts-graph',
  imports: [Graph],
  template: `
    <div #scroll class="scroll" tabindex="0" role="group" [attr.aria-label]="t('scripts.graph.title')">
      <rl-graph
        [width]="layout().width"
        [height]="layout().height"
        [nodes]="nodes()"
        [edges]="ways()"
        [said]="said()"
        [selected]="selected()"
        [smallest]="0.85"
        (choose)="choose.emit($event)"
      />
    </div>
    <p class="small muted">{{ t('scripts.graph.explained') }}</p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .scroll {
      max-height: 560px;
      overflow: auto;
    }
  `,
})
export class ScriptGraph {
  readonly definition = input.required<ScriptDefinition>();
  readonly selected = input<string>();
  readonly choose = output<string>();
  private readonly words = inject(ScriptWords);
  private readonly scroll = viewChild.required<ElementRef<HTMLElement>>('scroll');
  protected readonly t = inject(Texts).t;
  protected readonly layout = computed(() => scriptLayout(this.definition()));
  protected readonly nodes = computed(() =>
    this.layout().nodes.map((placed): DrawnNode => {
      const node = nodeOf(this.definition(), placed.id)!;
      const words = node.kind === 'say' || node.kind === 'ask' ? this.words.of(node.text) : '';
      return {
        ...placed,
        words: short(words || this.words.kind(node)),
        look: this.words.look(node),
        pick: placed.id,
      };
    }),
  );
  protected readonly ways = computed(() =>
    this.layout().ways.map(({ line, conditional }): DrawnEdge => ({ line, conditional, labels: [] })),
  );
  /** The same in words, way by way. */
  protected readonly said = computed(() => {
    const name = (id: string) => this.words.nameOf(id, this.definition());
    const ways = this.layout().ways.map(({ from, to }) => `${name(from)} → ${name(to)}`);
    return `${this.t('scripts.graph.title')}. ${ways.join('. ')}.`;
  });

  constructor() {
    // what is chosen stands in the middle of what is seen
    afterRenderEffect(() => {
      const { nodes, width } = this.layout();
      const seen = this.scroll().nativeElement;
      const node = nodes.find(({ id }) => id === (this.selected() ?? this.definition().start));
      const scale = seen.scrollWidth / width;
      if (!node) return;
      seen.scrollLeft = (node.x + node.width / 2) * scale - seen.clientWidth / 2;
      seen.scrollTop = (node.y + node.height / 2) * scale - seen.clientHeight / 2;
    });
  }
}

function short(words: string): string {
  return words.length > FITS ? `${words.slice(0, FITS - 1).trimEnd()}…` : words;
}
