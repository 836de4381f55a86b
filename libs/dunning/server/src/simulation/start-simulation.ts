import { type SimulationModel, simulationModelSchema, strategySchema } from '@relance/dunning/domain';
import { type BusinessDate, daysBetween, isBusinessDate, isId } from '@relance/kernel';
import type { Said, Tx } from '@relance/platform/server';
import type { SimulatedVersion } from '../entities/simulation.entity';

export interface SimulationWish {
  versionIds: readonly string[];
  mode: string;
  fromOn: BusinessDate;
  toOn: BusinessDate;
  seed: number;
  model: unknown;
}

export interface SimulationFault {
  code: string;
  field: string;
  said: Said;
}

const LONGEST_DAYS = 3653;

/** What is wrong with a wish before anything is read; null: nothing. */
export function faultOf(
  { versionIds, mode, fromOn, toOn }: SimulationWish,
  today: BusinessDate,
): SimulationFault | null {
  if (versionIds.length < 1 || versionIds.length > 2 || new Set(versionIds).size !== versionIds.length) {
    return fault(
      'versions',
      'versionIds',
      'Choisissez un ou deux scénarios différents.',
      'Choose one strategy, or two different ones.',
    );
  }
  if (mode !== 'history' && mode !== 'forward') {
    return fault('mode', 'mode', 'Le passé ou l’avenir.', 'The past or the future.');
  }
  if (!isBusinessDate(fromOn)) return fault('date', 'fromOn', 'Ce n’est pas une date.', 'This is not a date.');
  if (!isBusinessDate(toOn)) return fault('date', 'toOn', 'Ce n’est pas une date.', 'This is not a date.');
  if (toOn < fromOn) {
    return fault('order', 'toOn', 'La fin précède le début.', 'The end is before the beginning.');
  }
  if (daysBetween(fromOn, toOn) > LONGEST_DAYS) {
    return fault('tooLong', 'toOn', 'Dix ans au plus.', 'Ten years at most.');
  }
  if (mode === 'forward' && fromOn < today) {
    return fault('past', 'fromOn', 'L’avenir commence aujourd’hui.', 'The future begins today.');
  }
  if (mode === 'history' && fromOn >= today) {
    return fault('future', 'fromOn', 'Le passé s’arrête hier.', 'The past ends yesterday.');
  }
  return null;
}

/** The model as it was given, checked. */
export function readModel(given: unknown): { model: SimulationModel } | { fault: SimulationFault } {
  const read = simulationModelSchema.safeParse(given);
  if (read.success) return { model: read.data };
  const [issue] = read.error.issues;
  const where = issue!.path.join('.') || 'model';
  return { fault: fault('model', `model.${where}`, `Hypothèse refusée : ${where}.`, `Assumption refused: ${where}.`) };
}

/** The versions as they are now, drafts included; null: one does not exist, or is no strategy. */
export async function versionsOf(tx: Tx, ids: readonly string[]): Promise<SimulatedVersion[] | null> {
  if (!ids.every(isId)) return null;
  const rows = await tx.query<SimulatedVersion>(
    `select v.id as "versionId", s.name_fr as "nameFr", s.name_en as "nameEn", v.version, s.debtor_kind as "debtorKind", v.definition
     from strategy_version v join strategy s on s.id = v.strategy_id where v.id = any ($1::uuid[])
     order by array_position($1::uuid[], v.id)`,
    [ids],
  );
  if (rows.length !== ids.length) return null;
  const read = rows.map(({ definition }) => strategySchema.safeParse(definition));
  return read.every((one) => one.success) ? rows.map((row, i) => ({ ...row, definition: read[i]!.data! })) : null;
}

export const UNKNOWN_VERSION = fault(
  'unknownVersion',
  'versionIds',
  'Ce scénario n’existe pas, ou n’est pas complet.',
  'This strategy does not exist, or is not complete.',
);

/** Two strategies are compared on the same cases. */
export function kindFault(versions: readonly SimulatedVersion[]): SimulationFault | null {
  const kinds = new Set(versions.flatMap(({ debtorKind }) => debtorKind ?? []));
  if (kinds.size < 2) return null;
  return fault(
    'kinds',
    'versionIds',
    'Ces deux scénarios ne s’adressent pas aux mêmes débiteurs : ils ne se comparent pas.',
    'These two strategies are for different debtors: they cannot be compared.',
  );
}

function fault(code: string, field: string, fr: string, en: string): SimulationFault {
  return { code, field, said: { fr, en } };
}
