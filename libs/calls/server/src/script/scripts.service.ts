import { Injectable } from '@nestjs/common';
import {
  hasScriptErrors,
  lintScript,
  readScript,
  SCRIPT_SITUATIONS,
  type ScriptDefinition,
  type ScriptSituation,
} from '@relance/calls/domain';
import { isId } from '@relance/kernel';
import { Clock, Database, inputProblem, notAllowed, type Tx, type Viewer, writeAudit } from '@relance/platform/server';
import {
  noScript,
  scriptChanged,
  type ScriptImpossible,
  scriptImpossible,
  type ScriptRefusal,
  scriptUnsound,
} from './script-answers';
import { tellOfScript } from './script-news';
import { lockScriptVersion, scriptVersionById, type ScriptVersionRow } from './script-version.query';
import { ShippedScripts } from './shipped-scripts';
import { mayDoWithScript, mayWriteScripts, type ScriptAct } from './who-may-script';

export interface ScriptDraftRequest {
  scriptId: string | null;
  fromVersionId: string | null;
  key: string | null;
  situation: string | null;
  creditorId: string | null;
}

export type ScriptChange = { versionId: string };

const LONGEST_NOTE = 2_000;
const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Versions of scripts on their way: written by one person, approved by another, in force from then on. */
@Injectable()
export class Scripts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly shipped: ShippedScripts,
  ) {}

  async draft(viewer: Viewer, request: ScriptDraftRequest): Promise<ScriptChange | ScriptRefusal> {
    const { actor, language } = viewer;
    const ids = [request.scriptId, request.fromVersionId, request.creditorId].filter((id) => id !== null);
    if (!mayWriteScripts(actor) || !ids.every(isId)) return notAllowed(language);
    await this.shipped.installed();
    return this.database.transaction(actor, async (tx) => {
      const source = await sourceOf(tx, request);
      if (source === null) return notAllowed(language);
      if (request.key === null) {
        return source
          ? this.nextVersion(tx, viewer, source)
          : inputProblem(language, 'needed', NEEDS_SOURCE, 'scriptId');
      }
      return this.newScript(tx, viewer, { ...request, key: request.key }, source ?? null);
    });
  }

  private async nextVersion(tx: Tx, { actor, language }: Viewer, source: ScriptVersionRow) {
    await tx.query(`select from script where id = $1 for update`, [source.scriptId]);
    const [open] = await tx.query(
      `select id from script_version where script_id = $1 and status in ('draft', 'submitted')`,
      [source.scriptId],
    );
    if (open) return scriptImpossible(language, 'draftOpen');
    const [made] = await tx.query<{ id: string }>(
      `insert into script_version (script_id, version, status, definition, author_id, created_at)
       select $1, max(version) + 1, 'draft', $2::jsonb, $3, $4 from script_version where script_id = $1 returning id`,
      [source.scriptId, JSON.stringify(source.definition), actor.personId, this.clock.now()],
    );
    return this.changed(tx, 'drafted', made!.id, source.scriptId, { basedOn: source.id });
  }

  private async newScript(
    tx: Tx,
    { actor, language }: Viewer,
    { key, situation, creditorId }: ScriptDraftRequest & { key: string },
    source: ScriptVersionRow | null,
  ): Promise<ScriptChange | ScriptRefusal> {
    if (!KEY.test(key) || key.length > 60) return inputProblem(language, 'badKey', BAD_KEY, 'key');
    const meant = (situation ?? source?.situation) as ScriptSituation | undefined;
    if (!meant || !SCRIPT_SITUATIONS.includes(meant))
      return inputProblem(language, 'needed', NEEDS_SITUATION, 'situation');
    if (creditorId !== null) {
      const [known] = await tx.query(`select 1 from creditor where id = $1`, [creditorId]);
      if (!known) return inputProblem(language, 'unknown-creditor', UNKNOWN_CREDITOR, 'creditorId');
    }
    const [script] = await tx.query<{ id: string }>(
      `insert into script (key, situation, creditor_id, created_at) values ($1, $2, $3, $4) on conflict do nothing returning id`,
      [key, meant, creditorId, this.clock.now()],
    );
    if (!script) return inputProblem(language, 'keyTaken', KEY_TAKEN, 'key');
    const definition: ScriptDefinition = source
      ? { ...source.definition, key, situation: meant }
      : { ...FIRST_WORDS, key, situation: meant };
    const [made] = await tx.query<{ id: string }>(
      `insert into script_version (script_id, version, status, definition, author_id, created_at)
       values ($1, 1, 'draft', $2::jsonb, $3, $4) returning id`,
      [script.id, JSON.stringify(definition), actor.personId, this.clock.now()],
    );
    return this.changed(tx, 'drafted', made!.id, script.id, { key });
  }

  /** A draft may hold what the linter complains of, but nothing that is no script at all; key and situation are the script's. */
  async save(
    viewer: Viewer,
    versionId: string,
    revision: number,
    data: unknown,
    note: string,
  ): Promise<ScriptChange | ScriptRefusal> {
    const read = readScript(data);
    if (Array.isArray(read)) return noScript(viewer.language, read);
    return this.act(viewer, 'edit', versionId, async (tx, version) => {
      if (version.revision !== revision) return scriptChanged(viewer.language, revision, version.revision);
      const definition: ScriptDefinition = { ...read, key: version.key, situation: version.situation };
      await tx.execute(
        `update script_version set definition = $2::jsonb, note = $3, revision = revision + 1 where id = $1`,
        [versionId, JSON.stringify(definition), note.trim().slice(0, LONGEST_NOTE)],
      );
      return this.changed(tx, 'saved', versionId, version.scriptId);
    });
  }

  /** A draft is nobody's past: it goes, with a script that has no other version. */
  discard(viewer: Viewer, versionId: string): Promise<ScriptChange | ScriptRefusal> {
    return this.act(viewer, 'discard', versionId, async (tx, { scriptId, key }) => {
      await tx.execute(`delete from script_version where id = $1`, [versionId]);
      await tx.execute(
        `delete from script s where s.id = $1 and not exists (select from script_version v where v.script_id = s.id)`,
        [scriptId],
      );
      return this.changed(tx, 'discarded', versionId, scriptId, { key });
    });
  }

  submit(viewer: Viewer, versionId: string, revision: number): Promise<ScriptChange | ScriptRefusal> {
    return this.act(viewer, 'submit', versionId, async (tx, version) => {
      if (version.revision !== revision) return scriptChanged(viewer.language, revision, version.revision);
      const faults = lintScript(version.definition);
      if (hasScriptErrors(faults)) return scriptUnsound(viewer.language, faults);
      await tx.execute(
        `update script_version set status = 'submitted', submitted_by = $2, submitted_at = $3 where id = $1`,
        [versionId, viewer.actor.personId, this.clock.now()],
      );
      return this.changed(tx, 'submitted', versionId, version.scriptId);
    });
  }

  /** In force at once. What it replaces is retired; calls that run keep the version they began with. */
  approve(viewer: Viewer, versionId: string): Promise<ScriptChange | ScriptRefusal> {
    return this.act(viewer, 'approve', versionId, async (tx, version) => {
      const faults = lintScript(version.definition);
      if (hasScriptErrors(faults)) return scriptUnsound(viewer.language, faults);
      const now = this.clock.now();
      const [replaced] = await tx.query<{ id: string }>(
        `update script_version set status = 'retired', retired_at = $2 where script_id = $1 and status = 'published' returning id`,
        [version.scriptId, now],
      );
      await tx.execute(
        `update script_version set status = 'published', approved_by = $2, published_at = $3 where id = $1`,
        [versionId, viewer.actor.personId, now],
      );
      await this.changed(tx, 'approved', versionId, version.scriptId);
      return this.changed(tx, 'published', versionId, version.scriptId, replaced ? { replaces: replaced.id } : {});
    });
  }

  sendBack(viewer: Viewer, versionId: string, reason: string): Promise<ScriptChange | ScriptRefusal> {
    const why = reason.trim().slice(0, LONGEST_NOTE);
    if (!why) {
      const said = { fr: 'Donnez un motif.', en: 'Give a reason.' };
      return Promise.resolve(inputProblem(viewer.language, 'needed', said, 'reason'));
    }
    return this.act(viewer, 'sendBack', versionId, async (tx, version) => {
      await tx.execute(
        `update script_version set status = 'draft', submitted_by = null, submitted_at = null, note = $2 where id = $1`,
        [versionId, why],
      );
      return this.changed(tx, 'sentBack', versionId, version.scriptId, { reason: why });
    });
  }

  /** Locks the version, asks whether the person may, and does it. */
  private async act(
    { actor, language }: Viewer,
    what: ScriptAct,
    versionId: string,
    work: (tx: Tx, version: ScriptVersionRow) => Promise<ScriptChange | ScriptRefusal>,
  ): Promise<ScriptChange | ScriptRefusal> {
    if (!mayWriteScripts(actor) || !isId(versionId)) return notAllowed(language);
    return this.database.transaction(actor, async (tx) => {
      const version = await lockScriptVersion(tx, versionId);
      if (!version) return notAllowed(language);
      const may = mayDoWithScript(actor, version);
      return may.includes(what) ? work(tx, version) : scriptImpossible(language, whyNot(what, version));
    });
  }

  private async changed(
    tx: Tx,
    what: string,
    versionId: string,
    scriptId: string,
    detail: Record<string, unknown> = {},
  ): Promise<ScriptChange> {
    await writeAudit(tx, [{ action: `scripts.${what}`, subject: versionId, detail: { scriptId, ...detail } }]);
    await tellOfScript(tx, what, scriptId);
    return { versionId };
  }
}

