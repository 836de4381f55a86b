import { createHmac } from 'node:crypto';
import { ownerDataSource } from './database';

export const APP_ROLE = 'relance_app';

/**
 * Brings the schema up to date and (re)makes the role the product runs under, which owns nothing.
 * Returns what ran and the application's connection. Errors: when the owner may not create roles and the role is not there.
 */
export async function migrate(ownerUrl: string): Promise<{ ran: string[]; appUrl: string }> {
  const source = ownerDataSource(ownerUrl);
  await source.initialize();
  try {
    await source.query(`select pg_advisory_lock(hashtext('relance.migrate'))`);
    const ran = (await source.runMigrations()).map((migration) => migration.name);
    const appUrl = appUrlOf(ownerUrl);
    const role = decodeURIComponent(new URL(appUrl).username);
    const password = decodeURIComponent(new URL(appUrl).password);
    // role names and passwords cannot be parameters of CREATE ROLE: format() quotes them
    const [{ sql }] = await source.query(
      `select format(case when exists (select 1 from pg_roles where rolname = $1)
         then 'alter role %I login password %L' else 'create role %I login password %L' end, $1::text, $2::text) as sql`,
      [role, password],
    );
    await source.query(sql);
    const [{ unbound }] = await source.query(
      `select rolsuper or rolbypassrls or pg_has_role($1, current_user, 'member') as unbound from pg_roles where rolname = $1`,
      [role],
    );
    if (unbound)
      throw new Error(
        `The role ${role} can step around row-level security: it must be no superuser, no owner and not BYPASSRLS.`,
      );
    await source.query(`select app.grant_to($1)`, [role]);
    return { ran, appUrl };
  } finally {
    await source.destroy();
  }
}

/**
 * The application's connection: RELANCE_APP_DATABASE_URL, or the owner's with the role `relance_app` and a password derived from
 * the owner's, so that every machine that knows the owner's connection finds the same one.
 */
export function appUrlOf(ownerUrl: string): string {
  const given = process.env['RELANCE_APP_DATABASE_URL'];
  if (given) return given;
  const url = new URL(ownerUrl);
  const secret = createHmac('sha256', decodeURIComponent(url.password) || 'no password')
    .update(APP_ROLE)
    .digest('base64url');
  url.username = APP_ROLE;
  url.password = secret;
  return url.toString();
}
