import { computed, signal, type Signal } from '@angular/core';
import type {
  OfferKind,
  ScriptDefinition,
  ScriptFacts,
  ScriptMove,
  ScriptPlace,
  VariableValues,
} from '@relance/calls/domain';
import { beginScript, fillText, moveScript, offeredAt, trailOf, VARIABLE_BY_NAME } from '@relance/calls/script';

/** What a case gives to a script now: facts decide what is offered, variables what is spoken. */
export interface ScriptCase {
  readonly facts: ScriptFacts;
  readonly variables: VariableValues;
}

/** One walk through a script: on a call, or as it is tried out. The place is a signal; what is offered follows the facts. */
export class ScriptRun {
  private readonly at: ReturnType<typeof signal<ScriptPlace>>;
  readonly place: Signal<ScriptPlace>;
  /** What may be done here by the facts as they are now. */
  readonly offered;
  /** The moves that count, without those that were gone back from. */
  readonly trail;

  /** Errors: ScriptBroken, of a script at whose start nothing is said. */
  constructor(
    readonly definition: ScriptDefinition,
    readonly of: Signal<ScriptCase>,
    private readonly now: () => string,
    from?: ScriptPlace,
  ) {
    this.at = signal(from ?? beginScript(definition, of().facts));
    this.place = this.at.asReadonly();
    this.offered = computed(() => offeredAt(definition, of().facts, this.at()));
    this.trail = computed(() => trailOf(this.at().path));
  }

  /** May amounts be read out here? Not before the identity is checked, and never to somebody else. */
  readonly open = computed(() => this.place().identityChecked && !this.place().thirdParty);

  /** The words of this place, as they are spoken. */
  words(language: 'fr' | 'en'): string {
    return fillText(this.place().node.text, this.spoken(), language);
  }

  /** Gives false when the way is not open (any more): the place stays. */
  move(move: ScriptMove['move']): boolean {
    const place = this.place();
    try {
      const done: ScriptMove = { nodeId: place.nodeId, at: this.now(), move };
      this.at.set(moveScript(this.definition, this.of().facts, place, done));
      return true;
    } catch {
      return false;
    }
  }

  /** What was offered last, when it was accepted: by the first answer of its step. */
  accepted(): OfferKind | undefined {
    for (const { nodeId, move } of [...this.trail()].reverse()) {
      const node = this.definition.nodes.find(({ id }) => id === nodeId);
      if (node?.kind !== 'offer') continue;
      return move.kind === 'choice' && move.index === 0 && node.offers.length === 1 ? node.offers[0] : undefined;
    }
    return undefined;
  }

  /** What Enter does: there is one way on, and no question. */
  next(): boolean {
    const { kind } = this.place().node;
    return (kind === 'say' || kind === 'disclosure' || kind === 'action') && this.move({ kind: 'next' });
  }

  /** What a digit does: on, the answer to the check, or the choice that has the digit. */
  press(digit: number): boolean {
    const { node } = this.place();
    if (node.kind === 'verify') {
      const answer = (['confirmed', 'thirdParty', 'refused'] as const)[digit - 1];
      return answer !== undefined && this.move({ kind: 'verify', answer });
    }
    if ('choices' in node) {
      return (
        this.offered().choices.some(({ index }) => index === digit - 1) &&
        this.move({ kind: 'choice', index: digit - 1 })
      );
    }
    return digit === 1 && this.next();
  }

  back(): boolean {
    return this.trail().length > 0 && this.move({ kind: 'back' });
  }

  private spoken(): VariableValues {
    const { variables } = this.of();
    if (this.open()) return variables;
    return Object.fromEntries(Object.entries(variables).filter(([name]) => !VARIABLE_BY_NAME.get(name)?.showsAmount));
  }
}
