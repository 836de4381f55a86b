import type { House } from './house';
import type { Person } from './person';

export interface Worked {
  caseId: string;
  debtorName: string;
  keys: number;
  milliseconds: number;
}

/** A case as the ledger and the case's history have it. */
export interface Kept {
  state: string;
  outcome: string;
  note: string | null;
  undone: boolean;
  overdue: number;
}

export const caseIdOf = (address: URL | string): string =>
  /\/case\/([0-9a-f-]{36})/.exec(typeof address === 'string' ? address : address.pathname)?.[1] ?? '';

/** The cockpit under somebody's hands. */
export class Cockpit {
  constructor(readonly person: Person) {}

  get caseId(): string {
    return caseIdOf(this.person.page.url());
  }

  /** Waits until the case is there and may be worked on. */
  async ready(): Promise<void> {
    await this.person.page.locator('calls-outcome-panel .outcomes button:not(:disabled)').first().waitFor();
  }

  /** The last key of an outcome brings the next case: waits for it, and tells what it took. `keys` is what a person would press. */
  async outcome(work: () => Promise<void>): Promise<Worked> {
    const { person, caseId } = this;
    const debtorName = await person.heading();
    const [keys, began] = [person.keys, performance.now()];
    await work();
    await person.page.waitForURL((address) => caseIdOf(address) !== caseId);
    await person.page.waitForFunction((old) => document.querySelector('main h1')?.textContent !== old, debtorName);
    const worked = { caseId, debtorName, keys: person.keys - keys, milliseconds: performance.now() - began };
    await this.ready();
    return worked;
  }

  /** Hands the file over from its checklist: ticks what is not there by its digit, says why where something is missing. */
  async handOver(): Promise<void> {
    const { person } = this;
    const dialog = person.page.locator('dialog[open]');
    await dialog.locator('button[autofocus]:focus').waitFor();
    for (const digit of await dialog.locator('li label kbd').allInnerTexts()) await person.press(digit);
    if ((await dialog.locator('#file-why').count()) > 0) {
      await person.press('w');
      await dialog.locator('#file-why:focus').waitFor();
      await person.type('prescription proche');
    }
    await person.press('Enter');
  }

  /** Follows the script from its first words to where an amount may be named: who calls, is it you, for whom, about what. */
  async disclose(): Promise<void> {
    const { page } = this.person;
    await this.follow('Enter', '1', 'Enter', 'Enter');
    await page.waitForFunction(() => document.querySelectorAll('calls-script-step .tick.good').length === 4);
  }

  /** Goes through the script by these keys, each when the words of its step are there. */
  async follow(...keys: string[]): Promise<void> {
    const { page } = this.person;
    for (const key of keys) {
      const before = await page.locator('calls-script-step .spoken').innerText();
      await this.person.press(key);
      await page.waitForFunction(
        (words) => document.querySelector<HTMLElement>('calls-script-step .spoken')?.innerText !== words,
        before,
      );
    }
  }

  /** Presses the key of an outcome and waits for its form. */
  async form(key: string, name: string): Promise<void> {
    await this.person.press(key);
    await this.person.page.locator(`calls-${name}-form input:focus`).waitFor();
  }
}

export async function kept(house: House, caseId: string): Promise<Kept> {
  const [row] = await house.rows<Kept>(
    `select c.state, k.outcome, k.note, k.undone_at is not null as undone, c.overdue_minor::int as overdue
     from dunning_case c join call_attempt k on k.account_id = c.id where c.id = $1 order by k.started_at desc, k.id desc limit 1`,
    [caseId],
  );
  if (!row) throw new Error(`no call on case ${caseId}`);
  return row;
}
