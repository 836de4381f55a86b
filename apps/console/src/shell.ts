import { NgComponentOutlet } from '@angular/common';
import { Component, computed, effect, ElementRef, inject, signal, type Type, viewChild } from '@angular/core';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { loadCommandPalette, loadPhoneDesk, type Command } from '@relance/calls/console';
import {
  GraphqlClient,
  Hotkeys,
  Icon,
  LiveClient,
  LoadedComponent,
  OutboxPanel,
  SessionStore,
  Texts,
} from '@relance/platform/console';
import { filter } from 'rxjs';
import { AccountMenu } from './account-menu';
import { Commands } from './commands';
import { NAVIGATION } from './navigation';

/** The frame of every screen behind the log-in: the rail, the offline banner, the search, the screen itself. */
@Component({
  selector: 'app-shell',
  imports: [
    RouterOutlet,
    RouterLink,
    RouterLinkActive,
    Icon,
    AccountMenu,
    LoadedComponent,
    NgComponentOutlet,
    OutboxPanel,
  ],
  template: `
    <div class="shell">
      <a class="skip-link btn" href="#main" (click)="skip($event)">{{ t('ui.skip') }}</a>
      <nav class="rail" [attr.aria-label]="t('ui.menu')">
        <a class="mark" routerLink="/" aria-label="Relance"><img src="favicon.svg" alt="" width="32" height="32" /></a>
        @for (entry of entries(); track entry.path) {
          <a
            class="rail-item"
            [routerLink]="entry.path"
            routerLinkActive
            ariaCurrentWhenActive="page"
            [attr.aria-label]="t(entry.label)"
          >
            <rl-icon [name]="entry.icon" />
            <span class="tip" aria-hidden="true">{{ t(entry.label) }}</span>
          </a>
        }
        <button class="rail-item" type="button" [attr.aria-label]="t('shell.nav.search')" (click)="search()">
          <rl-icon name="search" />
          <span class="tip" aria-hidden="true">{{ t('shell.nav.search') }} <kbd>/</kbd></span>
        </button>
        <span class="space"></span>
        <app-account-menu />
      </nav>
      <div class="banners">
        <div role="status">
          @if (!online()) {
            <p class="banner">
              <rl-icon name="offline" /><span>{{ t('ui.offline') }}</span>
            </p>
          }
        </div>
        <rl-outbox />
        <div role="status">
          @if (phone(); as desk) {
            <ng-container *ngComponentOutlet="desk" />
          }
        </div>
      </div>
      <!-- reached by Tab: where nothing in it can be, its length is scrolled by key -->
      <main #main id="main" tabindex="0"><router-outlet /></main>
    </div>
    @if (palette(); as inputs) {
      <rl-loaded [load]="loadPalette" [inputs]="inputs" />
    }
  `,
})
export class Shell {
  private readonly session = inject(SessionStore);
  private readonly live = inject(LiveClient);
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly phone = signal<Type<unknown> | undefined>(undefined);
  private readonly commands = inject(Commands);
  /** What the palette is given; none: it is closed. */
  protected readonly palette = signal<{ commands: readonly Command[]; done: () => void } | undefined>(undefined);
  protected readonly loadPalette = loadCommandPalette;
  protected readonly online = computed(() => this.live.online() && this.client.reachable());
  protected readonly entries = computed(() => {
    const role = this.session.role();
    return NAVIGATION.filter((entry) => role && entry.roles.includes(role));
  });
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    effect(() => {
      const role = this.session.role();
      // what cannot be loaded now is loaded with the next page: nothing else depends on it
      if (role && role !== 'legal')
        loadPhoneDesk(this.texts).then(
          (desk) => this.phone.set(desk),
          () => undefined,
        );
    });
    inject(Hotkeys).bind([
      { key: '/', label: 'shell.nav.search', run: () => this.search() },
      { key: 'ctrl+k', label: 'shell.palette.title', whileWriting: true, run: () => this.show(this.commands.list()) },
    ]);
    inject(Router)
      .events.pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe(() => this.palette.set(undefined));
  }

  /** Cases only. */
  protected search(): void {
    this.show([]);
  }

  private show(commands: readonly Command[]): void {
    this.palette.set({ commands, done: () => this.palette.set(undefined) });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
