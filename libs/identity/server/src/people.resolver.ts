import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  CurrentActor,
  CurrentViewer,
  Database,
  inputProblem,
  notAllowed,
  Roles,
  type Viewer,
  writeAudit,
} from '@relance/platform/server';
import { type AuditFilter, auditPage } from './audit-trail.query';
import { everyone, teamsWithPeople } from './people.query';
import { PeopleProblem, type PersonDraft } from './person-draft';
import { UserService } from './user.service';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly database: Database,
    private readonly users: UserService,
  ) {}

  @Query('teams')
  teams(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) => teamsWithPeople(tx, actor.role === 'admin' ? null : actor.teamIds));
  }

  @Roles('admin')
  @Query('people')
  people(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) => everyone(tx));
  }

  @Roles('admin')
  @Query('auditTrail')
  auditTrail(
    @CurrentActor() actor: Actor,
    @Args('filter') filter: AuditFilter | null,
    @Args('first') first: number,
    @Args('after') after: string | null,
  ) {
    return this.database.transaction(actor, (tx) => auditPage(tx, filter ?? {}, first, after ?? null), 'each');
  }

  @Mutation('addPerson')
  addPerson(@CurrentViewer() viewer: Viewer, @Args('input') input: PersonDraft) {
    return this.asAdmin(viewer, 'addPerson', null, () => this.users.add(viewer.actor, input));
  }

  @Mutation('changePerson')
  changePerson(@CurrentViewer() viewer: Viewer, @Args('id') id: string, @Args('input') input: PersonDraft) {
    return this.asAdmin(viewer, 'changePerson', id, () => this.users.update(viewer.actor, id, input));
  }

  @Mutation('disablePerson')
  disablePerson(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    return this.asAdmin(viewer, 'disablePerson', id, () => this.users.disable(viewer.actor, id));
  }

  @Mutation('enablePerson')
  enablePerson(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    return this.asAdmin(viewer, 'enablePerson', id, () => this.users.enable(viewer.actor, id));
  }

  @Mutation('addTeam')
  addTeam(@CurrentViewer() viewer: Viewer, @Args('name') name: string) {
    return this.asAdmin(viewer, 'addTeam', null, () => this.users.addTeam(viewer.actor, name));
  }

  @Mutation('renameTeam')
  renameTeam(@CurrentViewer() viewer: Viewer, @Args('id') id: string, @Args('name') name: string) {
    return this.asAdmin(viewer, 'renameTeam', id, () => this.users.renameTeam(viewer.actor, id, name));
  }

  /** Only admins; an attempt by anybody else is in the audit trail. */
  private async asAdmin<T>(viewer: Viewer, intent: string, subject: string | null, work: () => Promise<T>) {
    if (viewer.actor.role !== 'admin') {
      await this.database.transaction(viewer.actor, (tx) =>
        writeAudit(tx, [{ action: `identity.${intent}.denied`, subject }]),
      );
      return notAllowed(viewer.language);
    }
    try {
      return await work();
    } catch (error) {
      if (error instanceof PeopleProblem)
        return inputProblem(viewer.language, error.code, error.said, error.where.field);
      throw error;
    }
  }
}
