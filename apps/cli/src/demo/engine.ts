import type { CaseTeller } from '@relance/correspondence/server';
import { BUSINESS_FR, CONSUMER_FR, type Strategy } from '@relance/dunning/domain';
import type {
  Proposals,
  StrategyDrafts,
  StrategyMigrations,
  StrategyPublishing,
  StrategyStore,
  Trials,
} from '@relance/dunning/server';
import { addDays, type BusinessDate } from '@relance/kernel';
import { type Database, SYSTEM, type Viewer } from '@relance/platform/server';
import type { DemoStaff } from './settle';

/** What keeps strategies and runs, as the screens use it. */
export interface EngineTools {
  strategies: StrategyStore;
  drafts: StrategyDrafts;
  publishing: StrategyPublishing;
  trials: Trials;
  migrations: StrategyMigrations;
  proposals: Proposals;
  teller: CaseTeller;
}

/** Of the proposals of a morning: nearly all get their yes, a few wait a week. */
const POSTPONED = 12;
const AT_ONCE = 500;

const [, , , , , FORMAL_NOTICE] = BUSINESS_FR.definition.steps;

/** The first call sooner, the letter after it sooner: does it bring money sooner? */
const BRISK: Strategy = {
  ...BUSINESS_FR.definition,
  steps: BUSINESS_FR.definition.steps.map((step) => {
    const offsetDays = { firstCall: 8, secondReminder: 14, secondCall: 20 }[step.key];
    return offsetDays === undefined ? step : { ...step, offsetDays };
  }),
};

/** Version 2 for businesses: nobody gets a formal notice that a person has not looked at. */
const WITH_YES: Strategy = {
  ...BUSINESS_FR.definition,
  steps: BUSINESS_FR.definition.steps.map((step) =>
    step.key === FORMAL_NOTICE!.key ? { ...step, who: 'confirmed' } : step,
  ),
};

/** What is drafted for private persons: a text message between the letter and the call. */
const WITH_MESSAGE: Strategy = {
  ...CONSUMER_FR.definition,
  steps: CONSUMER_FR.definition.steps.flatMap((step) =>
    step.key === 'firstCall'
      ? [
          {
            ...step,
            key: 'message',
            offsetDays: 27,
            channel: 'sms' as const,
            template: 'sms-reminder',
            when: { channelAvailable: true },
          },
          step,
        ]
      : [step],
  ),
};

/** The strategies of the demo: a trial from its first day, a second version on the way, a third draft that waits for approval. */
export class DemoEngine {
  private readonly author: Viewer;
  private readonly approver: Viewer;

  constructor(
    private readonly database: Database,
    private readonly tools: EngineTools,
    private readonly staff: DemoStaff,
  ) {
    const [author, approver] = staff.admins.map((actor): Viewer => ({
      actor: { ...actor, role: 'admin' },
      login: actor.login,
      name: actor.login,
      language: 'fr',
      sessionKey: '',
    }));
    this.author = author!;
    this.approver = approver!;
  }

  /** Before the first case is opened, at that instant: a third of the businesses is treated more briskly. `trialId` decides who. */
  async begin(trialId: string, at: string): Promise<void> {
    const { database, tools, author } = this;
    await database.transaction(SYSTEM, (tx) => tools.strategies.publishDefaults(tx, at));
    const names = { nameFr: 'Entreprises, rythme soutenu', nameEn: 'Businesses, brisk' };
    await this.publish({ basedOn: null, key: 'business-fr-brisk', ...names, definition: BRISK });
    done(
      await tools.trials.start(author, {
        championId: await this.strategy(BUSINESS_FR.key),
        challengerId: await this.strategy('business-fr-brisk'),
        sharePercent: 33,
        reason: 'Un premier appel plus tôt fait-il payer plus tôt ?',
      }),
    );
    await database.transaction(SYSTEM, (tx) => tx.execute(`update strategy_trial set id = $1`, [trialId]));
  }

  /** In the course of the history: formal notices wait for a yes from now on; every case goes over. */
  async secondVersion(at: string): Promise<void> {
    await this.publish({ ...(await this.next(BUSINESS_FR.key)), definition: WITH_YES });
    await this.tools.migrations.run({ asOf: at });
  }

  /** On the last day: a draft for private persons is ready to be approved. */
  async draft(): Promise<void> {
    const versionId = changed(
      await this.tools.drafts.draft(this.author, { ...(await this.next(CONSUMER_FR.key)), definition: WITH_MESSAGE }),
    );
    changed(
      await this.tools.drafts.save(
        this.author,
        versionId,
        WITH_MESSAGE,
        'Un SMS entre la deuxième relance et le premier appel, pour ceux qui ont un mobile.',
      ),
    );
    changed(await this.tools.drafts.submit(this.author, versionId));
  }

  /** The morning's list: each lead looks at what the run proposes for the team. */
  async answerProposals(today: BusinessDate): Promise<void> {
    for (const lead of this.staff.leads) {
      const refs = await this.database.transaction(lead, (tx) =>
        tx.query<{ caseId: string; stepKey: string; version: number }>(
          `select id as "caseId", proposed_step as "stepKey", seq as version from dunning_case
           where proposed_step is not null order by id limit ${AT_ONCE}`,
        ),
      );
      const later = refs.filter((_, index) => index % POSTPONED === POSTPONED - 1);
      const now = refs.filter((ref) => !later.includes(ref));
      if (now.length > 0) await this.tools.proposals.confirm(lead, now);
      if (later.length > 0) {
        const reason = 'Le débiteur est en discussion avec le commercial.';
        await this.tools.proposals.decline(lead, later, { reason, skip: false, until: addDays(today, 7) });
      }
    }
  }

  /** Cases hear what has left and what could not. */
  async tell(): Promise<void> {
    await this.tools.teller.tellAll();
  }

  private async publish(request: Parameters<StrategyDrafts['draft']>[1]): Promise<void> {
    const { drafts, publishing } = this.tools;
    const versionId = changed(await drafts.draft(this.author, request));
    changed(await drafts.submit(this.author, versionId));
    changed(await publishing.publish(this.approver, versionId, []));
  }

  private async next(key: string): Promise<Omit<Parameters<StrategyDrafts['draft']>[1], 'definition'>> {
    const [version] = await this.database.transaction(SYSTEM, (tx) =>
      tx.query<{ id: string }>(
        `select v.id from strategy_version v join strategy s on s.id = v.strategy_id where s.key = $1 and v.status = 'published'`,
        [key],
      ),
    );
    return { basedOn: version!.id, key: null, nameFr: null, nameEn: null };
  }

  private async strategy(key: string): Promise<string> {
    const [found] = await this.database.transaction(SYSTEM, (tx) =>
      tx.query<{ id: string }>(`select id from strategy where key = $1`, [key]),
    );
    return found!.id;
  }
}

function changed(answer: Awaited<ReturnType<StrategyDrafts['submit']>>): string {
  if ('versionId' in answer) return answer.versionId;
  throw new Error(`the demo's strategy was refused: ${JSON.stringify(answer)}`);
}

function done(answer: { __typename: string }): void {
  if (answer.__typename !== 'Done') throw new Error(`the demo was refused: ${JSON.stringify(answer)}`);
}
