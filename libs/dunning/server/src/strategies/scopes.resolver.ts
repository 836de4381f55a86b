import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Channel, StrategyText } from '@relance/dunning/domain';
import { Clock, CurrentViewer, Database, Roles, type Viewer } from '@relance/platform/server';
import { type AssignmentInput, Assignments } from './scope/assignments.service';
import { assignments } from './scope/assignments.query';
import { TextCatalog } from './text-catalog';
import { trials } from './trials/trials.query';
import { Trials } from './trials/trials.service';
import { vocabularyOf } from './versions/vocabulary';

/** Who strategies apply to, trials of one against another, and the words they can be made of. Leads and admins read, admins write. */
@Resolver()
export class StrategyScopesResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalog: TextCatalog,
    private readonly assigning: Assignments,
    private readonly trying: Trials,
  ) {}

  @Roles('lead', 'admin')
  @Query('strategyVocabulary')
  strategyVocabulary(@CurrentViewer() { actor }: Viewer) {
    return this.database.transaction(actor, async (tx) => {
      const { texts, languages, segments } = await vocabularyOf(tx, this.catalog);
      const creditors = await tx.query(`select id, key, name from creditor order by name, id`);
      return {
        templates: texts.filter(not('call')),
        scripts: texts.filter(isFor('call')),
        segments,
        languages,
        creditors,
      };
    });
  }

  @Roles('lead', 'admin')
  @Query('strategyAssignments')
  strategyAssignments(@CurrentViewer() { actor, language }: Viewer) {
    return this.database.transaction(actor, (tx) => assignments(tx, language));
  }

  @Roles('lead', 'admin')
  @Query('strategyTrials')
  strategyTrials(@CurrentViewer() { actor, language }: Viewer) {
    return this.database.transaction(actor, (tx) => trials(tx, language, this.clock.now().toISOString()));
  }

  @Mutation('assignStrategy')
  assignStrategy(@CurrentViewer() viewer: Viewer, @Args('input') input: AssignmentInput) {
    return this.assigning.assign(viewer, input);
  }

  @Mutation('endAssignment')
  endAssignment(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    return this.assigning.end(viewer, id);
  }

  @Mutation('startTrial')
  startTrial(
    @CurrentViewer() viewer: Viewer,
    @Args('championId') championId: string,
    @Args('challengerId') challengerId: string,
    @Args('sharePercent') sharePercent: number,
    @Args('reason') reason: string,
  ) {
    return this.trying.start(viewer, { championId, challengerId, sharePercent, reason });
  }

  @Mutation('endTrial')
  endTrial(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    return this.trying.end(viewer, id);
  }
}

function isFor(channel: Channel) {
  return ({ channels }: StrategyText) => channels.includes(channel);
}

function not(channel: Channel) {
  return (text: StrategyText) => !isFor(channel)(text);
}
