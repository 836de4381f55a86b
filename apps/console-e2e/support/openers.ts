import type { Person } from './person';

/** What is opened on a screen before it is looked at. */
export type Opener = (person: Person) => Promise<void>;

/** Waits until the case is the agent's. A form that was open is open again after a reload: it is left first. */
async function leaveForm({ page }: Person): Promise<void> {
  if (!/\/case\//.test(page.url())) return;
  await page.locator('calls-outcome-panel :is(.outcomes, form, calls-more-menu)').first().waitFor();
  if ((await page.locator('calls-outcome-panel :is(form, calls-more-menu)').count()) === 0) return;
  await page.keyboard.press('Escape');
  await page.locator('calls-outcome-panel .outcomes').waitFor();
}
/** What one key opens. */
export const key =
  (name: string, wait: string) =>
  async (person: Person): Promise<void> => {
    await leaveForm(person);
    if (name === 'k') await person.page.locator('calls-script-step .spoken').waitFor();
    await person.press(name);
    await person.page.locator(wait).first().waitFor();
  };
/** What is opened by the Enter key on something. */
export const click =
  (what: string, wait: string) =>
  async (person: Person): Promise<void> => {
    await person.page.locator(what).first().focus();
    await person.press('Enter');
    await person.page.locator(wait).first().waitFor();
  };
export const dialog = 'dialog[open]';
/** Why the case is here, then what is opened from there. */
export const why =
  (then?: string) =>
  async (person: Person): Promise<void> => {
    await person.page.locator('#tab-why').waitFor();
    await key('y', 'dunning-holds section')(person);
    if (then) await click(then, dialog)(person);
  };
/** The case as it stood two moments ago. */
export const asOf = async (person: Person): Promise<void> => {
  await person.page.locator('#as-of').focus();
  await person.press('ArrowLeft', 'ArrowLeft');
  await person.page.locator('dunning-as-of').waitFor();
};
/** A question of a script, with its answers and their conditions. */
export const choices = async (person: Person): Promise<void> => {
  await person.page.locator('[role=tree]').waitFor();
  await person.press('o', 'Home', ...Array.from({ length: 5 }, () => 'ArrowDown'));
  await person.page.locator('scripts-choices details summary').first().focus();
  await person.press('Enter');
  await person.page.locator('scripts-choices details[open] .add').first().focus();
  await person.press('Enter');
  await person.page.locator('scripts-choices details[open] .condition').first().waitFor();
};
/** The script where an answer may be skipped, and the reasons for that. */
export const asked = async (person: Person): Promise<void> => {
  await leaveForm(person);
  const words = person.page.locator('calls-script-step .spoken');
  await words.waitFor();
  // at the end of a path that was followed already, another one begins
  for (const key of ['Enter', '1', 'Enter', 'Enter', 's']) await person.press(key);
};
/** The tab "Account" of a case, and what one of its buttons opens, in either language. */
export const account =
  (name?: RegExp) =>
  async (person: Person): Promise<void> => {
    await click('#tab-account', 'receivables-account-panel dl')(person);
    if (!name) return;
    await person.page.locator('receivables-account-panel').getByRole('button', { name }).first().focus();
    await person.press('Enter');
    await person.page.locator(dialog).waitFor();
  };

/** Three rows selected: the list's bar says what can be done with them. */
export const selectSome = async (person: Person): Promise<void> => {
  await person.page.locator('calls-queue-list .rl-list-row').first().waitFor();
  await person.press('l', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await person.page.locator('.bar.some').waitFor();
};
/** A draft of other weights, what it would do to a queue, and the last look before it holds. */
export const weighAnew = async (person: Person): Promise<void> => {
  await person.page.locator('tr[calls-weight] input[type=range]').first().focus();
  await person.press('ArrowLeft', 'ArrowLeft');
  // while the draft is being kept it is not to be published
  await person.drawn();
  await person.page.locator('.page-head .btn.primary:not(:disabled)').focus();
  await person.press('Enter');
  await person.page.locator('dialog[open] #weights-note').waitFor();
};
