import type { OpenedAccount } from '@relance/receivables/server';
import { LedgerObserver } from '@relance/receivables/server';
import type { Actor, Tx } from '@relance/platform/server';
import { DEMO_CREDITORS, type DemoDebtor } from './debtors';
import { DEMO_PEOPLE, DEMO_TEAMS } from './people';
import type { DemoAccount } from './portfolio';

export interface DemoStaff {
  agents: (Actor & { personId: string; login: string })[];
  leads: (Actor & { personId: string })[];
  legal: Actor & { personId: string };
  /** Who drafts, and who approves. */
  admins: (Actor & { personId: string; login: string })[];
}

/** Teams and their people, with one password hash for all (made once: it is slow on purpose). */
export async function settlePeople(tx: Tx, passwordHash: string, newId: () => string): Promise<DemoStaff> {
  const teams = new Map<string, string>(DEMO_TEAMS.map((name) => [name, newId()]));
  await tx.execute(`insert into team (id, name) select * from unnest($1::uuid[], $2::text[])`, [
    [...teams.values()],
    [...teams.keys()],
  ]);
  const people = DEMO_PEOPLE.map((person) => ({
    ...person,
    id: newId(),
    teamId: person.team && teams.get(person.team)!,
  }));
  await tx.execute(
    `with p as (
       insert into person (id, login, name, role, team_id, language, languages, skills)
       select id, login, name, role, "teamId", language, coalesce(languages, '{}'), coalesce(skills, '{}')
       from jsonb_to_recordset($1::jsonb) as r(id uuid, login text, name text, role text, "teamId" uuid, language text, languages text[], skills text[]) returning id)
     insert into credential (person_id, password_hash) select id, $2 from p`,
    [JSON.stringify(people), passwordHash],
  );
  const actors = people.map((person) => ({
    role: person.role,
    personId: person.id,
    teamIds: person.teamId ? [person.teamId] : [],
    login: person.login,
  }));
  return {
    agents: actors.filter((actor) => actor.role === 'agent'),
    leads: actors.filter((actor) => actor.role === 'lead'),
    legal: actors.find((actor) => actor.role === 'legal')!,
    admins: actors.filter((actor) => actor.role === 'admin'),
  };
}

/** How the team has come to see some of them. */
const SEGMENTS: Partial<Record<DemoDebtor['temper'], string>> = {
  prompt: 'reliable',
  partial: 'watch',
  bouncing: 'atRisk',
  failing: 'atRisk',
};

/** Creditors, debtors, contacts and accounts; each account's case is opened by the product and dealt to the agents of the creditor's team. */
export async function settleAccounts(
  tx: Tx,
  observer: LedgerObserver,
  staff: DemoStaff,
  debtors: readonly DemoDebtor[],
  at: string,
  newId: () => string,
): Promise<DemoAccount[]> {
  const creditorIds = new Map(DEMO_CREDITORS.map((creditor) => [creditor.key, newId()]));
  await tx.execute(
    `insert into creditor (id, key, name, country, zone, currency, language, siren, vat_number, iban, bic, address, email, phone, terms_rule, default_team_id)
     select r.id, key, r.name, country, zone, currency, language, siren, "vatNumber", iban, bic,
       array(select jsonb_array_elements_text(address)), email, phone, "termsRule", t.id
     from jsonb_to_recordset($1::jsonb) as r(id uuid, key text, name text, country text, zone text, currency text, language text, siren text,
       "vatNumber" text, iban text, bic text, address jsonb, email text, phone text, "termsRule" text, team text)
       join team t on t.name = r.team`,
    [JSON.stringify(DEMO_CREDITORS.map((creditor) => ({ ...creditor, id: creditorIds.get(creditor.key) })))],
  );
  const accounts = debtors.map((debtor): DemoAccount => ({
    id: newId(),
    debtorId: newId(),
    debtor,
    creditorId: creditorIds.get(debtor.creditor.key)!,
    open: new Map(),
    intentions: [],
    announced: [],
    disputes: [],
    insolventOn: null,
    calls: [],
    contacts: debtor.contacts.map((contact) => ({ id: newId(), phone: contact.phone })),
    numberLost: false,
  }));
  await tx.execute(
    `insert into debtor (id, name, kind, siren, language, zone, country, address, segment, created_at)
     select id, name, kind, siren, language, zone, country, array(select jsonb_array_elements_text(address)), segment, $2
     from jsonb_to_recordset($1::jsonb) as r(id uuid, name text, kind text, siren text, language text, zone text, country text, address jsonb, segment text)`,
    [
      JSON.stringify(
        accounts.map(({ debtorId, debtor }) => ({
          ...debtor,
          id: debtorId,
          segment: SEGMENTS[debtor.temper] ?? null,
          contacts: undefined,
          creditor: undefined,
        })),
      ),
      at,
    ],
  );
  await tx.execute(
    `insert into contact (id, debtor_id, name, role, phone, mobile, email, preferred, created_at)
     select id, "debtorId", name, role, phone, coalesce(phone ~ '^\\+33[67]', false), email, preferred, $2
     from jsonb_to_recordset($1::jsonb) as r(id uuid, "debtorId" uuid, name text, role text, phone text, email text, preferred boolean)`,
    [
      JSON.stringify(
        accounts.flatMap(({ debtorId, debtor, contacts }) =>
          debtor.contacts.map((contact, index) => ({
            ...contact,
            id: contacts[index]!.id,
            debtorId,
            preferred: index === 0,
          })),
        ),
      ),
      at,
    ],
  );
  await tx.execute(
    `insert into account (id, creditor_id, debtor_id, number, created_at)
     select id, "creditorId", "debtorId", number, $2 from jsonb_to_recordset($1::jsonb) as r(id uuid, "creditorId" uuid, "debtorId" uuid, number text)`,
    [
      JSON.stringify(
        accounts.map(({ id, creditorId, debtorId, debtor }) => ({ id, creditorId, debtorId, number: debtor.number })),
      ),
      at,
    ],
  );
  const teams = await tx.query<{ id: string; name: string }>(`select id, name from team`);
  const dealt = new Map<string, number>();
  const opened = accounts.map((account): OpenedAccount => {
    const { creditor, kind } = account.debtor;
    const teamId = teams.find((team) => team.name === creditor.team)!.id;
    const agents = staff.agents.filter((agent) => agent.teamIds.includes(teamId));
    const turn = dealt.get(teamId) ?? 0;
    dealt.set(teamId, turn + 1);
    // one in twenty waits in the team's pool
    const agentId = turn % 20 === 19 ? null : agents[turn % agents.length]!.personId;
    return { accountId: account.id, teamId, agentId, zone: creditor.zone, debtorKind: kind, at };
  });
  await observer.accountsOpened(
    tx,
    opened.sort((a, b) => (a.accountId < b.accountId ? -1 : 1)),
  );
  return accounts;
}
