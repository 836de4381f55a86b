import { Component, computed, inject, input, output } from '@angular/core';
import type { Strategy } from '@relance/dunning/domain';
import { Texts } from '@relance/platform/console';
import { stateGraph, type GraphLabel, type GraphNode } from './state-graph';
import { StepWords } from './step-words';

const LOOK: Partial<Record<GraphNode['state'], string>> = { callDue: 'accent', formalNotice: 'd90', referred: 'legal' };
/** Characters that fit beside and between the states. */
const FITS = { beside: 40, between: 23 };
let count = 0;

/** The states that a path leads through, as chips, with the steps on the ways between them. It follows what is edited. */
@Component({
  selector: 'strategies-graph',
  template: `
    <svg
      role="img"
      [attr.viewBox]="'0 0 ' + graph().width + ' ' + graph().height"
      [attr.aria-label]="said()"
      [style.max-width.px]="graph().width * 1.15"
    >
      <defs>
        <marker [id]="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path class="head" d="M0 1 7 4 0 7Z" />
        </marker>
      </defs>
      @for (edge of graph().edges; track $index) {
        <path
          class="edge"
          [class.conditional]="edge.conditional"
          [attr.d]="edge.line"
          [attr.marker-end]="'url(#' + arrow + ')'"
        />
        @for (label of edge.labels; track $index) {
          <text
            [attr.x]="label.x"
            [attr.y]="label.y"
            [class.middle]="label.middle"
            [class.chosen]="label.step !== undefined && label.step === selected()"
            [class.step]="label.step !== undefined"
            (click)="pick(label)"
          >
            {{ words(label) }}
          </text>
        }
      }
      @for (node of graph().nodes; track node.id) {
        <g [class]="look(node)">
          <rect [attr.x]="node.x" [attr.y]="node.y" [attr.width]="node.width" [attr.height]="node.height" rx="12" />
          <text class="middle" [attr.x]="node.x + node.width / 2" [attr.y]="node.y + 16">{{ state(node) }}</text>
        </g>
      }
    </svg>
    <p class="small muted">{{ t('strategies.graph.exits') }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    svg {
      width: 100%;
      height: auto;
    }
    text {
      font-size: 12px;
      fill: var(--ink);
    }
    text:not(.step) {
      fill: var(--muted);
    }
    .step {
      cursor: pointer;
    }
    .middle {
      text-anchor: middle;
    }
    .chosen {
      font-weight: 600;
      fill: var(--accent-strong);
    }
    .edge {
      fill: none;
      stroke: var(--line-strong);
      stroke-width: 1.25;
    }
    .conditional {
      stroke-dasharray: 4 3;
    }
    .head {
      fill: var(--line-strong);
    }
    g rect {
      fill: var(--not-due-soft);
    }
    g text:not(.step) {
      fill: var(--not-due);
      font-weight: 500;
    }
    .accent rect {
      fill: var(--accent-soft);
    }
    .accent text:not(.step) {
      fill: var(--accent-strong);
    }
    .d90 rect {
      fill: var(--d90-soft);
    }
    .d90 text:not(.step) {
      fill: var(--d90);
    }
    .legal rect {
      fill: var(--legal-soft);
    }
    .legal text:not(.step) {
      fill: var(--legal);
    }
  `,
})
export class GraphView {
  readonly strategy = input.required<Strategy>();
  readonly selected = input<number>();
  readonly choose = output<number>();
  private readonly step = inject(StepWords);
  protected readonly t = inject(Texts).t;
  protected readonly arrow = `graph-arrow-${++count}`;
  protected readonly graph = computed(() => stateGraph(this.strategy()));
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

  protected look({ state }: GraphNode): string {
    return LOOK[state] ?? '';
  }

  protected state({ state }: GraphNode): string {
    return state === 'rest' ? this.t('strategies.graph.rest') : this.t(`ui.state.${state}`);
  }

  protected words(label: GraphLabel): string {
    const step = label.step === undefined ? undefined : this.strategy().steps[label.step];
    if (!step) return this.t(`strategies.graph.${label.text}`);
    const words = `${this.step.dayShort(step.offsetDays)} ${this.step.name(step)}`;
    const fits = label.middle ? FITS.between : FITS.beside;
    return words.length > fits ? `${words.slice(0, fits - 1)}…` : words;
  }

  protected pick(label: GraphLabel): void {
    if (label.step !== undefined) this.choose.emit(label.step);
  }
}
