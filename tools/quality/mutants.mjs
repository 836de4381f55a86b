// Mutation test of the dunning machine: how many small faults in its rules and guards do its own specs notice?
//   node tools/quality/mutants.mjs [--sample N] [--seed N] [--file PART]
// Works in a copy (.relance/mutants); prints what survived and the share that was killed. Not part of CI: it takes long.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import ts from 'typescript';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const COPY = join(ROOT, '.relance/mutants');
const DOMAIN = 'libs/dunning/domain/src';

const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: '' },
  },
});

/** The quick ones decide nearly always; the others are asked about what these let pass. */
const QUICK = 'domain/src/(stories|refusals)';
const THOROUGH = 'domain/src/(golden|case.properties|paths|simple-paths)';

const SWAPS = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
]);

/** Every single fault of a file: an operator swapped, a condition turned round, a constant answer turned round. */
function mutantsOf(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants = [];
  const put = (node, replacement) => {
    const from = node.getStart(source);
    const { line } = source.getLineAndCharacterOfPosition(from);
    mutants.push({
      file,
      line: line + 1,
      what: `${node.getText(source).slice(0, 60)} → ${replacement.slice(0, 60)}`,
      text: text.slice(0, from) + replacement + text.slice(node.getEnd()),
    });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const swap = SWAPS.get(node.operatorToken.kind);
      if (swap) put(node.operatorToken, swap);
    }
    if (ts.isIfStatement(node)) put(node.expression, `!(${node.expression.getText(source)})`);
    if (ts.isConditionalExpression(node)) put(node.condition, `!(${node.condition.getText(source)})`);
    if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'false');
    if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'true');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants;
}

function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(join(folder, entry.name))
      : entry.name.endsWith('.spec.ts')
        ? []
        : [join(folder, entry.name)],
  );
}

/** The same choice for the same seed. */
function sample(list, count, seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return list
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ one }) => one);
}

function prepare() {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(COPY, { recursive: true });
  for (const part of [
    'libs/kernel',
    'libs/dunning/domain',
    'tsconfig.base.json',
    'jest.config.cts',
    'package.json',
    'docs/domain.md',
    'tools/testing',
  ]) {
    cpSync(join(ROOT, part), join(COPY, part), { recursive: true });
  }
  for (const empty of ['apps']) mkdirSync(join(COPY, empty), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'));
}

function specsPass(pattern) {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const args = [
    '-c',
    'jest.config.cts',
    '--selectProjects',
    'unit',
    '--bail',
    '-i',
    '--silent',
    '--testPathPatterns',
    pattern,
  ];
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };
  const node = join(ROOT, 'node_modules/.bin/node');
  return spawnSync(node, [jest, ...args], { cwd: COPY, env, timeout: 240_000, stdio: 'ignore' }).status === 0;
}

prepare();
if (!specsPass(QUICK)) throw new Error('the specs fail without any mutant');
const files = filesIn(join(DOMAIN, 'rules')).filter((file) => file.includes(values.file));
const all = files.flatMap(mutantsOf);
const chosen = values.sample ? sample(all, Number(values.sample), Number(values.seed)) : all;
const survived = [];
for (const [i, mutant] of chosen.entries()) {
  const place = join(COPY, mutant.file);
  const original = readFileSync(place, 'utf8');
  writeFileSync(place, mutant.text);
  const isAlive = specsPass(QUICK) && specsPass(THOROUGH);
  writeFileSync(place, original);
  if (isAlive) {
    survived.push(mutant);
    console.log(`survived  ${relative(DOMAIN, mutant.file)}:${mutant.line}  ${mutant.what}`);
  }
  if ((i + 1) % 10 === 0) console.log(`${i + 1} of ${chosen.length}, ${survived.length} survived`);
}
rmSync(COPY, { recursive: true, force: true });
const killed = chosen.length - survived.length;
console.log(
  `${killed} of ${chosen.length} mutants killed (${((100 * killed) / chosen.length).toFixed(1)} %), of ${all.length} there are`,
);
