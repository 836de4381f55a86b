import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { ScriptAction, ScriptDefinition, ScriptFacts, VariableValues } from '@relance/calls/domain';
import { provideTexts, Texts } from '@relance/platform/console';
import { ScriptRun } from './script-run';
import { ScriptStep } from './script-step';

const said = (words: string) => ({ fr: words, en: words });
const script = (action: ScriptAction): ScriptDefinition => ({
  ...{ key: 'small', situation: 'firstReminder', title: said('Small'), start: 'who' },
  nodes: [
    { id: 'who', kind: 'verify', text: said('Vous ?'), confirmed: 'act', thirdParty: 'act', refused: 'bye' },
    { id: 'act', kind: 'action', action, text: said('J’y veille'), to: 'bye' },
    { id: 'bye', kind: 'end', outcome: null, text: said('Bye') },
  ],
});

describe('an action step', () => {
  let shown: ComponentFixture<ScriptStep>;
  let run: ScriptRun;
  let asked: number;

  beforeEach(() => localStorage.setItem('relance.language', 'fr'));

  async function at(action: ScriptAction, means: { address: boolean; iban: boolean }): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    const words = { fr: () => import('../i18n/fr.json'), en: () => import('../i18n/en.json') };
    await TestBed.inject(Texts).addScope('calls', words);
    const variables: VariableValues = means.iban ? { ibanEnd: said('0189') } : {};
    run = new ScriptRun(
      script(action),
      signal({ facts: {} as ScriptFacts, variables }),
      () => '2026-11-17T09:00:00.000Z',
    );
    run.move({ kind: 'verify', answer: 'confirmed' });
    shown = TestBed.createComponent(ScriptStep);
    shown.componentRef.setInput('run', run);
    shown.componentRef.setInput('language', 'fr');
    shown.componentRef.setInput('address', means.address);
    asked = 0;
    shown.componentInstance.noting.subscribe(() => asked++);
    await shown.whenStable();
  }
  const effects = () =>
    [...shown.nativeElement.querySelectorAll('.effect')].map((line: Element) => line.textContent!.trim());
  const choices = () =>
    [...shown.nativeElement.querySelectorAll('.choices button span')].map((label: Element) => label.textContent);
  const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const last = () => run.place().path.at(-1)!.move;

  it('says that it goes out with the e-mail after the call, and goes on by Enter', async () => {
    await at('sendStatement', { address: true, iban: true });
    expect(effects()).toEqual(['Part avec l’e-mail après l’appel.']);
    expect(choices()).toEqual(['Continuer']);
    press('Enter');
    expect([run.place().nodeId, last()]).toEqual(['bye', { kind: 'next' }]);
  });

  it('says why it cannot, and the agent goes on all the same', async () => {
    await at('sendBankDetails', { address: true, iban: false });
    expect(effects()).toEqual(['Ce créancier n’a pas d’IBAN\u00a0: il n’y a pas de coordonnées bancaires à envoyer.']);
    press('1');
    expect(run.place().nodeId).toBe('bye');
  });

  it('has the address noted where none is known', async () => {
    await at('sendStatement', { address: false, iban: true });
    expect(effects()).toEqual(['Aucune adresse e-mail n’est connue\u00a0: rien ne peut partir.']);
    expect(choices()).toEqual(['Continuer', 'Noter une adresse e-mail']);
    press('2');
    expect([asked, run.place().nodeId]).toEqual([1, 'act']);
    shown.componentRef.setInput('address', true);
    await shown.whenStable();
    expect(effects()).toEqual(['Part avec l’e-mail après l’appel.']);
  });

  it('has the contact noted by Enter, and goes on without one by the second key', async () => {
    await at('noteContact', { address: true, iban: true });
    expect([effects(), choices()]).toEqual([[], ['Noter l’interlocuteur', 'Continuer sans le noter']]);
    press('Enter');
    expect([asked, run.place().nodeId]).toEqual([1, 'act']);
    shown.componentInstance.done();
    expect([run.place().nodeId, last()]).toEqual(['bye', { kind: 'next' }]);
    press('Backspace');
    press('2');
    expect([asked, run.place().nodeId, last()]).toEqual([1, 'bye', { kind: 'skip', reason: 'notGiven' }]);
  });
});
