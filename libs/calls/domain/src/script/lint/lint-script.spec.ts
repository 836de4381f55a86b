import type { ScriptDefinition, ScriptNode } from '../script';
import { changed, SMALL, words } from '../testing/small-script';
import { FAULT_WORDS, type FaultCode } from './fault-words';
import { hasScriptErrors, lintScript } from './lint-script';

const end = (id: string, text = 'Merci.'): ScriptNode => ({ id, kind: 'end', text: words(text), outcome: null });
const say = (id: string, text: string, to = 'bye'): ScriptNode => ({ id, kind: 'say', text: words(text), to });
const ask = (id: string, choices: { to: string; when?: never }[]): ScriptNode => ({
  ...{ id, kind: 'ask', text: words('Alors ?') },
  choices: choices.map((choice) => ({ label: words('Oui'), ...choice })),
});
const node = (id: string) => SMALL.nodes.find((each) => each.id === id)! as never as Record<string, unknown>;
const with_ = (id: string, change: Record<string, unknown>) =>
  changed({ ...node(id), ...change } as never as ScriptNode);
const without = (id: string): ScriptDefinition => ({ ...SMALL, nodes: SMALL.nodes.filter((each) => each.id !== id) });
const voicemail = (text: string): ScriptDefinition => ({
  ...{ key: 'v', situation: 'voicemail', title: words('V'), start: 'm' },
  nodes: [say('m', text, 'e'), end('e')],
});

/** For each fault a script that has it, and the node it names. */
const FAULTY: Record<FaultCode, [script: unknown, nodeId: string | null]> = {
  notAScript: ['text', null],
  missing: [{ ...SMALL, title: undefined }, null],
  wrongType: [with_('hello', { to: 3 }), 'hello'],
  notOneOf: [with_('hello', { disclosure: 'weather' }), 'hello'],
  unknownField: [with_('hello', { colour: 'red' }), 'hello'],
  tooLarge: [with_('hello', { text: words('x'.repeat(3_000)) }), 'hello'],
  badId: [with_('hello', { id: '1 2' }), '1 2'],
  duplicateId: [{ ...SMALL, nodes: [...SMALL.nodes, end('bye')] }, 'bye'],
  noStart: [{ ...SMALL, start: 'nowhere' }, null],
  unknownTarget: [with_('thanks', { to: 'nowhere' }), 'thanks'],
  targetMissing: [with_('thanks', { to: '' }), 'thanks'],
  otherwiseMissing: [with_('fork', { otherwise: '' }), 'fork'],
  deadEnd: [with_('thanks', { to: 'nowhere' }), 'thanks'],
  loopWithoutExit: [changed(say('thanks', 'Encore.', 'more'), say('more', 'Encore.', 'thanks')), 'thanks'],
  branchLoop: [
    changed(
      { id: 'fork', kind: 'branch', cases: [], otherwise: 'fork-2' },
      {
        id: 'fork-2',
        kind: 'branch',
        cases: [{ when: [{ fact: 'inbound', is: true }], to: 'amount' }],
        otherwise: 'fork',
      },
    ),
    'fork',
  ],
  unreachable: [changed(say('island', 'Personne ne vient ici.')), 'island'],
  unreachableDisclosure: [
    changed({ id: 'island', kind: 'disclosure', disclosure: 'purpose', text: words('Au sujet…'), to: 'bye' }),
    'island',
  ],
  disclosureMissing: [with_('creditor', { kind: 'disclosure', disclosure: 'caller' }), null],
  disclosureBypassed: [with_('creditor', { to: 'promise' }), 'promise'],
  identityBypassed: [with_('who', { refused: 'promise' }), 'promise'],
  amountBeforeIdentity: [with_('hello', { text: words('{amountOverdue} !') }), 'hello'],
  amountBeforeDisclosure: [with_('creditor', { to: 'amount' }), 'amount'],
  amountToThirdParty: [with_('third', { text: words('Il doit 30 €.') }), 'third'],
  debtBeforeIdentity: [with_('hello', { text: words('Pour {creditorName}.') }), 'hello'],
  debtToThirdParty: [
    with_('third', { text: words('C’est pour une facture impayée.', 'About an unpaid invoice.') }),
    'third',
  ],
  debtOnVoicemail: [voicemail('Rappelez-nous pour votre facture.'), 'm'],
  returnFromNowhere: [with_('thanks', { to: '@return' }), 'thanks'],
  textMissing: [with_('thanks', { text: words('Merci.', ' ') }), 'thanks'],
  unknownVariable: [with_('thanks', { text: words('{shoeSize}') }), 'thanks'],
  strayBrace: [with_('thanks', { text: words('Merci }.') }), 'thanks'],
  variableInOneLanguage: [with_('thanks', { text: words('Merci {agentName}.', 'Thank you.') }), 'thanks'],
  objectionUnanswered: [without('dispute'), null],
  objectionTwice: [
    changed(
      { ...node('dispute'), id: 'dispute-2' } as never as ScriptNode,
      with_('thanks', { to: 'amount' }).nodes[0]!,
    ),
    'dispute-2',
  ],
  noChoice: [with_('third', { choices: [] }), 'third'],
  nothingOffered: [
    with_('third', { choices: [{ label: words('Oui'), to: 'bye', when: [{ fact: 'inbound', is: true }] }] }),
    'third',
  ],
  tooManyChoices: [
    changed(
      ask(
        'third',
        Array.from({ length: 10 }, () => ({ to: 'bye' })),
      ),
    ),
    'third',
  ],
  offerUnguarded: [
    changed(say('thanks', 'Bien.', 'offer'), {
      ...ask('offer', [{ to: 'bye' }]),
      kind: 'offer',
      offers: ['discount'],
    } as never),
    'offer',
  ],
  offerBeyondAuthority: [
    with_('fork', { cases: [{ when: [{ fact: 'maxDiscountPercent', atLeast: 60 }], to: 'thanks' }] }),
    'fork',
  ],
  salesContent: [with_('thanks', { text: words('Profitez de notre promotion.') }), 'thanks'],
  threat: [with_('thanks', { text: words('Sinon, l’huissier passera.', 'Or the bailiff will come.') }), 'thanks'],
  tooLong: [with_('thanks', { text: words('mot '.repeat(61)) }), 'thanks'],
};

