import { Injectable, Logger } from '@nestjs/common';
import { ForgottenCalls, pruneTelephony, RankRound } from '@relance/calls/server';
import { CaseTeller, DeliveryRunner, StaleDocuments } from '@relance/correspondence/server';
import {
  CreditorHolds,
  DueRun,
  MachineMigration,
  pruneRuns,
  Simulations,
  StrategyMigrations,
} from '@relance/dunning/server';
import { Database, pruneOutbox, SYSTEM } from '@relance/platform/server';
import { Heartbeat } from './heartbeat';

/** Something done again and again, `pauseMs` after its last time. */
interface Round {
  name: string;
  pauseMs: number;
  work(): Promise<void>;
}

const LONGEST_PAUSE_MS = 30_000;

/** The worker's work, each piece in a round of its own. A failing round is tried again, later each time. */
@Injectable()
export class Rounds {
  private readonly logger = new Logger('Worker');
  private readonly rounds: Round[];
  private readonly pauses = new Set<() => void>();
  private running: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly due: DueRun,
    private readonly holds: CreditorHolds,
    private readonly machine: MachineMigration,
    private readonly strategies: StrategyMigrations,
    private readonly simulations: Simulations,
    private readonly deliveries: DeliveryRunner,
    private readonly teller: CaseTeller,
    private readonly stale: StaleDocuments,
    private readonly calls: ForgottenCalls,
    private readonly ranks: RankRound,
    private readonly heartbeat: Heartbeat,
    private readonly database: Database,
  ) {
    this.rounds = [
      { name: 'heartbeat', pauseMs: 5_000, work: () => this.heartbeat.beat() },
      { name: 'due cases', pauseMs: 1_000, work: () => this.advance() },
      { name: 'ranks', pauseMs: 1_000, work: () => this.rank() },
      { name: 'creditors', pauseMs: 30_000, work: () => this.holdAndRelease() },
      { name: 'strategy changes', pauseMs: 5_000, work: () => this.moveToVersions() },
      { name: 'older cases', pauseMs: 60_000, work: () => this.migrate() },
      { name: 'simulations', pauseMs: 2_000, work: () => this.simulate() },
      { name: 'deliveries', pauseMs: 2_000, work: () => this.deliver() },
      { name: 'what became of deliveries', pauseMs: 2_000, work: () => this.tellCases() },
      { name: 'figures that changed', pauseMs: 120_000, work: () => this.writeAnew() },
      { name: 'forgotten calls', pauseMs: 60_000, work: () => this.endForgotten() },
      { name: 'what is old', pauseMs: 600_000, work: () => this.forget() },
    ];
  }

  start(): void {
    this.running = Promise.all(this.rounds.map((round) => this.repeat(round)));
  }

  /** Ends what is on its way cleanly: no case is left half moved, no e-mail half sent. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const wake of this.pauses) wake();
    await this.running;
    await this.heartbeat.end();
  }

  private async repeat({ name, pauseMs, work }: Round): Promise<void> {
    let failures = 0;
    while (!this.stopping) {
      try {
        await work();
        failures = 0;
      } catch (error) {
        failures += 1;
        this.logger.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      }
      if (!this.stopping) await this.pause(failures ? Math.min(LONGEST_PAUSE_MS, pauseMs * 2 ** failures) : pauseMs);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(wake, ms);
      const { pauses } = this;
      pauses.add(wake);
      function wake(): void {
        clearTimeout(timer);
        pauses.delete(wake);
        resolve();
      }
    });
  }

  private readonly stopped = (): boolean => this.stopping;

  private async advance(): Promise<void> {
    const { advanced, failed } = await this.due.run({ asOf: null, stopped: this.stopped });
    if (advanced > 0 || failed > 0) this.logger.log(`${advanced} cases advanced, ${failed} set aside`);
  }

  private async holdAndRelease(): Promise<void> {
    const { placed, ended, failed } = await this.holds.round(null, this.stopped);
    if (placed + ended + failed > 0) this.logger.log(`${placed} cases held, ${ended} released, ${failed} set aside`);
  }

  private async rank(): Promise<void> {
    await this.ranks.run({ asOf: null, stopped: this.stopped });
  }

  private async migrate(): Promise<void> {
    const migrated = await this.machine.run(this.stopped);
    if (migrated > 0) this.logger.log(`${migrated} cases brought to the present machine`);
  }

  private async moveToVersions(): Promise<void> {
    const moved = await this.strategies.run({ stopped: this.stopped });
    if (moved > 0) this.logger.log(`${moved} cases moved to another strategy version`);
  }

  private async simulate(): Promise<void> {
    while (!this.stopping && (await this.simulations.runOne({ stopped: this.stopped }))) continue;
  }

  private async deliver(): Promise<void> {
    const { sent, refused, inDoubt } = await this.deliveries.runOnce({ stopped: this.stopped });
    if (sent + refused + inDoubt > 0) this.logger.log(`${sent} e-mails sent, ${refused} refused, ${inDoubt} in doubt`);
  }

  private async writeAnew(): Promise<void> {
    const settled = await this.stale.refresh(this.stopped);
    if (settled > 0) this.logger.log(`${settled} letters written anew, or no longer needed`);
  }

  private async tellCases(): Promise<void> {
    await this.teller.tellAll(this.stopped);
  }

  private async endForgotten(): Promise<void> {
    const ended = await this.calls.end();
    if (ended > 0) this.logger.log(`${ended} calls ended that nobody had ended`);
  }

  private async forget(): Promise<void> {
    await this.database.transaction(SYSTEM, pruneOutbox);
    await this.database.transaction(SYSTEM, pruneRuns);
    await this.database.transaction(SYSTEM, pruneTelephony);
  }
}
