import { Injectable } from '@nestjs/common';
import type { Language, Tx } from '@relance/platform/server';
import type { TimelineEntry } from './timeline.query';

/** Adds to the `detail` of a page's entries what a context above knows of them. One question for the whole page. */
export type TimelineDetail = (tx: Tx, page: TimelineEntry[], language: Language) => Promise<void>;

/** Contexts above tell more of what they wrote (the script that a call followed). */
@Injectable()
export class TimelineDetails {
  private readonly details: TimelineDetail[] = [];

  register(detail: TimelineDetail): void {
    this.details.push(detail);
  }

  async add(tx: Tx, page: TimelineEntry[], language: Language): Promise<void> {
    for (const detail of this.details) await detail(tx, page, language);
  }
}
