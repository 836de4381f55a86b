import { Component, effect, ElementRef, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CASE_PANELS,
  CaseChange,
  ConflictBar,
  DayPipe,
  EmptyState,
  FailureState,
  Hotkeys,
  Icon,
  InstantPipe,
  LoadedComponent,
  type Mine,
  SessionStore,
  Skeleton,
  StateChip,
  Texts,
  Toasts,
} from '@relance/platform/console';
import { CockpitTour } from '../tour/cockpit-tour';
import { CaseNote } from '../lease/case-note';
import { LeaseBar } from '../lease/lease-bar';
import { LeaseStore } from '../lease/lease.store';
import { Lookers } from '../lease/lookers';
import { NextCase } from '../lease/next-case';
import { RequestToast } from '../lease/request-toast';
import { NewsBar } from '../news/news-bar';
import { AfterCall } from '../after-call/after-call';
import { NoteWarnings } from '../outcome/note-warnings';
import { OutcomePanel } from '../outcome/outcome-panel';
import { OutcomeStore } from '../outcome/outcome.store';
import { OutcomeWords } from '../outcome/outcome-words';
import { QueueClient } from '../queue/queue.client';
import { ScriptPanel } from '../script/script-panel';
import { ScriptStore } from '../script/script.store';
import { AccountLedger } from './account-ledger';
import { CallBar } from './call-bar';
import { CallStore } from './call.store';
import { CockpitStore } from './cockpit.store';
import { FormDrafts } from './form-drafts';
import { WhyNow } from './why-now';

/** One case, above the fold: who, how much, how old, why now, what to say, what may be offered, what came out of it. */
@Component({
  selector: 'calls-cockpit',
  imports: [
    AccountLedger,
    CallBar,
    ScriptPanel,
    WhyNow,
    OutcomePanel,
    AfterCall,
    NoteWarnings,
    CockpitTour,
    CaseNote,
    ConflictBar,
    LeaseBar,
    Lookers,
    NewsBar,
    RequestToast,
    StateChip,
    Icon,
    EmptyState,
    FailureState,
    Skeleton,
    LoadedComponent,
    RouterLink,
    DayPipe,
    InstantPipe,
  ],
  providers: [CockpitStore, LeaseStore, CallStore, ScriptStore, OutcomeStore, FormDrafts],
  templateUrl: './cockpit.screen.html',
  styleUrl: './cockpit.screen.css',
})
export class CockpitScreen {
  readonly caseId = input.required<string>();
  private readonly router = inject(Router);
  private readonly queue = inject(QueueClient);
  private readonly nextCase = inject(NextCase);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly words = inject(OutcomeWords);
  protected readonly store = inject(CockpitStore);
  protected readonly call = inject(CallStore);
  protected readonly outcome = inject(OutcomeStore);
  protected readonly role = inject(SessionStore).role;
  protected readonly panels = inject(CASE_PANELS).map((panel) => ({ ...panel, load: () => panel.load(this.texts) }));
  protected readonly t = this.texts.t;
  protected readonly tOr = this.texts.tOr;
  protected readonly panel = signal(this.panels[0]?.key);
  /** On narrow screens the right column is a drawer. */
  protected readonly side = signal(false);
  private readonly note = viewChild<ElementRef<HTMLTextAreaElement>>('note');

  constructor() {
    inject(FormDrafts);
    effect(() => {
      const caseId = this.caseId();
      untracked(() => {
        this.call.reset();
        this.outcome.reset();
        this.side.set(false);
        void this.store.open(caseId);
      });
    });
    const changed = inject(CaseChange).times;
    const before = changed();
    effect(() => changed() > before && untracked(() => void this.store.refresh()));
    effect(() => this.outcome.form() && this.side.set(true));
    const agent = () => this.role() === 'agent' && !this.outcome.busy();
    inject(Hotkeys).bind([
      {
        key: 'y',
        label: 'calls.cockpit.whyPanel',
        when: () => this.panels.some(({ key }) => key === 'why'),
        run: () => this.showWhy(),
      },
      { key: 't', label: 'calls.cockpit.note', when: this.store.claimable, run: () => this.writeNote() },
      { key: 'j', label: 'calls.cockpit.next', when: agent, run: () => void this.next() },
      { key: 'q', label: 'calls.cockpit.back', when: agent, run: () => void this.router.navigateByUrl('/day') },
    ]);
  }

  protected mine(): Mine[] {
    const conflict = this.outcome.conflict();
    const value = conflict ? this.words.sentence(conflict.outcome) : '';
    return [{ field: 'outcome', label: this.t('ui.conflict.case'), value }];
  }

  protected tab(event: KeyboardEvent, index: number): void {
    const to = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!to) return;
    const next = this.panels[(index + to + this.panels.length) % this.panels.length];
    this.panel.set(next?.key);
    document.getElementById(`tab-${next?.key}`)?.focus();
  }

  private showWhy(): void {
    this.panel.set('why');
    document.getElementById('tab-why')?.focus();
  }

  protected async next(): Promise<void> {
    try {
      const cockpit = await this.queue.next(this.caseId());
      if (cockpit) await this.nextCase.go(cockpit.case.id, cockpit);
      else this.toasts.show(this.t('calls.day.nothingFree'));
    } catch {
      this.toasts.show(this.t('ui.failure.server.title'));
    }
  }

  private writeNote(): void {
    this.side.set(true);
    this.note()?.nativeElement.focus();
  }
}
