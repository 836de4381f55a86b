import { Component, computed, inject, input, output } from '@angular/core';
import type { Strategy } from '@relance/dunning/domain';
import { Graph, Texts, type DrawnEdge, type DrawnNode } from '@relance/platform/console';
import { stateGraph, type GraphLabel, type GraphNode } from './state-graph';
import { StepWords } from './step-words';

const LOOK: Partial<Record<GraphNode['state'], string>> = { callDue: 'accent', formalNotice: 'd90', referred: 'legal' };
/** Characters that fit beside and between the states. */
const FITS = { beside: 40, between: 23 };

/** The states that a path leads through, as chips, with the steps on the ways between them. It follows what is edited. */
@Component({
  selector: 'strategies-graph',
  imports: [Graph],
  template: `
    <rl-graph
      [width]="graph().width"
      [height]="graph().height"
      [nodes]="nodes()"
      [edges]="edges()"
      [said]="said()"
      [selected]="selected()?.toString()"
      (choose)="choose.emit(+$event)"
    />
    <p class="small muted">{{ t('strategies.graph.exits') }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class GraphView {
  readonly strategy = input.required<Strategy>();
  readonly selected = input<number>();
  readonly choose = output<number>();
  private readonly step = inject(StepWords);
  protected readonly t = inject(Texts).t;
  protected readonly graph = computed(() => stateGraph(this.strategy()));
  protected readonly nodes = computed(() =>
    this.graph().nodes.map((node): DrawnNode => ({ ...node, words: this.state(node), look: LOOK[node.state] ?? '' })),
  );
  protected readonly edges = computed(() =>
    this.graph().edges.map(({ line, conditional, labels }): DrawnEdge => ({
      line,
      conditional,
      labels: labels.map((label) => ({ ...label, words: this.words(label), pick: label.step?.toString() })),
    })),
  );
  /** The same in words, way by way. */
  protected readonly said = computed(() => {
    const { nodes, edges } = this.graph();
    const named = new Map(nodes.map((node) => [node.id, this.state(node)]));
    const ways = edges.map(({ from, to, labels }) => {
      const steps = labels.map((label) => this.words(label)).join(', ');
      return `${named.get(from)} → ${named.get(to)} (${steps})`;
    });
    return `${this.t('strategies.graph.title')}. ${ways.join('. ')}.`;
  });

  private state({ state }: GraphNode): string {
    return state === 'rest' ? this.t('strategies.graph.rest') : this.t(`ui.state.${state}`);
  }

  private words(label: GraphLabel): string {
    const step = label.step === undefined ? undefined : this.strategy().steps[label.step];
    if (!step) return this.t(`strategies.graph.${label.text}`);
    const words = `${this.step.dayShort(step.offsetDays)} ${this.step.name(step)}`;
    const fits = label.middle ? FITS.between : FITS.beside;
    return words.length > fits ? `${words.slice(0, fits - 1)}…` : words;
  }
}
