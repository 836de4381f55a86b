import { Injectable } from '@nestjs/common';
import {
  authorityFault,
  type AuthorityRule,
  type NoteWord,
  noteWordsFault,
  type OutcomeSettings,
  settingsFault,
} from '@relance/calls/domain';
import { newId } from '@relance/kernel';
import {
  Clock,
  Database,
  inputProblem,
  notAllowed,
  notPossible,
  type Tx,
  type Viewer,
  writeAudit,
} from '@relance/platform/server';
import { type CallRuleKind, type CallRuleOf, ruleInForce } from './call-rules.query';

interface Save<Kind extends CallRuleKind> {
  kind: Kind;
  definition: CallRuleOf[Kind];
  /** The version the change was made from. */
  expectedVersion: number;
  note: string;
}

type Problem = ReturnType<typeof inputProblem>;

/** What admins set for calls: each save is a version of its own, with who and why, and never changes. */
@Injectable()
export class CallRules {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async save<Kind extends CallRuleKind>(viewer: Viewer, save: Save<Kind>) {
    const { actor, language } = viewer;
    if (actor.role !== 'admin') return notAllowed(language);
    const note = save.note.trim();
    if (!note || note.length > 500) {
      return inputProblem(
        language,
        'needed',
        { fr: 'Dites ce qui change et pourquoi.', en: 'Say what changes and why.' },
        'note',
      );
    }
    const fault = faultOf(save.kind, save.definition, viewer);
    if (fault) return fault;
    return this.database.transaction(actor, async (tx) => {
      // two admins at once: the second one has not seen what the first saved
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('call_rule:' || $1, 0))`, [save.kind]);
      const { version } = await ruleInForce(tx, save.kind);
      if (version !== save.expectedVersion) {
        return notPossible(language, 'rule-changed', {
          fr: 'Quelqu’un a changé ces règles entre-temps\u00a0: rechargez avant d’enregistrer.',
          en: 'Somebody changed these rules meanwhile: load them again before you save.',
        });
      }
      await this.insert(tx, save, version + 1, note);
      return { __typename: 'Done' as const, ok: true };
    });
  }

  private async insert<Kind extends CallRuleKind>(
    tx: Tx,
    save: Save<Kind>,
    version: number,
    note: string,
  ): Promise<void> {
    const now = this.clock.now();
    await tx.execute(
      `insert into call_rule (id, kind, version, definition, note, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(now.getTime()), save.kind, version, JSON.stringify(save.definition), note, tx.actor.personId, now],
    );
    await writeAudit(tx, [{ action: 'calls.saveRules', subject: save.kind, detail: { version, note } }]);
  }
}

function faultOf(kind: CallRuleKind, definition: unknown, { language }: Viewer): Problem | null {
  const said = (field: string) =>
    inputProblem(
      language,
      'out-of-bounds',
      { fr: 'Cette valeur est hors des limites.', en: 'That value is out of bounds.' },
      field,
    );
  if (kind === 'outcomes') {
    const field = settingsFault(definition as OutcomeSettings);
    return field ? said(field) : null;
  }
  if (kind === 'authority') {
    const fault = authorityFault(definition as AuthorityRule[]);
    return fault ? said(`${fault.index}.${fault.field}`) : null;
  }
  const at = noteWordsFault(definition as NoteWord[]);
  return at === null ? null : said(String(at));
}
