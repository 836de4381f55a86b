import { UserService } from '@relance/identity/server';
import { InputError } from '@relance/kernel';
import { Database, type Role, SYSTEM } from '@relance/platform/server';
import { randomBytes } from 'node:crypto';
import { withApplication } from '../application';
import type { CliCommand } from '../command';

const ROLES: readonly Role[] = ['agent', 'lead', 'legal', 'admin'];

/**
 * `relance user add LOGIN`: a person who may log in. Without `--password` one is made up and printed, this once.
 * Errors: InputError (unknown role or team, login taken, password too weak).
 */
export const userAddCommand: CliCommand = {
  declare: (command) => {
    command
      .argument('<login>')
      .requiredOption('--name <name>', 'as others see it')
      .requiredOption('--role <role>', ROLES.join(', '))
      .option('--team <name>', 'team of an agent or a lead')
      .option('--new-team', 'make the team when there is none of that name')
      .option('--language <code>', 'fr or en', 'fr')
      .option('--languages <codes>', 'spoken on calls, with commas: fr,en,de')
      .option('--skills <keys>', 'with commas: publicBuyers,consumers')
      .option('--password <password>', 'else one is made up');
  },
  async run(input) {
    const options = input.options as {
      name: string;
      role: string;
      team?: string;
      newTeam?: boolean;
      language: string;
      languages?: string;
      skills?: string;
      password?: string;
    };
    const [login = ''] = input.arguments;
    const role = ROLES.find((known) => known === options.role);
    if (!role) throw new InputError('role', `A role is one of ${ROLES.join(', ')}.`, { field: 'role' });
    const password = options.password ?? randomBytes(12).toString('base64url');
    return withApplication(input, async (application) => {
      const users = application.get(UserService);
      const teamId = options.team
        ? await teamOf(application.get(Database), users, options.team, options.newTeam === true)
        : null;
      const person = await users.add(SYSTEM, {
        login,
        name: options.name,
        role,
        teamId,
        language: options.language,
        languages: options.languages?.split(',') ?? null,
        skills: options.skills?.split(',') ?? null,
        password,
      });
      const { id, teamName: team, language, languages, skills } = person;
      const made = options.password ? {} : { password };
      return {
        document: { id, login: person.login, name: person.name, role, team, language, languages, skills, ...made },
        text: `${person.login} may log in as ${role}.${options.password ? '' : ` Password: ${password}`}`,
      };
    });
  },
};

/** `relance user disable LOGIN`: ends the person's sessions at once; what they did stays. Errors: InputError (unknown, last admin). */
export const userDisableCommand: CliCommand = {
  declare: (command) => {
    command.argument('<login>');
  },
  run: (input) =>
    withApplication(input, async (application) => {
      const users = application.get(UserService);
      const person = await users.disable(SYSTEM, await users.idOfLogin(SYSTEM, input.arguments[0] ?? ''));
      return { document: { id: person.id, login: person.login, disabled: true }, text: `${person.login} is disabled.` };
    }),
};

async function teamOf(database: Database, users: UserService, name: string, make: boolean): Promise<string> {
  const teams = await database.transaction(SYSTEM, (tx) =>
    tx.query<{ id: string; name: string }>(`select id, name from team order by name`),
  );
  const known = teams.find((team) => team.name === name.trim());
  if (known) return known.id;
  if (make) return (await users.addTeam(SYSTEM, name)).id;
  const names = teams.map((team) => team.name).join(', ') || 'none';
  throw new InputError('unknown-team', `There is no team "${name}". Teams: ${names}.`, { field: 'team' });
}
