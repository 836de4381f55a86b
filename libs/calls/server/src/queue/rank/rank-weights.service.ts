import { Injectable } from '@nestjs/common';
import { type RankWeight, weightFault, type WeightFault, weightsOf } from '@relance/calls/ranking';
import { type Instant, isId } from '@relance/kernel';
import {
  type Actor,
  Clock,
  Database,
  inputProblem,
  type Language,
  notAllowed,
  notPossible,
  type Said,
  type Tx,
  type Viewer,
  writeAudit,
} from '@relance/platform/server';
import { type RankPreview, rankPreview } from './rank-preview.query';
import { weightsInForce } from './rank-weights.query';

/** `RankWeights` of the schema. */
export interface WeightsView {
  __typename: 'RankWeights';
  id: string;
  version: number;
  status: 'draft' | 'inForce' | 'retired';
  weights: RankWeight[];
  note: string;
  createdByName: string | null;
  createdAt: Instant;
  inForceSince: Instant | null;
  expectedVersion: number;
}

export interface WeightsDraft {
  id: string | null;
  weights: { code: string; points: number; full?: number | null }[];
  note: string;
  expectedVersion: number | null;
}

const LONGEST_NOTE = 500;
const MOST_ROWS = 200;
const EMPTY: RankPreview = { rows: [], moved: 0, cases: 0 };

/** The weights of the rank: drafted, looked at, published. Leads and admins; what is in force or was never changes. */
@Injectable()
export class RankWeightsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<WeightsView[]> {
    return this.database.transaction(actor, (tx) => versions(tx));
  }

  async draft({ actor, language }: Viewer, { id, weights, note, expectedVersion }: WeightsDraft) {
    if (!mayWeigh(actor) || (id !== null && !isId(id))) return notAllowed(language);
    const fault = weightFault(weights);
    if (fault) return inputProblem(language, `weight-${fault.code}`, saidOf(fault), 'weights');
    if (note.length > LONGEST_NOTE) {
      const said = { fr: `${LONGEST_NOTE} caractères au plus.`, en: `At most ${LONGEST_NOTE} characters.` };
      return inputProblem(language, 'too-long', said, 'note');
    }
    const list = JSON.stringify(weights.map(({ code, points, full = null }) => ({ code, points, full })));
    return this.database.transaction(actor, async (tx) => {
      const [saved] = id
        ? await tx.query<{ id: string }>(UPDATE, [list, note.trim(), id, expectedVersion])
        : await tx.query<{ id: string }>(INSERT, [list, note.trim(), actor.personId, this.clock.now()]);
      if (!saved) return id && !(await known(tx, id)) ? notAllowed(language) : stale(language);
      await writeAudit(tx, [{ action: 'calls.draftRankWeights', subject: saved.id }]);
      return (await versions(tx, saved.id))[0]!;
    });
  }

  /** Every case that can be called is ranked anew, by the worker, from the next second on. */
  async publish({ actor, language }: Viewer, id: string, expectedVersion: number) {
    if (!mayWeigh(actor) || !isId(id)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const [draft] = await tx.query<{ version: number }>(
        `select version from rank_weights where id = $1 and status = 'draft' and revision = $2 for update`,
        [id, expectedVersion],
      );
      if (!draft) return (await known(tx, id)) ? stale(language) : notAllowed(language);
      await tx.execute(`update rank_weights set status = 'retired', retired_at = $1 where status = 'inForce'`, [now]);
      await tx.execute(
        `update rank_weights set status = 'inForce', in_force_since = $2, published_by = $3 where id = $1`,
        [id, now, actor.personId],
      );
      const detail = { version: draft.version };
      await writeAudit(tx, [{ action: 'calls.publishRankWeights', subject: id, detail }]);
      return (await versions(tx, id))[0]!;
    });
  }

  /** `id` unknown: nothing. */
  async preview(actor: Actor, id: string, agentId: string | null, first: number): Promise<RankPreview> {
    if (agentId === null || !isId(agentId) || !isId(id)) return EMPTY;
    return this.database.transaction(actor, async (tx) => {
      const [draft] = await versions(tx, id);
      if (!draft) return EMPTY;
      const { weights } = await weightsInForce(tx);
      const size = Math.min(Math.max(first, 1), MOST_ROWS);
      return rankPreview(tx, agentId, [weights, weightsOf(draft.weights)], this.clock.now().toISOString(), size);
    });
  }
}

function mayWeigh({ role }: Viewer['actor']): boolean {
  return role === 'lead' || role === 'admin';
}

/** The draft, what is in force, then the former ones, the newest first. */
function versions(tx: Tx, id: string | null = null): Promise<WeightsView[]> {
  return tx.query<WeightsView>(
    `select 'RankWeights' as "__typename", w.id, w.version, w.status, w.weights, w.note, p.name as "createdByName", w.created_at as "createdAt",
       w.in_force_since as "inForceSince", w.revision as "expectedVersion"
     from rank_weights w left join person p on p.id = w.created_by where $1::uuid is null or w.id = $1
     order by array_position(array['draft', 'inForce', 'retired'], w.status), w.version desc limit 100`,
    [id],
  );
}

async function known(tx: Tx, id: string): Promise<boolean> {
  return (await tx.query(`select 1 from rank_weights where id = $1`, [id])).length > 0;
}

function stale(language: Language) {
  return notPossible(language, 'stale', {
    fr: 'Ces pondérations ont changé entre-temps\u00a0: relisez-les.',
    en: 'These weights were changed meanwhile: read them again.',
  });
}

function saidOf({ code, of }: WeightFault): Said {
  switch (code) {
    case 'unknown':
      return { fr: `Pas de motif ${of}.`, en: `There is no reason ${of}.` };
    case 'missing':
      return { fr: `Il manque la pondération de ${of}.`, en: `The weight of ${of} is missing.` };
    case 'twice':
      return { fr: `${of} est donné deux fois.`, en: `${of} is given twice.` };
    case 'points':
      return { fr: `Des points de 0 à 100 pour ${of}.`, en: `Points from 0 to 100 for ${of}.` };
    case 'full':
      return { fr: `Le seuil de ${of} ne convient pas.`, en: `The scale of ${of} does not fit.` };
  }
}

const INSERT = `insert into rank_weights (version, status, weights, note, created_by, created_at)
  select max(version) + 1, 'draft', $1::jsonb, $2, $3, $4 from rank_weights on conflict do nothing returning id`;
const UPDATE = `update rank_weights set weights = $1::jsonb, note = $2, revision = revision + 1
  where id = $3 and status = 'draft' and revision = $4 returning id`;
