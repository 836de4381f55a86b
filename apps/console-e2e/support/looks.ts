import { overflow, violations } from './accessibility';
import type { House } from './house';
import type { Opener } from './openers';
import type { Person } from './person';

export interface Screen {
  path: string;
  /** What is opened on it before it is looked at. */
  open?: Opener;
}

const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 390, height: 844 };

async function light(person: Person, theme: 'light' | 'dark'): Promise<void> {
  await person.page.emulateMedia({ colorScheme: theme });
  if (person.page.url() !== 'about:blank') await person.page.locator(`html[data-theme=${theme}]`).waitFor();
}

/** Looks at the screens in one language, wide in both themes, then narrow; gives what is wrong. */
export async function look(person: Person, language: string, screens: Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const { path, open } of screens) {
    await person.page.setViewportSize(WIDE);
    await light(person, 'light');
    await person.goTo(path);
    await person.settled();
    await open?.(person);
    await person.readAll();
    const check = async (how: string, onlyColours = false): Promise<void> => {
      const screen = `${path}${open ? ` (${String(screens.findIndex((one) => one.open === open))})` : ''}`;
      found.push(
        ...(await violations(person.page, onlyColours)).map((words) => `${language} ${how} ${screen}: ${words}`),
      );
      const wide = await overflow(person.page);
      if (wide > 0) found.push(`${language} ${how} ${screen}: ${wide} px wider than the window`);
    };
    await check('light');
    await light(person, 'dark');
    await check('dark', true);
    await light(person, language === 'fr' ? 'light' : 'dark');
    await person.page.setViewportSize(NARROW);
    await check('narrow');
  }
  return found;
}

/** Looks at the screens of one of the demo's people in French, then in English. */
export async function lookInBoth(house: House, login: string, screens: Screen[]): Promise<void> {
  const person = await house.person(login);
  const found = await look(person, 'fr', screens);
  await person.page.setViewportSize(WIDE);
  await person.goTo('/');
  await person.settled();
  await person.speak('en');
  found.push(...(await look(person, 'en', screens)));
  await person.context.close();
  expect(found).toEqual([]);
  expect(house.faults()).toEqual([]);
}
