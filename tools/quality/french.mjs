import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from '../runtime/repository.mjs';

/** @type {[RegExp, string][]} */
const MARKS = [
  [/(?<=\S|^)[ \u202f]:/g, '\u00a0:'],
  [/(?<=\S|^)[ \u00a0]([;?!%])/g, '\u202f$1'],
  [/«[ \u202f]/g, '«\u00a0'],
  [/[ \u202f]»/g, '\u00a0»'],
];

/**
 * A French text with the spaces that belong before its marks: no-break before a colon and within quotes, narrow before the others.
 * @param {string} text
 */
export function spaced(text) {
  return MARKS.reduce((all, [wrong, right]) => all.replace(wrong, right), text);
}

/** Files that people read French from, but letters and text messages: those have the spaces their fonts and alphabets know. */
export function frenchFiles() {
  return globSync(['{apps,libs}/**/fr.json', '{apps,libs}/**/*.ts'], { cwd: repository })
    .filter((path) => !LETTERS.test(path) && !/\.spec\.ts$|-spec\.ts$|generated/.test(path))
    .map((path) => join(repository, path))
    .filter((path) => path.endsWith('.json') || /\bfr:|'fr'/.test(readFileSync(path, 'utf8')));
}
const LETTERS = /libs\/correspondence\/domain\/src\/texts\//;

/**
 * The French texts of a source file: what stands as `fr` in an object or is said when a language is 'fr', and every text of an
 * fr.json. Each with its line.
 * @param {string} path
 * @returns {{ text: string, line: number }[]}
 */
export function frenchTexts(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const json = path.endsWith('.json');
  const found = [];
  const visit = (node, french) => {
    const within = french || isFrench(node);
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText && within && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node)) {
      found.push({ text: node.text, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, (child) => visit(child, within));
  };
  visit(source, json);
  return found;
}

function isFrench(node) {
  if (ts.isPropertyAssignment(node)) return /^['"]?fr['"]?$/.test(node.name.getText());
  const chosen = ts.isConditionalExpression(node.parent ?? node) ? node.parent : undefined;
  return chosen?.whenTrue === node && /=== 'fr'$/.test(chosen.condition.getText());
}
