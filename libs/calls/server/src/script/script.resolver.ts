import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  lintScript,
  readScript,
  SCRIPT_SITUATIONS,
  SCRIPT_VARIABLES,
  type ScriptSituation,
} from '@relance/calls/domain';
import { isId } from '@relance/kernel';
import { Clock, CurrentViewer, Database, notAllowed, Roles, type Tx, type Viewer } from '@relance/platform/server';
import { callScript, scriptedCaseById, type ScriptedCase } from './call-script.query';
import { noScript, type ScriptRefusal, shownFaults } from './script-answers';
import { allScriptVersions, scriptVersionById, type ScriptVersionRow } from './script-version.query';
import { type ScriptChange, Scripts } from './scripts.service';
import { ShippedScripts } from './shipped-scripts';
import { mayDoWithScript } from './who-may-script';

/** Scripts: leads and admins write them; whoever has a case in reach asks what to say on it. */
@Resolver()
export class ScriptResolver {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly service: Scripts,
    private readonly shipped: ShippedScripts,
  ) {}

  @Roles('lead', 'admin')
  @Query('scripts')
  async scripts(@CurrentViewer() viewer: Viewer) {
    await this.shipped.installed();
    const rows = await this.database.transaction(viewer.actor, allScriptVersions);
    const scripts = [...new Set(rows.map(({ scriptId }) => scriptId))];
    return scripts.map((id) => {
      const versions = rows.filter(({ scriptId }) => scriptId === id);
      const shown = versions.map((row) => shownVersion(row, viewer));
      const published = shown.find(({ status }) => status === 'published') ?? null;
      const { key, situation, creditorId, definition } = versions[0]!;
      const { title } = published?.definition ?? definition;
      return { id, key, situation, creditorId, title, versions: shown, published };
    });
  }

  @Roles('lead', 'admin')
  @Query('scriptVersion')
  async scriptVersion(@CurrentViewer() viewer: Viewer, @Args('id') id: string) {
    if (!isId(id)) return null;
    const row = await this.database.transaction(viewer.actor, (tx) => scriptVersionById(tx, id));
    return row ? shownVersion(row, viewer) : null;
  }

  @Query('scriptVariables')
  scriptVariables() {
    return SCRIPT_VARIABLES;
  }

  @Roles('lead', 'admin')
  @Query('lintScript')
  lintScript(@CurrentViewer() { language }: Viewer, @Args('definition') definition: unknown) {
    return shownFaults(lintScript(definition), language);
  }

  @Query('scriptPreview')
  async scriptPreview(
    @CurrentViewer() viewer: Viewer,
    @Args('definition') definition: unknown,
    @Args('caseId') caseId: string,
  ) {
    const read = readScript(definition);
    if (Array.isArray(read)) return noScript(viewer.language, read);
    const scripted = await this.onCase(viewer, caseId, (_, found) => Promise.resolve(found));
    if (!scripted) return notAllowed(viewer.language);
    const { facts, variables } = scripted;
    return {
      __typename: 'ScriptPreview',
      ...{ facts, variables },
      problems: shownFaults(lintScript(read), viewer.language),
    };
  }

  @Query('callScript')
  async callScript(
    @CurrentViewer() viewer: Viewer,
    @Args('caseId') caseId: string,
    @Args('situation') situation: ScriptSituation,
  ) {
    if (!SCRIPT_SITUATIONS.includes(situation)) return null;
    await this.shipped.installed();
    return this.onCase(viewer, caseId, (tx, scripted) => callScript(tx, scripted, situation));
  }

  @Mutation('draftScript')
  async draftScript(
    @CurrentViewer() viewer: Viewer,
    @Args('scriptId') scriptId: string | null,
    @Args('fromVersionId') fromVersionId: string | null,
    @Args('key') key: string | null,
    @Args('situation') situation: string | null,
    @Args('creditorId') creditorId: string | null,
  ) {
    const named = { scriptId: scriptId ?? null, fromVersionId: fromVersionId ?? null };
    const asked = { ...named, key: key ?? null, situation: situation ?? null, creditorId: creditorId ?? null };
    return this.answer(viewer, await this.service.draft(viewer, asked));
  }

  @Mutation('saveScriptDraft')
  async saveScriptDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('versionId') versionId: string,
    @Args('revision') revision: number,
    @Args('definition') definition: unknown,
    @Args('note') note: string,
  ) {
    return this.answer(viewer, await this.service.save(viewer, versionId, revision, definition, note));
  }

  @Mutation('discardScriptDraft')
  async discardScriptDraft(@CurrentViewer() viewer: Viewer, @Args('versionId') versionId: string) {
    const result = await this.service.discard(viewer, versionId);
    return '__typename' in result ? result : { __typename: 'Done', ok: true };
  }

  @Mutation('submitScript')
  async submitScript(
    @CurrentViewer() viewer: Viewer,
    @Args('versionId') versionId: string,
    @Args('revision') revision: number,
  ) {
    return this.answer(viewer, await this.service.submit(viewer, versionId, revision));
  }

  @Mutation('approveScript')
  async approveScript(@CurrentViewer() viewer: Viewer, @Args('versionId') versionId: string) {
    return this.answer(viewer, await this.service.approve(viewer, versionId));
  }

  @Mutation('sendBackScript')
  async sendBackScript(
    @CurrentViewer() viewer: Viewer,
    @Args('versionId') versionId: string,
    @Args('reason') reason: string,
  ) {
    return this.answer(viewer, await this.service.sendBack(viewer, versionId, reason));
  }

  private async answer(viewer: Viewer, result: ScriptChange | ScriptRefusal) {
    if ('__typename' in result) return result;
    const row = await this.database.transaction(viewer.actor, (tx) => scriptVersionById(tx, result.versionId));
    return { __typename: 'ScriptVersion', ...shownVersion(row!, viewer) };
  }

  private onCase<T>(
    { actor }: Viewer,
    caseId: string,
    work: (tx: Tx, scripted: ScriptedCase) => Promise<T>,
  ): Promise<T | null> {
    if (!isId(caseId)) return Promise.resolve(null);
    const now = this.clock.now();
    return this.database.transaction(actor, async (tx) => {
      const scripted = await scriptedCaseById(tx, caseId, now);
      return scripted && work(tx, scripted);
    });
  }
}

/** Retired versions are not looked at any more. */
function shownVersion(row: ScriptVersionRow, { actor, language }: Viewer) {
  const faults = row.status === 'retired' ? [] : lintScript(row.definition);
  return { ...row, problems: shownFaults(faults, language), may: mayDoWithScript(actor, row) };
}
