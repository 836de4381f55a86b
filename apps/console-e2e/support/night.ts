import { BUSINESS_FR, DEFAULT_SIMULATION_MODEL, strategySchema, WRITTEN } from '@relance/dunning/domain';
import type { House } from './house';

/** The same steps, all written, none of them due later than today: each waits for a person's yes. */
const CONFIRMED = strategySchema.parse({
  ...BUSINESS_FR.definition,
  minimumContactDelayDays: 0,
  steps: BUSINESS_FR.definition.steps.map((step) => ({
    ...step,
    ...(WRITTEN.has(step.channel) ? {} : { channel: 'email', template: 'second-reminder' }),
    offsetDays: Math.min(step.offsetDays, 0),
    shiftToWorkingDay: false,
    who: 'confirmed',
  })),
});

/** Puts cases of the team in the north on a strategy whose steps are confirmed, and lets the run propose. */
export async function propose(house: House, cases: number): Promise<void> {
  await house.rows(
    `with s as (insert into strategy (key, name_fr, name_en) values ('confirmed', 'À confirmer', 'Confirmed') returning id),
     v as (insert into strategy_version (strategy_id, version, status, definition, published_at)
       select id, 1, 'published', $1::jsonb, now() from s returning id)
     update dunning_case c set strategy_version_id = v.id, next_action_at = $2
     from v where c.id in (select c.id from dunning_case c join team t on t.id = c.team_id
       where t.name = 'Équipe Nord' and c.state in ('reminding', 'callDue') and (c.context ->> 'stepIndex')::int < 7
       order by c.id limit $3)`,
    [JSON.stringify(CONFIRMED), house.clock.now().toISOString(), cases],
  );
  await house.work();
}

/** A simulation of two strategies that the lead asked for and a worker has done; its id. */
export async function rehearsed(house: House, fromOn: string, toOn: string): Promise<string> {
  const [row] = await house.rows<{ id: string }>(
    `insert into simulation (status, mode, from_on, to_on, seed, strategies, model, person_id)
     select 'waiting', 'forward', $1, $2, 1, jsonb_agg(jsonb_build_object('versionId', v.id, 'nameFr', s.name_fr, 'nameEn', s.name_en,
       'version', v.version, 'debtorKind', s.debtor_kind, 'definition', v.definition) order by s.key),
       $3::jsonb, (select id from person where login = 'nora')
     from strategy_version v join strategy s on s.id = v.strategy_id
     where s.key in ('business-fr', 'confirmed') and v.version = 1 returning id`,
    [fromOn, toOn, JSON.stringify(DEFAULT_SIMULATION_MODEL)],
  );
  await house.rehearse();
  return row!.id;
}
