import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CONTACT_CHANNELS, simulateContact } from '@relance/calls/domain';
import { type Instant, isId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  CurrentActor,
  CurrentViewer,
  Database,
  inputProblem,
  type Language,
  notAllowed,
  Roles,
  type Viewer,
} from '@relance/platform/server';
import { contactFacts } from './contact-facts.query';
import { askedOf } from './contact-verdict';
import { contactOverrides, policyVersions } from './policy-versions.query';
import { type PolicyAnswer, type PolicyInput, PolicyService } from './policy.service';

const MOST_OVERRIDES = 100;

@Resolver()
export class PolicyResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyService,
  ) {}

  @Roles('lead', 'admin')
  @Query('contactPolicies')
  contactPolicies(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, policyVersions);
  }

  @Roles('lead', 'admin')
  @Query('contactOverrides')
  contactOverrides(@CurrentActor() actor: Actor, @Args('first') first: number) {
    const count = Math.max(1, Math.min(first, MOST_OVERRIDES));
    return this.database.transaction(actor, (tx) => contactOverrides(tx, count));
  }

  /** The history is not told, only what the rules say of it: part of it may be another team's. */
  @Roles('lead', 'admin')
  @Query('contactSimulation')
  async contactSimulation(
    @CurrentViewer() { actor, language }: Viewer,
    @Args('caseId') caseId: string,
    @Args('at') at: Instant,
    @Args('channel') channel: string,
    @Args('contactId') contactId: string | null,
  ) {
    const way = CONTACT_CHANNELS.find((one) => one === channel);
    if (!isId(caseId) || !way) return null;
    return this.database.transaction(actor, async (tx) => {
      const facts = await contactFacts(tx, caseId, new Date(Math.min(Date.parse(at), this.clock.now().getTime())));
      if (!facts) return null;
      const { policy, zones, country, history, inForce, contacts, debtorName } = facts;
      const reach = contacts.find(({ id }) => id === contactId) ?? contacts.find((one) => one.callable) ?? null;
      const instant = new Date(at).toISOString();
      const asked = { ...askedOf(facts, reach, null), channel: way };
      const { check, rules } = simulateContact(policy, instant, zones, country, history, asked);
      return {
        policyKey: policy.key,
        policyVersion: inForce.version,
        debtorName,
        zones,
        country,
        allowed: check.allowed,
        nextAllowed: check.nextAllowed,
        rules: rules.map(({ said, ...rule }) => ({ ...rule, message: said[language] })),
      };
    });
  }

  @Mutation('putContactPolicyInForce')
  async putInForce(@CurrentViewer() { actor, language }: Viewer, @Args('policy') input: PolicyInput) {
    return answered(await this.policies.putInForce(actor, input), language);
  }

  @Mutation('endContactPolicy')
  async end(@CurrentViewer() { actor, language }: Viewer, @Args('id') id: string, @Args('note') note: string) {
    return answered(await this.policies.end(actor, id, note), language);
  }
}

function answered(answer: PolicyAnswer, language: Language) {
  switch (answer.kind) {
    case 'done':
      return { __typename: 'ContactPolicyVersion', ...answer.version };
    case 'input':
      return inputProblem(language, answer.code, answer.said, answer.field);
    case 'notAllowed':
      return notAllowed(language);
    case 'changed':
      return conflict('policy-changed', language, {
        fr: 'Une autre version est entrée en vigueur entre-temps.',
        en: 'Another version came into force meanwhile.',
      });
    case 'scopeTaken':
      return conflict('scope-taken', language, {
        fr: `«\u00a0${answer.name}\u00a0» vaut déjà pour les mêmes débiteurs.`,
        en: `“${answer.name}” is for the same debtors already.`,
      });
  }
}

function conflict(code: string, language: Language, said: Record<Language, string>) {
  return { __typename: 'PolicyConflict', code, message: said[language] };
}
