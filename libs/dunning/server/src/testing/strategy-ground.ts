import type { StrategyText } from '@relance/dunning/domain';
import { SYSTEM, type Viewer } from '@relance/platform/server';
import { CaseBatch } from '../due-run/case-batch';
import { StrategyMigrations } from '../strategies/migration/strategy-migrations.service';
import { Assignments } from '../strategies/scope/assignments.service';
import { TextCatalog } from '../strategies/text-catalog';
import { Trials } from '../strategies/trials/trials.service';
import { StrategyDrafts } from '../strategies/versions/strategy-drafts.service';
import { StrategyLinter } from '../strategies/versions/strategy-linter';
import { StrategyPublishing } from '../strategies/versions/strategy-publishing.service';
import { dunningGround } from './dunning-ground';

const WRITTEN = ['email', 'letter', 'registeredLetter'] as const;
const TEXTS: StrategyText[] = [
  ...['friendly-note', 'reminder', 'second-reminder', 'formal-notice'].map((key) => text(key, WRITTEN)),
  ...['first-call', 'second-call', 'last-call'].map((key) => text(key, ['call'])),
];

function text(key: string, channels: StrategyText['channels']): StrategyText {
  return { key, channels, languages: ['fr', 'en'], namesFeesTo: [] };
}

/** Dunning with its strategies, two admins, and viewers of every other role. */
export async function strategyGround(now: string) {
  const ground = await dunningGround(now);
  const { database, strategies } = ground;
  const catalog = new TextCatalog();
  catalog.register(TEXTS);
  const linter = new StrategyLinter(database, catalog);
  const batches = new CaseBatch(database, ground.facts);
  const person = async (login: string, role: 'admin' | 'lead' | 'legal', teamId: string | null): Promise<Viewer> => {
    const [row] = await ground.query<{ id: string }>(
      `insert into person (login, name, role, team_id) values ($1, $1, $2, $3) returning id`,
      [login, role, teamId],
    );
    const actor = { role, personId: row!.id, teamIds: teamId ? [teamId] : [] };
    return { actor, login, name: login, language: 'en', sessionKey: login };
  };
  await database.transaction(SYSTEM, (tx) => strategies.versionFor(tx));
  const { north, south } = ground;
  const agent: Viewer = { actor: { ...north, role: 'agent' }, login: 'n', name: 'N', language: 'en', sessionKey: 'n' };
  return {
    ...ground,
    catalog,
    linter,
    batches,
    drafts: new StrategyDrafts(database, linter, ground.clock),
    publishing: new StrategyPublishing(database, linter, strategies, ground.clock),
    migrations: new StrategyMigrations(database, batches, strategies),
    assignments: new Assignments(database, linter, strategies),
    trials: new Trials(database, linter, ground.clock),
    ada: await person('ada', 'admin', null),
    omar: await person('omar', 'admin', null),
    northLead: await person('nora', 'lead', north.teamIds[0]!),
    southLead: await person('sam', 'lead', south.teamIds[0]!),
    legal: await person('lex', 'legal', null),
    agent,
  };
}

export type StrategyGround = Awaited<ReturnType<typeof strategyGround>>;
