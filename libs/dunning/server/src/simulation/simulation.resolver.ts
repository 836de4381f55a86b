import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DEFAULT_SIMULATION_MODEL } from '@relance/dunning/domain';
import { dateInZone, isId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  CurrentActor,
  CurrentViewer,
  Database,
  inputProblem,
  notAllowed,
  notPossible,
  Roles,
  type Tx,
  type Viewer,
} from '@relance/platform/server';
import { outcomeOf, simulations } from './simulation.query';
import { tell } from './simulations.service';
import {
  faultOf,
  kindFault,
  readModel,
  type SimulationFault,
  type SimulationWish,
  UNKNOWN_VERSION,
  versionsOf,
} from './start-simulation';

/** As many as one person may have waiting. */
const MOST_WAITING = 5;

@Resolver('Simulation')
export class SimulationResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Roles('lead', 'admin')
  @Query('simulations')
  simulations(@CurrentViewer() { actor, language }: Viewer) {
    return this.database.transaction(actor, (tx) => simulations(tx, language));
  }

  @Roles('lead', 'admin')
  @Query('simulation')
  async simulation(@CurrentViewer() { actor, language }: Viewer, @Args('id') id: string) {
    if (!isId(id)) return null;
    const [row] = await this.database.transaction(actor, (tx) => simulations(tx, language, id));
    return row ?? null;
  }

  @Roles('lead', 'admin')
  @Query('simulationModel')
  simulationModel() {
    return DEFAULT_SIMULATION_MODEL;
  }

  @ResolveField('results')
  async results(@CurrentActor() actor: Actor, @Parent() { id }: { id: string }) {
    return (await this.outcome(actor, id))?.results ?? null;
  }

  @ResolveField('cannotProve')
  async cannotProve(@CurrentActor() actor: Actor, @Parent() { id }: { id: string }) {
    return (await this.outcome(actor, id))?.cannotProve ?? [];
  }

  private outcome(actor: Actor, id: string) {
    return this.database.transaction(actor, (tx) => outcomeOf(tx, id));
  }

  @Mutation('startSimulation')
  async startSimulation(@CurrentViewer() viewer: Viewer, @Args() wish: SimulationWish) {
    const { actor, language } = viewer;
    if (actor.role !== 'lead' && actor.role !== 'admin') return notAllowed(language);
    const today = dateInZone(this.clock.now().toISOString(), 'Europe/Paris');
    const refused = ({ code, said, field }: SimulationFault) => inputProblem(language, code, said, field);
    const wrong = faultOf(wish, today);
    if (wrong) return refused(wrong);
    const read = readModel(wish.model ?? DEFAULT_SIMULATION_MODEL);
    if ('fault' in read) return refused(read.fault);
    return this.database.transaction(actor, async (tx) => {
      const versions = await versionsOf(tx, wish.versionIds);
      const fault = versions ? kindFault(versions) : UNKNOWN_VERSION;
      if (!versions || fault) return refused(fault!);
      const [{ waiting }] = (await tx.query<{ waiting: number }>(
        `select count(*)::int as waiting from simulation where person_id = $1 and status in ('waiting', 'running')`,
        [actor.personId],
      )) as [{ waiting: number }];
      if (waiting >= MOST_WAITING) return refused(TOO_MANY);
      const id = await insert(tx, wish, JSON.stringify(versions), JSON.stringify(read.model));
      await tell(tx, { id, personId: actor.personId }, 'waiting', 0);
      return (await simulations(tx, language, id))[0]!;
    });
  }

  @Mutation('cancelSimulation')
  async cancelSimulation(@CurrentViewer() { actor, language }: Viewer, @Args('id') id: string) {
    if (!isId(id) || (actor.role !== 'lead' && actor.role !== 'admin')) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const [row] = await tx.query<{ personId: string | null; ended: boolean }>(
        `select person_id as "personId", status not in ('waiting', 'running') as ended from simulation where id = $1 for update`,
        [id],
      );
      if (!row) return notAllowed(language);
      if (row.ended) return notPossible(language, 'ended', ENDED);
      await tx.execute(`update simulation set status = 'cancelled', finished_at = now() where id = $1`, [id]);
      await tell(tx, { id, personId: row.personId }, 'cancelled', 0);
      return { __typename: 'Done', ok: true };
    });
  }
}

async function insert(tx: Tx, wish: SimulationWish, strategies: string, model: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `insert into simulation (status, mode, from_on, to_on, seed, strategies, model, person_id)
     values ('waiting', $1, $2, $3, $4, $5::jsonb, $6::jsonb, $7) returning id`,
    [wish.mode, wish.fromOn, wish.toOn, wish.seed, strategies, model, tx.actor.personId],
  );
  return row!.id;
}

const TOO_MANY: SimulationFault = {
  code: 'tooMany',
  field: 'versionIds',
  said: {
    fr: `${MOST_WAITING} simulations sont déjà en cours ou en attente\u00a0: attendez, ou annulez-en une.`,
    en: `${MOST_WAITING} simulations are running or waiting already: wait, or cancel one.`,
  },
};
const ENDED = { fr: 'Cette simulation est déjà terminée.', en: 'This simulation has already ended.' };
