import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type AuthorityRule, type NoteWord, OUTCOME_EFFECTS, type OutcomeSettings } from '@relance/calls/domain';
import { isId, type Money } from '@relance/kernel';
import { type Actor, CurrentActor, CurrentViewer, Database, inputProblem, type Viewer } from '@relance/platform/server';
import { mayOverride } from '../lease/lease.service';
import { outcomeSettings, ruleHistory, ruleInForce } from './call-rules.query';
import { CallRules } from './call-rules.service';

interface RuleInput extends Omit<AuthorityRule, 'upTo' | 'personId' | 'creditorId'> {
  personId?: string | null;
  creditorId?: string | null;
  upTo?: Money | null;
}
const ROLES = ['agent', 'lead', 'admin'];

@Resolver()
export class CallRulesResolver {
  constructor(
    private readonly database: Database,
    private readonly rules: CallRules,
  ) {}

  @Query('outcomeMatrix')
  async outcomeMatrix(@CurrentActor() actor: Actor) {
    if (!mayOverride(actor)) return null;
    return this.database.transaction(actor, async (tx) => {
      const settings = await outcomeSettings(tx);
      const rows = Object.entries(OUTCOME_EFFECTS).map(([kind, effect]) => ({
        kind,
        signals: effect.signals,
        parties: effect.parties,
        countsAsAttempt: effect.attempt,
        countsAsConversation: effect.conversation,
        dunning: effect.dunning,
        hold: effect.hold,
        owner: effect.owner,
        setting: effect.days,
        days: effect.days && settings[effect.days],
      }));
      const { version } = await ruleInForce(tx, 'outcomes');
      return { version, rows, settings, history: await ruleHistory(tx, 'outcomes') };
    });
  }

  @Query('offerAuthority')
  async offerAuthority(@CurrentActor() actor: Actor) {
    if (!mayOverride(actor)) return null;
    return this.database.transaction(actor, async (tx) => {
      const { version, definition } = await ruleInForce(tx, 'authority');
      const names = await tx.query<{ id: string; name: string }>(
        `select id, name from person where id = any ($1::uuid[]) union all select id, name from creditor where id = any ($2::uuid[])`,
        [
          definition.flatMap(({ personId }) => personId ?? []),
          definition.flatMap(({ creditorId }) => creditorId ?? []),
        ],
      );
      const nameOf = (id: string | null) => names.find((one) => one.id === id)?.name ?? null;
      const rules = definition.map((rule) => ({
        ...rule,
        personName: nameOf(rule.personId),
        creditorName: nameOf(rule.creditorId),
      }));
      return { version, rules, history: await ruleHistory(tx, 'authority') };
    });
  }

  @Query('noteWords')
  noteWords(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, async (tx) => {
      const { version, definition } = await ruleInForce(tx, 'noteWords');
      return { version, words: definition, history: mayOverride(actor) ? await ruleHistory(tx, 'noteWords') : [] };
    });
  }

  @Mutation('saveOutcomeSettings')
  saveOutcomeSettings(
    @CurrentViewer() viewer: Viewer,
    @Args('settings') settings: OutcomeSettings,
    @Args('expectedVersion') expectedVersion: number,
    @Args('note') note: string,
  ) {
    const { hardshipDays = null, insolvencyDays = null, deceasedDays = null, doNotCallDays = null } = settings;
    const definition = { ...settings, hardshipDays, insolvencyDays, deceasedDays, doNotCallDays };
    return this.rules.save(viewer, { kind: 'outcomes', definition, expectedVersion, note });
  }

  @Mutation('saveOfferAuthority')
  saveOfferAuthority(
    @CurrentViewer() viewer: Viewer,
    @Args('rules') rules: RuleInput[],
    @Args('expectedVersion') expectedVersion: number,
    @Args('note') note: string,
  ) {
    const definition = rules.map(({ personId = null, creditorId = null, upTo, ...rule }): AuthorityRule => ({
      ...rule,
      personId,
      creditorId,
      upTo: upTo ? { minor: upTo.minor, currency: upTo.currency } : null,
    }));
    const index = definition.findIndex(
      ({ personId, creditorId, role }) =>
        !ROLES.includes(role) || ![personId, creditorId].every((id) => id === null || isId(id)),
    );
    if (index >= 0) {
      const said = { fr: 'Rôle, personne ou créancier inconnu.', en: 'Unknown role, person or creditor.' };
      return inputProblem(viewer.language, 'unknown', said, `${index}.role`);
    }
    return this.rules.save(viewer, { kind: 'authority', definition, expectedVersion, note });
  }

  @Mutation('saveNoteWords')
  saveNoteWords(
    @CurrentViewer() viewer: Viewer,
    @Args('words') words: NoteWord[],
    @Args('expectedVersion') expectedVersion: number,
    @Args('note') note: string,
  ) {
    const definition = words.map(({ language, word, why }) => ({ language, word: word.trim().toLowerCase(), why }));
    return this.rules.save(viewer, { kind: 'noteWords', definition, expectedVersion, note });
  }
}
