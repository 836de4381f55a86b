import { Injectable } from '@nestjs/common';
import { InputError } from '@relance/kernel';
import { type Actor, Clock, Database, type Said, writeAudit } from '@relance/platform/server';
import { randomBytes } from 'node:crypto';

/** The input of a change of keys or extensions is at fault; `said` is the sentence in both languages. */
export class TelephonyProblem extends InputError {
  constructor(
    code: string,
    readonly said: Said,
    readonly at: string,
  ) {
    super(code, said.en, { field: at });
  }
}

export interface MadeKey {
  id: string;
  name: string;
  /** Shown this once. */
  secret: string;
}

const SECRET_BYTES = 32;

/** Who may tell of calls, and who has which extension. Every change is audited. Callers have checked that the actor may. */
@Injectable()
export class TelephonySetup {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Errors: TelephonyProblem (name). */
  async addKey(actor: Actor, given: string): Promise<MadeKey> {
    const name = given.trim();
    if (!name || name.length > 80) {
      throw new TelephonyProblem(
        'name',
        { fr: 'Un nom de 1 à 80 caractères.', en: 'A name of 1 to 80 characters.' },
        'name',
      );
    }
    const secret = `rl_tel_${randomBytes(SECRET_BYTES).toString('base64url')}`;
    return this.database.transaction(actor, async (tx) => {
      const [key] = await tx.query<{ id: string }>(
        `insert into telephony_key (name, secret, created_by, created_at) values ($1, $2, $3, $4)
         on conflict (lower(name)) where revoked_at is null do nothing returning id`,
        [name, secret, actor.personId, this.clock.now()],
      );
      if (!key) {
        throw new TelephonyProblem(
          'name-taken',
          { fr: 'Une clé porte déjà ce nom.', en: 'There is a key of that name.' },
          'name',
        );
      }
      await writeAudit(tx, [{ action: 'calls.addTelephonyKey', subject: key.id, detail: { name } }]);
      return { id: key.id, name, secret };
    });
  }

  /** From now on the key opens nothing. False: there is none that is in force. */
  async revokeKey(actor: Actor, id: string): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      const revoked = await tx.execute(
        `update telephony_key set revoked_at = $2 where id = $1 and revoked_at is null`,
        [id, this.clock.now()],
      );
      if (revoked > 0) await writeAudit(tx, [{ action: 'calls.revokeTelephonyKey', subject: id }]);
      return revoked > 0;
    });
  }

  /** Null: the person has none. False: there is no such person. Errors: TelephonyProblem (extension). */
  async setExtension(actor: Actor, personId: string, given: string | null): Promise<boolean> {
    const extension = given?.trim() || null;
    if (extension && !/^[0-9A-Za-z.@_+-]{1,40}$/.test(extension)) {
      throw new TelephonyProblem(
        'extension',
        { fr: 'Chiffres et lettres sans espace, 40 au plus.', en: 'Digits and letters without spaces, at most 40.' },
        'extension',
      );
    }
    return this.database.transaction(actor, async (tx) => {
      const [person] = await tx.query(`select 1 from person where id = $1 for no key update`, [personId]);
      if (!person) return false;
      await tx.execute(`delete from telephony_line where person_id = $1`, [personId]);
      const set = extension
        ? await tx.execute(
            `insert into telephony_line (extension, person_id) values ($1, $2) on conflict (extension) do nothing`,
            [extension, personId],
          )
        : 1;
      if (set === 0) {
        throw new TelephonyProblem(
          'extension-taken',
          { fr: 'Quelqu’un a déjà ce poste.', en: 'Somebody has that extension already.' },
          'extension',
        );
      }
      await writeAudit(tx, [{ action: 'calls.setExtension', subject: personId, detail: { extension } }]);
      return true;
    });
  }
}
