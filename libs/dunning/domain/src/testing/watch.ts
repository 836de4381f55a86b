import { CASE_STATES, type CaseState } from '../case-state';
import { stateByFacts } from '../rules/facts-say';
import { isSuppressed } from '../rules/lateness';
import { FORMAL_NOTICE } from '../strategy/strategy';
import type { Moment } from './long-life';

const DUNNED: ReadonlySet<CaseState> = new Set(['notYetDue', 'reminding', 'callDue', 'formalNotice']);
const KNOWN: ReadonlySet<string> = new Set(CASE_STATES);

/** Reached at the same instant again and again: more often than a path has steps, and the case would be claimed for ever. */
const PATIENCE = 60;

interface Written {
  chain: string;
  stepKey: string;
}

/** The invariants of RELIABILITY 3 that the pure machine can keep or break, looked at after every fact of one case. */
export class Watch {
  private readonly open = new Set<string>();
  private sent = new Map<string, number>();
  private pending: Written[] = [];
  private instant = '';
  private again = 0;

  /** What is wrong now, in words; empty when nothing is. */
  see(moment: Moment): string[] {
    const wrong: string[] = [];
    const check = (holds: boolean, what: string) => {
      if (!holds) wrong.push(`${moment.event.today} ${moment.event.type} ${moment.after.snapshot.value}: ${what}`);
    };
    this.state(moment, check);
    this.next(moment, check);
    this.documents(moment, check);
    this.promises(moment, check);
    this.legal(moment, check);
    return wrong;
  }

  private state({ before, after, event }: Moment, check: Check): void {
    const { value, context } = after.snapshot;
    check(KNOWN.has(value) && value === stateByFacts(context), 'is not where the facts say');
    check(
      context.items.every(({ open }) => open > 0),
      'keeps an item that is closed',
    );
    check(
      context.today >= event.today && (!before || context.today >= before.snapshot.context.today),
      'went back in time',
    );
    if (!before) return;
    check(context.brokenPromises >= before.snapshot.context.brokenPromises, 'lost a broken promise');
    if (event.type === 'StrategyMigrated') {
      check(context.stepsTaken.length === before.snapshot.context.stepsTaken.length, 'lost steps with its strategy');
    }
  }

  private next({ after, event }: Moment, check: Check): void {
    const { nextAction, waitingFor, queue, snapshot } = after;
    check((nextAction === null) !== (waitingFor === null), 'has not exactly one next thing');
    check(
      queue === null || (snapshot.value === 'callDue' && snapshot.context.notBefore === null),
      'is queued for no call',
    );
    if (event.type !== 'TimeReached' || nextAction === null || nextAction.at > event.at) this.again = 0;
    else if (event.at === this.instant) this.again += 1;
    this.instant = event.at;
    check(this.again < PATIENCE, 'stands still in time');
  }

  private documents(moment: Moment, check: Check): void {
    const { after, event, strategy } = moment;
    const { value, context } = after.snapshot;
    this.forgetOldChain(moment);
    if (event.type === 'StepSent') this.settle(event.stepKey);
    if (event.type === 'StepNotSent' && event.problem === 'outdated') this.settle(event.stepKey, -1);
    for (const action of after.actions) {
      if (action.type === 'cancelPendingDocuments') {
        for (const one of this.pending) this.count(one, -1);
        this.pending = [];
      }
      if (action.type !== 'issueDocument') continue;
      const { stepKey, itemIds } = action;
      check(DUNNED.has(value), `wrote ${stepKey} while suppressed`);
      check(
        itemIds.length > 0 &&
          itemIds.every((id) => context.items.some((item) => item.id === id && !isSuppressed(context, item))),
        `wrote ${stepKey} about what is not to be claimed`,
      );
      const written = { chain: context.carryingItemId ?? itemIds.join(), stepKey };
      this.pending.push(written);
      const times = 1 + (strategy.steps.find(({ key }) => key === stepKey)?.repeat?.times ?? 0);
      check(this.count(written, 1) <= times, `wrote ${stepKey} once too often for ${written.chain}`);
    }
  }

  /** A case remembers its last chains of lateness; an invoice that comes back after more of them begins anew. */
  private forgetOldChain({ before, after }: Moment): void {
    const { carryingItemId } = after.snapshot.context;
    const was = before?.snapshot.context;
    if (!was || carryingItemId === null || carryingItemId === was.carryingItemId) return;
    if (was.formerChains.some((chain) => chain.carryingItemId === carryingItemId)) return;
    for (const key of this.sent.keys()) if (key.startsWith(`${carryingItemId} `)) this.sent.delete(key);
  }

  private settle(stepKey: string, by = 0): void {
    for (const one of this.pending) if (one.stepKey === stepKey) this.count(one, by);
    this.pending = this.pending.filter((one) => one.stepKey !== stepKey);
  }

  private count({ chain, stepKey }: Written, by: number): number {
    const key = `${chain} ${stepKey}`;
    const count = (this.sent.get(key) ?? 0) + by;
    this.sent.set(key, count);
    return count;
  }

  private promises({ after }: Moment, check: Check): void {
    for (const action of after.actions) {
      if (action.type === 'recordPromise') this.open.add(action.promise.id);
      if (action.type === 'promiseReopened') this.open.add(action.promiseId);
      if (action.type === 'promiseKept' || action.type === 'promiseCancelled') {
        check(this.open.delete(action.promiseId), `ended ${action.promiseId} twice`);
      }
      if (action.type === 'promiseBroken') this.open.delete(action.promiseId);
    }
    const { promise } = after.snapshot.context;
    check(this.open.size === (promise ? 1 : 0) && (!promise || this.open.has(promise.id)), 'lost a promise');
  }

  private legal({ after, event, strategy }: Moment, check: Check): void {
    const opened = after.actions.find((action) => action.type === 'openLegalFile');
    if (!opened || event.type === 'Escalated') return;
    const { stepsTaken, announced, unsent, items } = after.snapshot.context;
    const referral = strategy.steps.findIndex(({ key }) => key === opened.reason);
    const owed = strategy.steps
      .slice(0, referral)
      .filter((step) => step.mandatory && step.offsetDays >= 0)
      .find(
        (step) => !stepsTaken.some(({ key }) => key === step.key) && announced < Math.min(step.severity, FORMAL_NOTICE),
      );
    check(owed === undefined, `was referred without ${owed?.key ?? ''}`);
    check(unsent === null, 'was referred without proof of sending');
    check(
      items.some(({ kind }) => kind !== 'charge'),
      'was referred for charges alone',
    );
  }
}

type Check = (holds: boolean, what: string) => void;
