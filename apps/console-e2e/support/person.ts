import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { moveBrowserClock } from './moment';
import { dialled, takeTheCalls } from './telephone';
import { untranslated } from './untranslated';

export const DEMO_PASSWORD = 'relance-demo';
const DEMO_LOGINS = ['lea', 'hugo', 'ines', 'tom', 'jade', 'paul'];

/** In the browser: everybody has seen the tour of the cockpit's keys on this machine. */
function knowTheKeys(logins: string[]): void {
  localStorage.setItem('relance.tours', JSON.stringify(logins));
}

export interface Wishes {
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
  language?: 'fr' | 'en';
  /** Has never seen the cockpit before: its tour begins by itself. */
  firstTime?: boolean;
  /** Another way to the house than the usual one. */
  url?: string;
}

/** Somebody at a keyboard: presses, types, reads. Counts the keys pressed, and notes what the browser complains about. */
export class Person {
  readonly faults: string[] = [];
  keys = 0;

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly url: string,
  ) {}

  static async sitDown(browser: Browser, url: string, ahead: number, wishes: Wishes): Promise<Person> {
    const { width = 1366, height = 768, theme = 'light', language = 'fr' } = wishes;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    // how long something may take is for the bench to say: here it only has to come
    context.setDefaultTimeout(45_000);
    await context.addInitScript(moveBrowserClock, ahead);
    await context.addInitScript(takeTheCalls);
    if (!wishes.firstTime) await context.addInitScript(knowTheKeys, DEMO_LOGINS);
    const person = new Person(await context.newPage(), context, url);
    person.page.on('console', (message) => {
      if (message.type() === 'error') person.faults.push(message.text());
    });
    person.page.on('pageerror', (error) => person.faults.push(error.stack ?? error.message));
    return person;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  /** To another screen without loading the page again: the rail's entry, by key. */
  async turnTo(path: string): Promise<void> {
    await this.page.locator(`nav.rail a[href="${path}"]`).focus();
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL((address) => address.pathname === path);
  }

  /** Waits until nothing on the screen is still being loaded. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector('main :is(h1, rl-empty)') && !document.querySelector('rl-skeleton'),
    );
  }

  /** By Escape; waits until its keys are gone with it, a moment after the browser has closed it. */
  async closeDialog(): Promise<void> {
    await this.press('Escape');
    await this.page.waitForFunction(() => document.querySelector('dialog .content') === null);
  }

  /** In the account's menu, by keyboard: the second language's choice is one arrow away from the first. */
  async speak(language: 'fr' | 'en'): Promise<void> {
    await this.page.locator('app-account-menu button.rail-item').focus();
    await this.page.keyboard.press('Enter');
    await this.page.locator('dialog[open] input[name=language]:checked').focus();
    await this.page.keyboard.press(language === 'fr' ? 'ArrowUp' : 'ArrowDown');
    await this.page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
    await this.closeDialog();
  }

  /** Marks the page, so that `reloaded` can tell whether it is still the same. */
  async mark(): Promise<void> {
    await this.page.evaluate(() => Object.assign(window, { marked: true }));
  }

  reloaded(): Promise<boolean> {
    return this.page.evaluate(() => !('marked' in window));
  }

  /** By keyboard, from the first field that has the focus. */
  async logIn(login: string, password = DEMO_PASSWORD): Promise<void> {
    await this.goTo('/login');
    await this.page.locator('#login:focus').waitFor();
    await this.page.keyboard.type(login);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(password);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL((address) => address.pathname !== '/login');
  }

  /** Presses keys one after the other; each counts. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** Writes where the focus is, and sees it written; the words do not count as keys of a command. */
  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    await this.drawn();
  }

  /** Goes on with Tab until the element has the focus: a person without a mouse does the same. */
  async tabTo(target: Locator, most = 60): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed <= most; pressed++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`${most} times Tab did not reach ${String(target)}`);
  }

  /** Waits until the screen shows what the last key did: the console draws within a frame. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }

  /** What this person's browser asks the server, beside the screens. */
  asks(query: string, variables: object): Promise<string> {
    return this.page.evaluate(
      async ([body]) => {
        const answer = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
          body: body!,
        });
        return JSON.stringify(await answer.json());
      },
      [JSON.stringify({ query, variables })],
    );
  }

  heading(): Promise<string> {
    return this.page.locator('main h1').innerText();
  }

  /** Waits until the words are somewhere on the screen. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor();
  }

  /** The numbers this page gave to the telephone. */
  dialled(): Promise<string[]> {
    return this.page.evaluate(dialled);
  }

  /** Notes text keys that are shown instead of words. */
  async readAll(): Promise<void> {
    const found = await this.page.evaluate(untranslated);
    this.faults.push(...found.map((key) => `no translation on ${new URL(this.page.url()).pathname}: ${key}`));
  }
}
