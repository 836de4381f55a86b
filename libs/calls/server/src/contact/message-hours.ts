import { contactCheck } from '@relance/calls/domain';
import { SendGuards, type SendCandidate, type SendWait } from '@relance/correspondence/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, type Tx } from '@relance/platform/server';
import { contactFactsOf } from './contact-facts.query';
import { askedOf } from './contact-verdict';

/** What is written to a debtor keeps to the contact policy, too: hours, limits across channels, consent, and who asked for silence. */
@Injectable()
export class MessageHours implements OnModuleInit {
  constructor(
    private readonly guards: SendGuards,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.guards.register((tx, candidates) => messageWaits(tx, candidates, this.clock.now()));
  }
}

/** When what is written to those accounts' debtors may go out; null: now. In the system's scope or the actor's. */
async function messageWaits(tx: Tx, candidates: readonly SendCandidate[], now: Date): Promise<(SendWait | null)[]> {
  const known = await contactFactsOf(tx, [...new Set(candidates.map(({ accountId }) => accountId))], now);
  return candidates.map(({ accountId, channel, at, contactId }) => {
    const facts = known.get(accountId);
    if (!facts) return null;
    const way = channel === 'registeredPost' ? 'post' : channel;
    const reach = facts.contacts.find(({ id }) => id === contactId) ?? null;
    const { policy, zones, country, history } = facts;
    const check = contactCheck(policy, at, zones, country, history, { ...askedOf(facts, reach, null), channel: way });
    if (check.rule === null) return null;
    const own = [...policy.limits, ...policy.waits].some(({ key }) => key === check.rule);
    return { until: check.nextAllowed, reason: own ? 'contactLimit' : check.rule };
  });
}