function whyNot(what: ScriptAct, { status }: ScriptVersionRow): ScriptImpossible {
  if (status === 'draft' && what !== 'approve' && what !== 'sendBack') return 'notAuthor';
  return status === 'submitted' && (what === 'approve' || what === 'sendBack') ? 'secondPerson' : 'notNow';
}

/** The version that a draft begins with; undefined: none was named. Null: what was named is not there. */
async function sourceOf(
  tx: Tx,
  { scriptId, fromVersionId }: ScriptDraftRequest,
): Promise<ScriptVersionRow | undefined | null> {
  if (fromVersionId !== null) {
    const version = (await scriptVersionById(tx, fromVersionId)) ?? null;
    return version && scriptId !== null && version.scriptId !== scriptId ? null : version;
  }
  if (scriptId === null) return undefined;
  const [newest] = await tx.query<{ id: string }>(
    `select id from script_version where script_id = $1 and status in ('published', 'retired')
     order by status = 'published' desc, version desc limit 1`,
    [scriptId],
  );
  return newest ? ((await scriptVersionById(tx, newest.id)) ?? null) : null;
}

const NEEDS_SOURCE = { fr: 'Nommez un script, ou donnez une clé.', en: 'Name a script, or give a key.' };
const NEEDS_SITUATION = { fr: 'Dites à quels appels il sert.', en: 'Say which calls it is for.' };
const UNKNOWN_CREDITOR = { fr: 'Ce créancier n’existe pas.', en: 'There is no such creditor.' };
const KEY_TAKEN = { fr: 'Cette clé existe déjà.', en: 'That key exists already.' };
const BAD_KEY = {
  fr: 'Des lettres minuscules, des chiffres et des tirets\u00a0: «\u00a0premier-appel\u00a0».',
  en: 'Small letters, digits and hyphens: “first-call”.',
};

/** Where a new script begins when nothing was given: who calls, and is it the person responsible. */
const FIRST_WORDS: Omit<ScriptDefinition, 'key' | 'situation'> = {
  title: { fr: 'Nouveau script', en: 'New script' },
  start: 'hello',
  nodes: [
    {
      id: 'hello',
      kind: 'disclosure',
      disclosure: 'caller',
      text: { fr: 'Bonjour, {agentName} à l’appareil.', en: 'Hello, this is {agentName} speaking.' },
      to: 'who',
    },
    {
      id: 'who',
      kind: 'verify',
      text: { fr: 'Est-ce que je parle bien à {contactName}\u202f?', en: 'Am I speaking to {contactName}?' },
      confirmed: 'goodbye',
      thirdParty: 'goodbye',
      refused: 'goodbye',
    },
    {
      id: 'goodbye',
      kind: 'end',
      text: { fr: 'Merci, et bonne journée.', en: 'Thank you, and have a good day.' },
      outcome: null,
    },
  ],
};
