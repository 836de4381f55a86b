import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CONTACT_CHANNELS,
  CONTACT_PRESETS,
  type ContactChannel,
  type ContactPolicy,
  policyFor,
  simulateContact,
} from '@relance/calls/contact';
import {
  type DebtorHit,
  DebtorPicker,
  formatInstant,
  GraphqlClient,
  Icon,
  sending,
  ServerClock,
  SimulateContactDocument,
  Texts,
} from '@relance/platform/console';
import { PoliciesStore } from './policies.store';
import { atInZone, readHistoryLines, wallClock } from './simulator-input';

interface Answer {
  policy: string;
  zone: string;
  nextAllowed: string | null;
  allowed: boolean;
  rules: readonly { rule: string; message: string; passes: boolean; used: number | null; count: number | null }[];
}

/** What the contact policy would say: of a real debtor by the server, of one made up by the same rules here. */
@Component({
  selector: 'calls-policy-simulator',
  imports: [DebtorPicker, Icon, RouterLink],
  providers: [PoliciesStore],
  templateUrl: './simulator.screen.html',
  styleUrl: './editor.screen.css',
})
export class SimulatorScreen {
  protected readonly store = inject(PoliciesStore);
  private readonly client = inject(GraphqlClient);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly channels = CONTACT_CHANNELS;
  protected readonly kinds = ['business', 'public', 'consumer'] as const;
  protected readonly presets = CONTACT_PRESETS.map(({ policy }) => policy.key);
  protected readonly debtor = signal<DebtorHit | undefined>(undefined);
  protected readonly choosing = signal(false);
  protected readonly policyKey = signal('');
  protected readonly zone = signal('Europe/Paris');
  protected readonly country = signal('FR');
  protected readonly kind = signal('business');
  protected readonly channel = signal<ContactChannel>('call');
  protected readonly at = signal(wallClock(inject(ServerClock).now(), 'Europe/Paris'));
  protected readonly history = signal('');
  protected readonly asking = sending();
  private readonly told = signal<Answer | undefined>(undefined);
  /** In the first zone that is named. */
  private readonly zones = computed(() =>
    this.zone()
      .split(/[\s,]+/)
      .filter(Boolean),
  );
  protected readonly instant = computed(() => atInZone(this.at(), this.zones()[0] ?? ''));
  protected readonly past = computed(() => readHistoryLines(this.history(), this.zones()[0] ?? ''));
  private readonly policy = computed<{ policy: ContactPolicy; name: string } | undefined>(() => {
    const preset = CONTACT_PRESETS.find(({ policy }) => policy.key === this.policyKey());
    if (preset) return { policy: preset.policy, name: this.t(`policies.preset.${preset.policy.key}`) };
    const of = { creditorId: '', debtorKind: this.kind(), country: this.country() };
    const version = policyFor(this.store.inForce() ?? [], of);
    return version
      ? { policy: version.definition, name: version.name || version.key }
      : { policy: CONTACT_PRESETS[0]!.policy, name: this.t('policies.preset.fr-default') };
  });
  private readonly madeUp = computed<Answer | undefined>(() => {
    const [instant, past, chosen] = [this.instant(), this.past(), this.policy()];
    if (!instant || !past || !chosen) return undefined;
    const { check, rules } = simulateContact(chosen.policy, instant, this.zones(), this.country(), past, {
      channel: this.channel(),
    });
    const language = this.texts.language();
    return {
      policy: chosen.name,
      zone: this.zones()[0]!,
      allowed: check.allowed,
      nextAllowed: check.nextAllowed,
      rules: rules.map(({ said, ...rule }) => ({ ...rule, message: said[language] })),
    };
  });
  protected readonly answer = computed(() => (this.debtor() ? this.told() : this.madeUp()));

  protected pick(hit: DebtorHit): void {
    this.debtor.set(hit);
    this.choosing.set(false);
    void this.ask();
  }

  protected forget(): void {
    this.debtor.set(undefined);
    this.told.set(undefined);
    this.asking.clear();
  }

  protected change(): void {
    if (this.debtor()) void this.ask();
  }

  /** What is kept is named, what is broken is said. */
  protected words({ rule, passes, count, message }: Answer['rules'][number]): string {
    return passes && count === null ? this.texts.tOr(`policies.ruleName.${rule}`, message) : message;
  }

  protected when({ nextAllowed, zone }: Answer): string {
    return nextAllowed ? formatInstant(nextAllowed, this.texts.locale(), 'weekday', zone) : '';
  }

  private async ask(): Promise<void> {
    const [debtor, at] = [this.debtor(), this.instant()];
    if (!debtor || !at) return;
    const variables = { caseId: debtor.caseId, at, channel: this.channel() };
    const answer = await this.asking.send(async () => {
      const { contactSimulation } = await this.client.run(SimulateContactDocument, variables);
      return contactSimulation ?? { message: this.t('policies.simulator.gone') };
    });
    if (!answer) return this.told.set(undefined);
    const { policyKey, policyVersion, zones, ...rest } = answer;
    this.told.set({ ...rest, policy: `${policyKey} v${policyVersion}`, zone: zones[0]! });
  }
}
