import type { DebtorProfile, Reach } from '@relance/dunning/domain';
import type { Tx } from '@relance/platform/server';

/** What a debtor is, in one short text: compared with what the case knows, taken apart only when it differs. */
export const PROFILE = `d.kind || '|' || d.language || '|' || array_to_string(d.reach, ',') || '|' || coalesce('=' || d.segment, '')`;

export function profileText({ kind, language, reach, segment }: DebtorProfile): string {
  return `${kind}|${language}|${reach.join(',')}|${segment === null ? '' : `=${segment}`}`;
}

export function readProfile(text: string): DebtorProfile {
  const [, kind, language, reach, segment] = /^([^|]*)\|([^|]*)\|([^|]*)\|(.*)$/s.exec(text) ?? [];
  return {
    kind: kind as DebtorProfile['kind'],
    language: language!,
    segment: segment ? segment.slice(1) : null,
    reach: reach ? (reach.split(',') as Reach[]) : [],
  };
}

/** By the case. */
export async function debtorProfiles(tx: Tx, caseIds: readonly string[]): Promise<Map<string, DebtorProfile>> {
  const rows = await tx.query<{ id: string; profile: string }>(
    `select a.id, ${PROFILE} as profile from account a join debtor d on d.id = a.debtor_id where a.id = any ($1::uuid[])`,
    [caseIds],
  );
  return new Map(rows.map(({ id, profile }) => [id, readProfile(profile)]));
}
