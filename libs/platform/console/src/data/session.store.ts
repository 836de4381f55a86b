import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { LogoutDocument, SessionDocument, SetLanguageDocument, type MeFragment, type Role } from '../generated/graphql';
import { Texts, type Language } from '../texts/texts.service';
import { DraftStore } from './draft.store';
import { GraphqlClient, SessionEnd } from './graphql.client';
import { LiveClient } from './live.client';

/** Where each role starts its day. */
const HOME: Record<Role, string> = { agent: '/day', lead: '/floor', legal: '/legal', admin: '/people' };

/** Who is logged in. The server's session is the truth: this only remembers what it said. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly client = inject(GraphqlClient);
  private readonly live = inject(LiveClient);
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  private readonly end = inject(SessionEnd);
  private readonly drafts = inject(DraftStore);
  private readonly person = signal<MeFragment | null>(null);
  private asked?: Promise<void>;
  readonly me = this.person.asReadonly();
  readonly role = computed(() => this.person()?.role);
  readonly home = computed(() => HOME[this.person()?.role ?? 'agent']);

  constructor() {
    effect(() => {
      if (this.end.ended() > 0) untracked(() => this.forget());
    });
  }

  /** Asks the server once who it is; later calls wait for the same answer. Errors: RequestFailure. */
  known(): Promise<void> {
    this.asked ??= this.client.run(SessionDocument).then(
      ({ me }) => (me ? this.enter(me) : undefined),
      (failure: unknown) => {
        this.asked = undefined;
        throw failure;
      },
    );
    return this.asked;
  }

  /** After a log-in that succeeded. */
  async enter(me: MeFragment): Promise<void> {
    this.drafts.belongTo(me.id);
    this.person.set(me);
    this.live.connect();
    const language = me.language === 'en' ? 'en' : 'fr';
    if (language !== this.texts.language()) await this.texts.use(language);
  }

  async useLanguage(language: Language): Promise<void> {
    await this.texts.use(language);
    const me = this.person();
    if (!me) return;
    this.person.set({ ...me, language });
    await this.client.run(SetLanguageDocument, { language });
    this.live.readAgain();
  }

  async logout(): Promise<void> {
    await this.client.run(LogoutDocument);
    this.leave();
    await this.router.navigateByUrl('/login');
  }

  /** The server no longer knows the session: back to log-in, and to this screen afterwards. */
  private forget(): void {
    if (!this.person()) return;
    const back = this.router.url;
    this.leave();
    void this.router.navigate(['/login'], { queryParams: { back, ended: 1 } });
  }

  private leave(): void {
    this.live.disconnect();
    this.person.set(null);
    this.asked = Promise.resolve();
  }
}
