import { Injectable } from '@nestjs/common';
import { Clock, Database, type Role, SYSTEM, writeAudit } from '@relance/platform/server';
import { clearTry, reserveTry } from './login-throttle';
import { passwordFits } from './password';
import { SessionService } from './session.service';

export type LoginOutcome =
  { kind: 'in'; token: string; personId: string } | { kind: 'refused' } | { kind: 'throttled'; retryAt: string };

/** Log-in: throttled for each account and each address, the same answer and time whether or not the account exists. */
@Injectable()
export class LoginService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionService,
  ) {}

  async login(given: { login: string; password: string; address: string }): Promise<LoginOutcome> {
    const account = given.login.trim().toLowerCase().slice(0, 200);
    const keys = { account, address: given.address };
    const now = this.clock.now();
    const looked = await this.database.transaction(SYSTEM, async (tx) => {
      const retryAt = await reserveTry(tx, keys, now);
      if (retryAt) return { retryAt };
      const [person] = await tx.query<{ id: string; role: Role; password_hash: string; disabled: boolean }>(
        `select p.id, p.role, c.password_hash, p.disabled_at is not null as disabled
         from person p join credential c on c.person_id = p.id where p.login = $1`,
        [account],
      );
      return { person };
    });
    if (looked.retryAt) return { kind: 'throttled', retryAt: looked.retryAt };
    const person = looked.person;
    const fits = await passwordFits(person?.password_hash ?? null, given.password);
    if (!person || !fits || person.disabled) {
      await this.database.transaction(SYSTEM, (tx) =>
        writeAudit(tx, [{ action: 'identity.loginRefused', subject: person?.id ?? null }]),
      );
      return { kind: 'refused' };
    }
    const token = await this.database.transaction(SYSTEM, async (tx) => {
      await clearTry(tx, keys);
      const actor = { role: person.role, personId: person.id };
      await writeAudit(tx, [{ action: 'identity.login', subject: person.id, actor }]);
      return this.sessions.open(tx, person.id, given.address);
    });
    return { kind: 'in', token, personId: person.id };
  }
}
