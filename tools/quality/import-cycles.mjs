import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { repository } from '../runtime/repository.mjs';

/**
 * Import cycles between the workspace's files, each as the list of its files. What `import type` brings is gone at run time and
 * counts for nothing.
 * @param {string[]} files absolute paths
 * @returns {string[][]}
 */
export function importCycles(files, options = compilerOptions()) {
  const known = new Set(files);
  const cache = ts.createModuleResolutionCache(repository, (name) => name, options);
  const edges = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .map((name) => resolve(name, file))
        .filter((to) => known.has(to)),
    ]),
  );
  return stronglyConnected(edges)
    .filter((group) => group.length > 1 || edges.get(group[0])?.includes(group[0]))
    .map((group) => group.map((file) => relative(repository, file)).sort());

  function resolve(name, from) {
    return ts.resolveModuleName(name, from, options, ts.sys, cache).resolvedModule?.resolvedFileName ?? '';
  }
}

/** Every source file of apps, libs and tools. */
export function workspaceFiles() {
  return globSync(['apps/**/*.ts', 'libs/**/*.ts', 'tools/**/*.ts', 'tools/**/*.mjs'], { cwd: repository }).map(
    (file) => join(repository, file),
  );
}

function compilerOptions() {
  const file = join(repository, 'tsconfig.base.json');
  return ts.parseJsonConfigFileContent(
    { ...ts.readConfigFile(file, ts.sys.readFile).config, files: [] },
    ts.sys,
    dirname(file),
  ).options;
}

function importsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const from = statement.moduleSpecifier;
    if (!from || !ts.isStringLiteral(from) || isOnlyTypes(statement)) return [];
    return [from.text];
  });
}

function isOnlyTypes(statement) {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  const { namedBindings } = clause;
  if (clause.isTypeOnly || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  if (clause.name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

/** Tarjan's algorithm. */
function stronglyConnected(edges) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const groups = [];
  const visit = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const next of edges.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) === index.get(node)) groups.push(stack.splice(stack.indexOf(node)));
  };
  for (const node of edges.keys()) if (!index.has(node)) visit(node);
  return groups;
}
