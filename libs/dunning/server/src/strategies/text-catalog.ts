import { Injectable } from '@nestjs/common';
import type { StrategyText } from '@relance/dunning/domain';

/**
 * The templates and scripts that strategies may name. The contexts that hold them lie above dunning and register here when
 * their module starts (`onModuleInit`), as they do for effects.
 */
@Injectable()
export class TextCatalog {
  private readonly texts = new Map<string, StrategyText>();

  /** Error: two contexts with one key. */
  register(texts: readonly StrategyText[]): void {
    for (const text of texts) {
      if (this.texts.has(text.key)) throw new Error(`two texts with the key ${text.key}`);
      this.texts.set(text.key, text);
    }
  }

  all(): StrategyText[] {
    return [...this.texts.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}
