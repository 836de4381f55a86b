import { Component, computed, ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import type { Objection, ScriptText } from '@relance/calls/domain';
import { DISCLOSURES } from '@relance/calls/script';
import { Hotkeys, Icon, Texts } from '@relance/platform/console';
import { OUTCOMES } from '../outcome/outcome';
import { effectsOf } from './action-effects';
import { ChoiceMenu } from './choice-menu';
import { OfferList, type Authority } from './offer-list';
import type { ScriptRun } from './script-run';
import { SkipForm } from './skip-form';

/** How many places of the way are shown; the others are counted. */
const SHOWN = 3;

/**
 * One step of a script at a time: what is said, what may be answered by which key, and what was said already. The same on a call
 * and where a draft is tried out.
 */
@Component({
  selector: 'calls-script-step',
  imports: [ChoiceMenu, Icon, OfferList, SkipForm],
  templateUrl: './script-step.html',
  styleUrl: './script-step.css',
})
export class ScriptStep {
  readonly run = input.required<ScriptRun>();
  /** The language that is spoken. */
  readonly language = model.required<'fr' | 'en'>();
  readonly authority = input<Authority>();
  /** The key of the objections belongs to somebody else at the moment. */
  readonly taken = input(false);
  /** An e-mail address of the debtor is known. */
  readonly address = input(true);
  /** A contact is to be noted, or an address of one. */
  readonly noting = output<void>();
  /** A move was made. */
  readonly moved = output<void>();
  /** At the end: its outcome is wanted. */
  readonly finish = output<void>();
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly spoken = viewChild<ElementRef<HTMLElement>>('spoken');
  protected readonly t = this.texts.t;
  protected readonly menu = signal<'objections' | 'skip' | undefined>(undefined);
  protected readonly place = computed(() => this.run().place());
  protected readonly node = computed(() => this.place().node);
  protected readonly words = computed(() => this.run().words(this.language()));
  protected readonly offered = computed(() => this.run().offered());
  protected readonly objections = computed(() =>
    this.offered().objections.map((value) => ({ value, label: this.t(`calls.script.objections.${value}`) })),
  );
  protected readonly answers = ['confirmed', 'thirdParty', 'refused'] as const;
  /** In the order of a call: who calls, who answers, for whom, about what. */
  protected readonly ticks = computed(() => {
    const { said, identityChecked } = this.place();
    const [caller, ...others] = DISCLOSURES.map((what) => ({ what: what as string, done: said.includes(what) }));
    return [caller!, { what: 'identity', done: identityChecked }, ...others];
  });
  protected readonly way = computed(() => {
    const nodes = new Map(this.run().definition.nodes.map((node) => [node.id, node]));
    const all = this.run()
      .trail()
      .map(({ nodeId, move }) => {
        const node = nodes.get(nodeId)!;
        if (move.kind === 'choice' && 'choices' in node) return this.of(node.choices[move.index]!.label);
        if (move.kind === 'verify') return this.t(`calls.script.answers.${move.answer}`);
        if (move.kind === 'objection') return this.t(`calls.script.objections.${move.objection}`);
        if (move.kind === 'skip') return this.t('calls.script.skipped');
        return node.kind === 'disclosure' ? this.t(`calls.script.ticks.${node.disclosure}`) : this.kind(node.kind);
      });
    return { earlier: Math.max(0, all.length - SHOWN), last: all.slice(-SHOWN) };
  });
  /** The key of the outcome that the end comes to. */
  protected readonly outcomeKey = computed(() => {
    const node = this.node();
    return node.kind === 'end' ? OUTCOMES.find(({ kind }) => kind === node.outcome)?.key.toUpperCase() : undefined;
  });

  private readonly action = computed(() => {
    const node = this.node();
    return node.kind === 'action' ? node.action : undefined;
  });
  /** What comes of an action step on this case. */
  protected readonly effects = computed(() => {
    const action = this.action();
    const means = { address: this.address(), iban: 'ibanEnd' in this.run().of().variables };
    return action ? effectsOf(action, means) : [];
  });
  /** Of an action step: what Enter does, and what the second key does. */
  protected readonly ways = computed((): ('goOn' | 'note' | 'withoutNote' | 'noteAddress')[] => {
    if (this.action() === 'noteContact') return ['note', 'withoutNote'];
    return this.effects().some(({ words }) => words === 'noAddress') ? ['goOn', 'noteAddress'] : ['goOn'];
  });

  constructor() {
    const key = (name: string, label: string | undefined, run: () => void, when: () => boolean = () => true) => ({
      key: name,
      ...(label ? { label: `calls.script.keys.${label}` } : {}),
      when,
      run,
    });
    inject(Hotkeys).bind([
      ...Array.from({ length: 9 }, (_, index) =>
        key(String(index + 1), index === 0 ? 'answer' : undefined, () => this.press(index + 1)),
      ),
      key(
        'enter',
        'next',
        () => this.press(1),
        () => this.goesOn() && !this.isHeld(),
      ),
      key(
        'k',
        'objections',
        () => this.open('objections'),
        () => this.offered().objections.length > 0 && !this.taken(),
      ),
      key(
        's',
        'skip',
        () => this.open('skip'),
        () => this.offered().skip,
      ),
      key('l', 'language', () => this.speak()),
      key(
        'backspace',
        'back',
        () => this.back(),
        () => this.run().trail().length > 0,
      ),
    ]);
  }

  /** Brings the eyes to what is to be said. */
  focus(): void {
    this.spoken()?.nativeElement.focus();
  }

  protected of(text: ScriptText): string {
    return text[this.texts.language()];
  }

  protected kind(kind: string): string {
    return this.t(`calls.script.kinds.${kind}`);
  }

  /** There is one thing to do here, and Enter does it. */
  protected goesOn(): boolean {
    return ['say', 'disclosure', 'action', 'end'].includes(this.node().kind);
  }

  protected press(digit: number): void {
    if (this.node().kind === 'end') {
      if (digit === 1) this.finish.emit();
    } else if (this.action()) this.act(digit);
    else this.after(this.run().press(digit));
  }

  /** The action was done: on to the next step. */
  done(): void {
    this.after(this.run().next());
  }

  private act(digit: number): void {
    switch (this.ways()[digit - 1]) {
      case 'goOn':
        return this.done();
      case 'withoutNote':
        return this.skip('notGiven');
      case 'note':
      case 'noteAddress':
        return this.noting.emit();
    }
  }

  protected raise(objection: Objection): void {
    this.menu.set(undefined);
    this.after(this.run().move({ kind: 'objection', objection }));
  }

  protected skip(reason: string): void {
    this.menu.set(undefined);
    this.after(this.run().move({ kind: 'skip', reason }));
  }

  protected back(): void {
    this.after(this.run().back());
  }

  protected speak(): void {
    this.language.update((language) => (language === 'fr' ? 'en' : 'fr'));
  }

  protected open(menu: 'objections' | 'skip'): void {
    this.menu.set(menu);
  }

  protected close(): void {
    this.menu.set(undefined);
    this.focus();
  }

  private after(moved: boolean): void {
    if (!moved) return;
    this.menu.set(undefined);
    // what had the focus may be gone with the step
    if (this.host.nativeElement.contains(document.activeElement)) this.focus();
    this.moved.emit();
  }

  /** Something has the focus that Enter belongs to. */
  private isHeld(): boolean {
    const at = document.activeElement;
    return at !== this.spoken()?.nativeElement && !!at?.closest('a, button, input, select, textarea, summary, [role]');
  }
}