describe('the linter of scripts', () => {
  it('has nothing to say of a sound script', () => {
    expect(lintScript(SMALL)).toEqual([]);
  });

  it.each(Object.entries(FAULTY))('finds %s, and names the node', (code, [script, nodeId]) => {
    const found = lintScript(script);
    expect(found.map((fault) => fault.code)).toContain(code);
    expect(found.find((fault) => fault.code === code)).toMatchObject({ nodeId });
    for (const { message } of found)
      expect(`${message.fr}${message.en}`).not.toMatch(
        /undefined|\{(what|to|word|words|language|most|values|because)\}|^$/,
      );
  });

  it('has words for every fault in both languages', () => {
    expect(Object.keys(FAULTY).sort()).toEqual(Object.keys(FAULT_WORDS).sort());
  });

  it('says errors first, and knows warnings from them', () => {
    const both = changed(say('thanks', 'Promotion !', 'amount'), say('island', 'Rien.'));
    const codes = lintScript(both).map(({ code, severity }) => `${severity} ${code}`);
    expect(codes).toEqual(['error unreachable', 'warning salesContent', 'warning salesContent']);
    expect(hasScriptErrors(lintScript(with_('thanks', { text: words('Promotion !') })))).toBe(false);
  });

  it('looks for the words it is given', () => {
    const found = lintScript(SMALL, { sales: { fr: ['merci'], en: [] }, threats: { fr: [], en: [] } });
    expect(found).toMatchObject([{ code: 'salesContent', nodeId: 'thanks', field: 'nodes.6.text.fr' }]);
  });

  it('knows that a condition on the call itself keeps a way shut until then', () => {
    const guarded = with_('third', {
      choices: [
        {
          label: words('Oui'),
          to: 'amount',
          when: [
            { fact: 'said', disclosure: 'purpose' },
            { fact: 'identityChecked', is: true },
          ],
        },
        { label: words('Non'), to: 'bye' },
      ],
    });
    expect(lintScript(guarded)).toEqual([]);
  });

  it('walks answers to objections from wherever they are raised, and back', () => {
    const leaky = with_('notMe', {
      choices: [
        { label: words('Le chiffre'), to: 'amount' },
        { label: words('Fin'), to: 'bye' },
      ],
    });
    expect(lintScript(leaky).map(({ code, nodeId }) => [code, nodeId])).toEqual([
      ['amountBeforeIdentity', 'amount'],
      ['amountToThirdParty', 'amount'],
      ['amountBeforeDisclosure', 'amount'],
    ]);
  });
});
