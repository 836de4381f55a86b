import { computed, inject, Injectable } from '@angular/core';
import type { ScriptDefinition } from '@relance/calls/domain';
import { SCRIPT_SITUATIONS } from '@relance/calls/script';
import {
  DiscardScriptDraftDocument,
  DraftScriptDocument,
  GraphqlClient,
  loaded,
  ReadScriptVersionDocument,
  rereadOn,
  SaveScriptDraftDocument,
  ScriptsDocument,
  sending,
  type DraftScriptMutationVariables,
  type ScriptsQuery,
} from '@relance/platform/console';

export type ScriptRow = ScriptsQuery['scripts'][number];

/** All scripts by what the call is for. */
@Injectable()
export class ScriptsStore {
  private readonly client = inject(GraphqlClient);
  private readonly all = loaded(async () => (await this.client.run(ScriptsDocument)).scripts);
  readonly saving = sending();
  readonly failure = this.all.failure;
  readonly scripts = this.all.value;
  /** In the order of the situations, each with its scripts: a creditor's own after the general one. */
  readonly groups = computed(() => {
    const scripts = this.all.value();
    return (
      scripts &&
      SCRIPT_SITUATIONS.map((situation) => ({
        situation,
        scripts: scripts
          .filter((script) => script.situation === situation)
          .sort((a, b) => Number(a.creditorId !== null) - Number(b.creditorId !== null) || a.key.localeCompare(b.key)),
      })).filter((group) => group.scripts.length > 0)
    );
  });

  constructor() {
    void this.load();
    rereadOn(['script.changed'], () => this.load());
  }

  load(): Promise<void> {
    return this.all.load();
  }

  /** Gives the new draft's id. */
  async draft(of: DraftScriptMutationVariables): Promise<string | undefined> {
    const answer = await this.saving.send(async () => (await this.client.run(DraftScriptDocument, of)).draftScript);
    return answer?.id;
  }

  /** A draft with the words of a file: of the script with its key, or of a new one. */
  async import(definition: ScriptDefinition, note: string): Promise<string | undefined> {
    const known = this.scripts()?.find(({ key }) => key === definition.key);
    const of: DraftScriptMutationVariables = known
      ? { scriptId: known.id }
      : { key: definition.key, situation: definition.situation };
    const answer = await this.saving.send(async () => {
      const { draftScript } = await this.client.run(DraftScriptDocument, of);
      if (draftScript.__typename !== 'ScriptVersion') return draftScript;
      const { id: versionId, revision } = draftScript;
      const given = { versionId, revision, definition, note };
      const { saveScriptDraft } = await this.client.run(SaveScriptDraftDocument, given);
      // a draft that does not take the file is nobody's
      if (saveScriptDraft.__typename !== 'ScriptVersion')
        await this.client.run(DiscardScriptDraftDocument, { versionId });
      return saveScriptDraft;
    });
    return answer?.id;
  }

  /** The whole definition of a version, for its file. */
  async definition(versionId: string): Promise<ScriptDefinition | undefined> {
    const { scriptVersion } = await this.client.run(ReadScriptVersionDocument, { id: versionId });
    return scriptVersion?.definition as ScriptDefinition | undefined;
  }
}
