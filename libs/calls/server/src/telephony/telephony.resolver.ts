import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  CurrentActor,
  CurrentViewer,
  Database,
  inputProblem,
  notAllowed,
  Roles,
  type Viewer,
  writeAudit,
} from '@relance/platform/server';
import { incomingCalls } from './line.query';
import { receivedEvents, telephonyKeys, telephonyLines } from './setup.query';
import { TelephonyProblem, TelephonySetup } from './telephony-setup.service';

@Resolver()
export class TelephonyResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly setup: TelephonySetup,
  ) {}

  @Query('incomingCalls')
  incomingCalls(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, (tx) => incomingCalls(tx, this.clock.now()));
  }

  @Roles('admin')
  @Query('telephonyKeys')
  telephonyKeys(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, telephonyKeys);
  }

  @Roles('admin')
  @Query('telephonyLines')
  telephonyLines(@CurrentActor() actor: Actor) {
    return this.database.transaction(actor, telephonyLines);
  }

  @Roles('admin')
  @Query('telephonyEvents')
  telephonyEvents(@CurrentActor() actor: Actor, @Args('first') first: number, @Args('after') after: string | null) {
    return this.database.transaction(actor, (tx) => receivedEvents(tx, first, after ?? null));
  }

  @Mutation('addTelephonyKey')
  addTelephonyKey(@CurrentViewer() viewer: Viewer, @Args('name') name: string) {
    return this.asAdmin(viewer, 'addTelephonyKey', null, async () => ({
      __typename: 'TelephonyKeyMade',
      ...(await this.setup.addKey(viewer.actor, name)),
    }));
  }

  @Mutation('revokeTelephonyKey')
  revokeTelephonyKey(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    return this.asAdmin(viewer, 'revokeTelephonyKey', id, async () =>
      isId(id) && (await this.setup.revokeKey(viewer.actor, id)) ? DONE : notAllowed(viewer.language),
    );
  }

  @Mutation('setExtension')
  setExtension(
    @CurrentViewer() viewer: Viewer,
    @Args('personId') personId: string,
    @Args('extension') extension: string | null,
  ) {
    return this.asAdmin(viewer, 'setExtension', personId, async () =>
      isId(personId) && (await this.setup.setExtension(viewer.actor, personId, extension ?? null))
        ? DONE
        : notAllowed(viewer.language),
    );
  }

  /** Only admins; an attempt by anybody else is in the audit trail. */
  private async asAdmin<T>(viewer: Viewer, intent: string, subject: string | null, work: () => Promise<T>) {
    if (viewer.actor.role !== 'admin') {
      await this.database.transaction(viewer.actor, (tx) =>
        writeAudit(tx, [{ action: `calls.${intent}.denied`, subject }]),
      );
      return notAllowed(viewer.language);
    }
    try {
      return await work();
    } catch (error) {
      if (error instanceof TelephonyProblem) return inputProblem(viewer.language, error.code, error.said, error.at);
      throw error;
    }
  }
}

const DONE = { __typename: 'Done', ok: true };
