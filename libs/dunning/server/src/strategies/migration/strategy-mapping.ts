import { NO_ID } from '@relance/kernel';
import {
  type CaseState,
  decideSteps,
  firstOnPath,
  mapSteps,
  type Reason,
  type StepDecision,
  type StepMapping,
  type Strategy,
} from '@relance/dunning/domain';
import { readCursor, type Tx, writeCursor } from '@relance/platform/server';
import { whereApplied } from '../scope/applied-strategy';

/** Place of a case that nothing overdue carries: it begins the new path at its beginning. */
const NOT_ON_PATH = -1;

/** Where case `c` stands on a path of `steps` steps: the index of the step it waits for. */
export function placeOf(steps: number): string {
  return `(case when c.context->>'carryingItemId' is null then ${NOT_ON_PATH}
    else least((c.context->>'stepIndex')::int, ${Math.trunc(steps)}) end)`;
}

const LIVE = `c.state not in ('paid', 'settled', 'writtenOff')`;

/** `StrategyMapping` of the schema. */
export interface ShownMapping {
  fromStep: string | null;
  kind: StepMapping['kind'];
  toStep: string | null;
  reason: Reason | null;
  choices: string[];
  mayEnd: boolean;
  cases: number;
}

interface Placed {
  places: number[];
  mapping: StepMapping;
}

/** Cases that nothing carries stay, beside those that wait for the first step of the path. */
function placed(mappings: readonly StepMapping[], from: Strategy, to: Strategy): Placed[] {
  const begins = firstOnPath(from);
  const rows = mappings.map((mapping): Placed => ({ places: [mapping.from], mapping }));
  const first = rows.find(({ mapping }) => mapping.from <= begins && mapping.kind === 'stays');
  if (first) first.places.push(NOT_ON_PATH);
  else {
    const mapping: StepMapping = { from: begins, kind: 'stays', to: firstOnPath(to), reason: null, choices: [] };
    rows.unshift({ places: [NOT_ON_PATH], mapping });
  }
  return rows;
}

/** `appliedId`: only cases to which the strategy of that version applies; null: all of the old version. */
export async function liveByPlace(
  tx: Tx,
  versionId: string,
  from: Strategy,
  appliedId: string | null,
): Promise<Map<number, number>> {
  const rows = await tx.query<{ place: number; cases: number }>(
    `select ${placeOf(from.steps.length)} as place, count(*) as cases from dunning_case c
     where c.strategy_version_id = $1 and ${LIVE} and ${whereApplied(2)} group by 1`,
    [versionId, appliedId],
  );
  return new Map(rows.map(({ place, cases }) => [place, cases]));
}

export async function shownMappings(
  tx: Tx,
  versionId: string,
  from: Strategy,
  to: Strategy,
  appliedId: string | null,
): Promise<ShownMapping[]> {
  const live = await liveByPlace(tx, versionId, from, appliedId);
  return placed(mapSteps(from, to), from, to).map(({ places, mapping }) => ({
    fromStep: keyAt(from, mapping.from),
    kind: mapping.kind,
    toStep: mapping.to === null ? null : keyAt(to, mapping.to),
    reason: mapping.reason,
    choices: mapping.choices.flatMap((index) => to.steps[index]?.key ?? []),
    mayEnd: mapping.choices.includes(to.steps.length),
    cases: places.reduce((sum, place) => sum + (live.get(place) ?? 0), 0),
  }));
}

function keyAt({ steps }: Strategy, index: number): string | null {
  return steps[index]?.key ?? null;
}

/** What people decided, asked only for places where a live case waits; the rest would stay. */
export async function decided(
  tx: Tx,
  versionId: string,
  from: Strategy,
  to: Strategy,
  decisions: readonly StepDecision[],
  appliedId: string | null,
) {
  const mappings = mapSteps(from, to);
  const result = decideSteps(from, to, mappings, decisions);
  const live = await liveByPlace(tx, versionId, from, appliedId);
  const waiting = new Set(
    mappings.filter((mapping) => live.has(mapping.from)).map((mapping) => keyAt(from, mapping.from)),
  );
  return { ...result, missing: result.missing.filter((key) => waiting.has(key)) };
}

export interface PreviewedCase {
  id: string;
  caseId: string;
  number: string;
  debtorName: string;
  state: CaseState;
  place: number;
}

export interface PreviewPage {
  kind: string | null;
  first: number;
  after: string | null;
}

/** The live cases of the version one by one, by id: only what the actor sees. */
export async function previewedCases(
  tx: Tx,
  versionId: string,
  from: Strategy,
  to: Strategy,
  appliedId: string | null,
  page: PreviewPage,
) {
  const rows = placed(mapSteps(from, to), from, to);
  const asked = rows.filter(({ mapping }) => page.kind === null || mapping.kind === page.kind);
  const place = placeOf(from.steps.length);
  const found = await tx.query<PreviewedCase>(
    `select c.id as "caseId", 'C-' || lpad(c.case_number::text, 6, '0') as number, d.name as "debtorName", c.state, ${place} as place
     from dunning_case c join account a on a.id = c.id join debtor d on d.id = a.debtor_id
     where c.strategy_version_id = $1 and ${LIVE} and ${place} = any ($2::int[]) and c.id > $3
       and ${whereApplied(5)}
     order by c.id limit $4`,
    [
      versionId,
      asked.flatMap(({ places }) => places),
      page.after === null ? NO_ID : readCursor(page.after, 1)[0],
      page.first + 1,
      appliedId,
    ],
  );
  const shown = found.slice(0, page.first).map(({ place: at, ...row }) => {
    const { mapping } = rows.find(({ places }) => places.includes(at))!;
    return {
      ...row,
      fromStep: keyAt(from, mapping.from),
      kind: mapping.kind,
      toStep: mapping.to === null ? null : keyAt(to, mapping.to),
    };
  });
  const last = shown.at(-1);
  return { rows: shown, nextCursor: found.length > page.first && last ? writeCursor([last.caseId]) : null };
}
