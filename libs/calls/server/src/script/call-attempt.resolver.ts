import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Database, type Viewer } from '@relance/platform/server';
import { scriptPathsOf, type ShownPath } from './script-path.query';

interface Attempt {
  id: string;
  /** Known already, where a whole list was read. */
  path?: ShownPath | null;
}

/** The script that a call followed, asked for once however many of its fields are. */
@Resolver('CallAttempt')
export class CallAttemptResolver {
  private readonly asked = new WeakMap<Attempt, Promise<ShownPath | null>>();

  constructor(private readonly database: Database) {}

  @ResolveField('scriptPath')
  async scriptPath(@Parent() attempt: Attempt, @CurrentViewer() viewer: Viewer) {
    return (await this.pathOf(attempt, viewer))?.steps ?? [];
  }

  @ResolveField('scriptTitle')
  async scriptTitle(@Parent() attempt: Attempt, @CurrentViewer() viewer: Viewer) {
    return (await this.pathOf(attempt, viewer))?.title ?? null;
  }

  @ResolveField('scriptVersion')
  async scriptVersion(@Parent() attempt: Attempt, @CurrentViewer() viewer: Viewer) {
    return (await this.pathOf(attempt, viewer))?.version ?? null;
  }

  private async pathOf(attempt: Attempt, { actor, language }: Viewer): Promise<ShownPath | null> {
    if (attempt.path !== undefined) return attempt.path;
    let path = this.asked.get(attempt);
    if (!path) {
      path = this.database
        .transaction(actor, (tx) => scriptPathsOf(tx, [attempt.id], language))
        .then((paths) => paths.get(attempt.id) ?? null);
      this.asked.set(attempt, path);
    }
    return path;
  }
}
