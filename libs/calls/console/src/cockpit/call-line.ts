import { Component, computed, inject, signal } from '@angular/core';
import { Hotkeys, Icon, Texts } from '@relance/platform/console';
import type { Said } from './call.client';
import { CallStore } from './call.store';
import { CallTimer, clockText } from './call-timer';
import { CockpitStore } from './cockpit.store';
import { phoneText, timesThere } from './phone-words';
import { ReasonDialog } from './reason-dialog';

/** The line: where the call is, for how long, and the keys that say what happens to it. */
@Component({
  selector: 'calls-call-line',
  imports: [Icon, CallTimer, ReasonDialog],
  templateUrl: './call-line.html',
  styles: `
    :host {
      display: contents;
    }
    .where {
      gap: 8px;
      height: 32px;
      padding: 0 12px;
      border-radius: var(--radius);
      font-size: 13px;
    }
    .main {
      min-width: 128px;
    }
  `,
})
export class CallLine {
  protected readonly store = inject(CockpitStore);
  protected readonly call = inject(CallStore);
  protected readonly t = inject(Texts).t;
  protected readonly abandoning = signal(false);
  protected readonly state = this.call.state;
  private readonly home = computed(() => this.store.cockpit()?.account.debtor.country ?? 'FR');
  /** With whom, where that is not who stands in the list: the name where it is a contact's, and the number. */
  protected readonly whom = computed(() => {
    const call = this.call.call();
    const number = this.call.opening()?.phone ?? call?.phone?.phone ?? null;
    if (!number || number === this.store.chosen()?.phone || this.state() === 'wrapUp') return '';
    return this.named(this.call.opening() ? undefined : (call?.contactName ?? undefined), number);
  });
  /** Seconds spent in the present state before it began last. */
  protected readonly before = computed(() => {
    const times = this.call.call()?.times;
    if (!times || this.call.opening()) return 0;
    switch (this.state()) {
      case 'dialling':
      case 'ringing':
        return times.ringSeconds ?? 0;
      case 'connected':
        return times.talkSeconds ?? 0;
      case 'onHold':
        return times.holdSeconds;
      default:
        return times.wrapUpSeconds;
    }
  });
  protected readonly since = computed(() => this.call.opening()?.since ?? this.call.call()?.since);
  /** What was measured, once the line is free. */
  protected readonly measured = computed(() => {
    const call = this.call.call();
    if (!call || this.state() !== 'wrapUp') return undefined;
    const { talkSeconds, ringSeconds } = call.times;
    const signal = call.signal && call.signal !== 'answered' ? this.t(`calls.call.signal.${call.signal}`) : undefined;
    const talked = talkSeconds === null ? undefined : this.t('calls.call.talked', { time: clockText(talkSeconds) });
    const rang = ringSeconds ? this.t('calls.call.rang', { time: clockText(ringSeconds) }) : undefined;
    return [signal, talked ?? rang].filter((part) => part).join(' · ') || undefined;
  });
  protected readonly ringing = computed(() => {
    const rings = this.call.ringing();
    if (rings?.state !== 'ringing') return undefined;
    const number = rings.phone ? phoneText(rings.phone, this.home()) : this.t('calls.call.withheld');
    const times = rings.phone && timesThere(rings.phone);
    return times && times !== this.call.permission()?.localTime
      ? `${number} · ${this.t('calls.call.there', { times })}`
      : number;
  });

  constructor() {
    const is =
      (...states: string[]) =>
      () =>
        states.includes(this.state() ?? '') && !this.call.opening();
    const onLine = is('dialling', 'ringing', 'connected', 'onHold');
    const answerable = () => is('dialling', 'ringing')() || this.ringing() !== undefined;
    inject(Hotkeys).bind([
      { key: 'o', label: 'calls.call.answered', when: answerable, run: () => this.answer() },
      { key: 'h', label: 'calls.call.hold', when: is('connected'), run: () => this.call.say('held') },
      { key: 'h', label: 'calls.call.resume', when: is('onHold'), run: () => this.call.say('resumed') },
      { key: 'b', label: 'calls.call.hangUp', when: onLine, run: () => this.call.say('hungUp') },
    ]);
  }

  protected answer(): void {
    const rings = this.call.ringing();
    if (rings) this.call.receive(rings.id);
    else this.call.say('answered');
  }

  protected say(said: Said): void {
    this.call.say(said);
  }

  protected abandon(reason: string): void {
    this.abandoning.set(false);
    this.call.abandon(reason);
  }

  private named(name: string | undefined, number: string | null): string {
    const place = this.store.cockpit()?.phones.find(({ phone }) => phone === number) ?? this.call.call()?.phone;
    const shown = place && place.phone === number ? phoneText(place, this.home()) : number;
    return [name, shown].filter((part) => part).join(' · ');
  }
}
