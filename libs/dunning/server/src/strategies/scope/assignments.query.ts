import type { Instant } from '@relance/kernel';
import type { Language, Tx } from '@relance/platform/server';

/** `StrategyAssignment` of the schema. */
export interface ShownAssignment {
  id: string;
  strategyId: string;
  strategyKey: string;
  strategyName: string;
  scope: string;
  target: string;
  debtorKind: string | null;
  reason: string;
  createdByName: string | null;
  createdAt: Instant;
}

const KINDS = {
  fr: `case x.debtor_kind when 'business' then 'Entreprises' when 'public' then 'Organismes publics' else 'Particuliers' end`,
  en: `case x.debtor_kind when 'business' then 'Businesses' when 'public' then 'Public bodies' else 'Consumers' end`,
};

/** Those in force, the narrowest scope first. What the actor may not see (a debtor of another team) is left out. */
export function assignments(tx: Tx, language: Language): Promise<ShownAssignment[]> {
  return tx.query<ShownAssignment>(
    `select x.id, x.strategy_id as "strategyId", s.key as "strategyKey", ${language === 'fr' ? 's.name_fr' : 's.name_en'} as "strategyName",
       x.scope, concat_ws(' · ', d.name, i.number, x.segment, k.name, case when x.scope = 'kind' then ${KINDS[language]} end) as target,
       x.debtor_kind as "debtorKind", x.reason, p.name as "createdByName", x.created_at as "createdAt"
     from strategy_assignment x join strategy s on s.id = x.strategy_id
     left join open_item i on i.id = x.item_id left join account a on a.id = i.account_id
     left join debtor d on d.id = coalesce(x.debtor_id, a.debtor_id)
     left join creditor k on k.id = x.creditor_id left join person p on p.id = x.created_by
     where x.ended_at is null and (x.scope not in ('debtor', 'invoice') or d.id is not null)
     order by array_position(array['invoice', 'debtor', 'segment', 'creditor', 'kind'], x.scope), target, x.id`,
  );
}
