import { hasWord } from '../debt-words';
import type { ScriptDefinition, ScriptNode, ScriptText } from '../script';
import { placeholdersOf, VARIABLE_BY_NAME } from '../variables';
import { type ScriptFault, scriptFault } from './script-fault';
import type { LintWords } from './word-lists';

/** Longer than that is not said in one breath. */
export const LONGEST_SPOKEN_WORDS = 60;

interface PlacedText {
  text: ScriptText;
  nodeId: string | null;
  field: string;
  spoken: boolean;
}

/** Faults of the words: languages, variables, sales, threats, length. */
export function textFaults(script: ScriptDefinition, words: LintWords): ScriptFault[] {
  return textsOf(script).flatMap((placed) => [
    ...missingLanguages(placed),
    ...variableFaults(placed),
    ...wordFaults(placed, words),
    ...lengthFaults(placed),
  ]);
}

function textsOf({ title, nodes }: ScriptDefinition): PlacedText[] {
  return [
    { text: title, nodeId: null, field: 'title', spoken: false },
    ...nodes.flatMap((node, index) => textsOfNode(node, `nodes.${index}`)),
  ];
}

function textsOfNode(node: ScriptNode, at: string): PlacedText[] {
  if (node.kind === 'branch') return [];
  const choices = 'choices' in node ? node.choices : [];
  return [
    { text: node.text, nodeId: node.id, field: `${at}.text`, spoken: true },
    ...(node.hint ? [{ text: node.hint, nodeId: node.id, field: `${at}.hint`, spoken: false }] : []),
    ...choices.map(({ label }, index) => ({
      ...{ text: label, nodeId: node.id, field: `${at}.choices.${index}.label`, spoken: false },
    })),
  ];
}

const LANGUAGE_WORDS = { fr: ['français', 'French'], en: ['anglais', 'English'] } as const;
const LANGUAGES = ['fr', 'en'] as const;

function missingLanguages({ text, nodeId, field }: PlacedText): ScriptFault[] {
  return LANGUAGES.filter((language) => text[language].trim() === '').map((language) =>
    faultInLanguage('textMissing', { nodeId, field: `${field}.${language}` }, language),
  );
}

/** The language in each language's words. */
function faultInLanguage(
  code: 'textMissing' | 'tooLong',
  place: { nodeId: string | null; field: string },
  language: 'fr' | 'en',
  params: Record<string, string | number> = {},
): ScriptFault {
  const [fr, en] = LANGUAGE_WORDS[language];
  const inFrench = scriptFault(code, { ...place, params: { ...params, language: fr } });
  const inEnglish = scriptFault(code, { ...place, params: { ...params, language: en } });
  return { ...inFrench, message: { fr: inFrench.message.fr, en: inEnglish.message.en } };
}

function variableFaults({ text, nodeId, field }: PlacedText): ScriptFault[] {
  const named = { fr: new Set(placeholdersOf(text.fr)), en: new Set(placeholdersOf(text.en)) };
  const all = [...new Set([...named.fr, ...named.en])];
  const unknown = all.filter((name) => !VARIABLE_BY_NAME.has(name));
  const oneSided = all.filter((name) => !unknown.includes(name) && named.fr.has(name) !== named.en.has(name));
  const stray = LANGUAGES.filter((language) => /[{}]/.test(text[language].replace(/\{[^{}]*\}/g, '')));
  const bothWritten = LANGUAGES.every((language) => text[language].trim() !== '');
  return [
    ...unknown.map((name) => scriptFault('unknownVariable', { nodeId, field, params: { name } })),
    ...(bothWritten
      ? oneSided.map((name) => scriptFault('variableInOneLanguage', { nodeId, field, params: { name } }))
      : []),
    ...stray.map((language) => scriptFault('strayBrace', { nodeId, field: `${field}.${language}` })),
  ];
}

function wordFaults({ text, nodeId, field, spoken }: PlacedText, words: LintWords): ScriptFault[] {
  if (!spoken) return [];
  return LANGUAGES.flatMap((language) => {
    const sales = hasWord(text[language], words.sales[language]);
    const threat = hasWord(text[language], words.threats[language]);
    const place = { nodeId, field: `${field}.${language}` };
    return [
      ...(sales ? [scriptFault('salesContent', { ...place, params: { word: sales.trim() } })] : []),
      ...(threat ? [scriptFault('threat', { ...place, params: { word: threat.trim() } })] : []),
    ];
  });
}

function lengthFaults({ text, nodeId, field, spoken }: PlacedText): ScriptFault[] {
  if (!spoken) return [];
  return LANGUAGES.flatMap((language) => {
    const words = text[language]
      .trim()
      .split(/[\s\u00a0\u202f]+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words <= LONGEST_SPOKEN_WORDS) return [];
    return [faultInLanguage('tooLong', { nodeId, field: `${field}.${language}` }, language, { words })];
  });
}
