import { announcedOn } from './announced';
import { replayScript } from './replay';
import { beginScript } from './run';
import type { ScriptAction, ScriptNode } from './script';
import { changed, CONFIRMED, NEXT, pick, QUIET, raise, THIRD, walk, words } from './testing/small-script';

const action = (id: string, what: ScriptAction, to: string): ScriptNode => ({
  ...{ id, kind: 'action', action: what, to },
  text: words('Je vous l’envoie.', 'I am sending it.'),
});
const SCRIPT = changed(
  {
    ...{ id: 'sendProof', kind: 'objection', objection: 'sendProof', text: words('Laquelle ?', 'Which one?') },
    choices: [
      { label: words('Relevé', 'Statement'), to: 'statement' },
      { label: words('Une autre personne', 'Somebody else'), to: 'who' },
    ],
  },
  action('statement', 'sendStatement', 'bank'),
  action('bank', 'sendBankDetails', 'note'),
  action('note', 'noteContact', 'amount'),
);
const AT_STATEMENT = [NEXT, CONFIRMED, NEXT, NEXT, raise('sendProof'), pick(0)] as const;
const SKIP = { kind: 'skip', reason: 'notFitting' } as const;

function announced(...more: Parameters<typeof walk>[3][]) {
  const place = walk(SCRIPT, QUIET, beginScript(SCRIPT, QUIET), ...AT_STATEMENT, ...more);
  // the stored path says the same
  expect(announcedOn(SCRIPT, replayScript(SCRIPT, place.path))).toEqual(announcedOn(SCRIPT, place));
  return announcedOn(SCRIPT, place);
}

describe('what was announced on a call', () => {
  it('is what the steps that were passed send, once each, and not what is noted', () => {
    expect(announced()).toEqual([]);
    expect(announced(NEXT, NEXT, NEXT)).toEqual(['sendStatement', 'sendBankDetails']);
    expect(announced(NEXT, NEXT, NEXT, raise('sendProof'), pick(0), NEXT)).toEqual([
      'sendStatement',
      'sendBankDetails',
    ]);
  });

  it('leaves out what was skipped or gone back from', () => {
    expect(announced(SKIP, NEXT)).toEqual(['sendBankDetails']);
    expect(announced(NEXT, { kind: 'back' })).toEqual([]);
    expect(announced(NEXT, { kind: 'back' }, NEXT)).toEqual(['sendStatement']);
  });

  it('is nothing once somebody else is on the line', () => {
    expect(announced(NEXT, NEXT, NEXT, raise('sendProof'), pick(1), THIRD)).toEqual([]);
    expect(announced(NEXT, raise('sendProof'), pick(1), CONFIRMED)).toEqual(['sendStatement']);
  });
});
