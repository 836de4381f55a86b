import type { ScriptAction } from '@relance/calls/domain';
import en from '../i18n/en.json';
import fr from '../i18n/fr.json';
import { effectsOf } from './action-effects';

describe('what comes of an action step', () => {
  const words = (action: ScriptAction, address = true, iban = true) =>
    effectsOf(action, { address, iban }).map((effect) => effect.words);

  it('goes out with the e-mail after the call', () => {
    expect(words('sendStatement')).toEqual(['byMail']);
    expect(words('sendBankDetails')).toEqual(['byMail']);
    expect(words('noteContact', false, false)).toEqual([]);
  });

  it('is for the agent where an original is wanted: none is kept', () => {
    expect(words('sendInvoiceCopy')).toEqual(['copyByHand', 'listByMail']);
    expect(words('sendInvoiceCopy', false)).toEqual(['copyByHand', 'noAddress']);
  });

  it('cannot be without an address, nor without an IBAN', () => {
    expect(words('sendStatement', false)).toEqual(['noAddress']);
    expect(words('sendBankDetails', true, false)).toEqual(['noIban']);
    expect(words('sendBankDetails', false, false)).toEqual(['noIban']);
  });

  it('is said in both languages', () => {
    const all = ['byMail', 'copyByHand', 'listByMail', 'noAddress', 'noIban'];
    expect([Object.keys(fr.script.effects), Object.keys(en.script.effects)]).toEqual([all, all]);
  });
});
