import { Cockpit } from './cockpit';
import type { Person } from './person';

/** A dispute and a file for legal, so that their lists are not empty. */
export async function leaveTraces(person: Person): Promise<void> {
  const cockpit = new Cockpit(person);
  await person.page.locator('button.start:focus').waitFor();
  await person.press('Enter');
  await cockpit.ready();
  await cockpit.outcome(async () => {
    await cockpit.form('d', 'dispute');
    await person.press('1', 'Enter');
  });
  await cockpit.outcome(async () => {
    await cockpit.form('e', 'escalation');
    await person.press('1', 'Enter');
    await cockpit.handOver();
  });
  await person.context.close();
}

/** The next version of a strategy, with a step taken out that the linter misses. */
export async function draftStrategy(person: Person): Promise<string> {
  const { page } = person;
  await person.goTo('/strategies');
  await page.getByRole('button', { name: /version suivante de Entreprises \(France\)/ }).focus();
  await person.press('Enter');
  await page.waitForURL(/\/edit$/);
  await page.locator('[role=option].step', { hasText: 'Mise en demeure' }).waitFor();
  await person.press('l', 'Home', ...Array.from({ length: 5 }, () => 'ArrowRight'), 'Delete');
  await page.locator('strategies-problems .chip.d90').first().waitFor();
  await page.locator('.saved').getByText('Enregistré', { exact: true }).waitFor();
  const id = page.url().split('/').at(-2)!;
  await person.context.close();
  return id;
}

/** The next version of a script, with a step that has no English: the linter misses it. */
export async function draftScript(person: Person): Promise<string> {
  const { page } = person;
  await person.goTo('/scripts');
  await page.getByRole('button', { name: 'Préparer la version suivante de Premier appel de relance' }).focus();
  await person.press('Enter');
  await page.waitForURL(/\/edit$/);
  await page.locator('[role=tree]').waitFor();
  await person.press('o', 'Home', 'Enter');
  await page.locator('scripts-node-form textarea:focus').waitFor();
  await person.press('Tab', 'Control+a', 'Delete');
  await page.locator('scripts-problems .chip.d90').first().waitFor();
  await page.locator('.saved').getByText('Enregistré', { exact: true }).waitFor();
  const id = page.url().split('/').at(-2)!;
  await person.context.close();
  return id;
}
