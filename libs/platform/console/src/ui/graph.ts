import { Component, input, output } from '@angular/core';

/** A box with its words; `look`: a class of colours (`accent`, `d30`, `d60`, `d90`, `late`, `legal`), or none. */
export interface DrawnNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: string;
  readonly look: string;
  /** What `choose` gives when it is clicked; absent: nothing is. */
  readonly pick?: string;
}

/** Words beside or in the middle of a way. */
export interface DrawnLabel {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly middle: boolean;
  readonly pick?: string;
}

export interface DrawnEdge {
  /** Path of an SVG. */
  readonly line: string;
  /** Drawn in dashes. */
  readonly conditional: boolean;
  readonly labels: readonly DrawnLabel[];
}

let count = 0;

/**
 * Boxes and the ways between them, laid out by whoever knows what they mean; the words are given already translated. `said` is
 * the same in words: a click on it is for the hand with a mouse, the keyboard has the list beside it.
 */
@Component({
  selector: 'rl-graph',
  template: `
    <svg
      role="img"
      [attr.viewBox]="'0 0 ' + width() + ' ' + height()"
      [attr.aria-label]="said()"
      [style.max-width.px]="width() * largest()"
      [style.min-width.px]="width() * smallest()"
    >
      <defs>
        <marker [id]="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path class="head" d="M0 1 7 4 0 7Z" />
        </marker>
      </defs>
      @for (edge of edges(); track $index) {
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
            [class.chosen]="label.pick !== undefined && label.pick === selected()"
            [class.pick]="label.pick !== undefined"
            (click)="pick(label.pick)"
          >
            {{ label.words }}
          </text>
        }
      }
      @for (node of nodes(); track node.id) {
        <g
          [class]="node.look"
          [class.pick]="node.pick !== undefined"
          [class.chosen]="node.pick !== undefined && node.pick === selected()"
          (click)="pick(node.pick)"
        >
          <rect [attr.x]="node.x" [attr.y]="node.y" [attr.width]="node.width" [attr.height]="node.height" rx="12" />
          <text class="middle" [attr.x]="node.x + node.width / 2" [attr.y]="node.y + 16">{{ node.words }}</text>
        </g>
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      width: 100%;
      height: auto;
    }
    text {
      font-size: 12px;
      fill: var(--muted);
    }
    text.pick {
      fill: var(--ink);
    }
    .pick {
      cursor: pointer;
    }
    .middle {
      text-anchor: middle;
    }
    text.chosen {
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
    g text {
      fill: var(--not-due);
      font-weight: 500;
    }
    g.chosen rect {
      stroke: var(--accent);
      stroke-width: 2;
    }
    .accent rect {
      fill: var(--accent-soft);
    }
    .accent text {
      fill: var(--accent-strong);
    }
    .d30 rect {
      fill: var(--d30-soft);
    }
    .d30 text {
      fill: var(--d30);
    }
    .d60 rect {
      fill: var(--d60-soft);
    }
    .d60 text {
      fill: var(--d60);
    }
    .d90 rect {
      fill: var(--d90-soft);
    }
    .d90 text {
      fill: var(--d90);
    }
    .legal rect {
      fill: var(--legal-soft);
    }
    .legal text {
      fill: var(--legal);
    }
  `,
})
export class Graph {
  readonly width = input.required<number>();
  readonly height = input.required<number>();
  readonly nodes = input.required<readonly DrawnNode[]>();
  readonly edges = input.required<readonly DrawnEdge[]>();
  /** The graph in words. */
  readonly said = input.required<string>();
  readonly selected = input<string>();
  /** How much larger than its own size it may be drawn, and how small: below that, what holds it scrolls. */
  readonly largest = input(1.15);
  readonly smallest = input(0);
  readonly choose = output<string>();
  protected readonly arrow = `graph-arrow-${++count}`;

  protected pick(what: string | undefined): void {
    if (what !== undefined) this.choose.emit(what);
  }
}
