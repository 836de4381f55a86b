import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

/** What one request may ask. Far above what the console's own operations need. */
export const REQUEST_LIMITS = { tokens: 2_000, depth: 8, aliases: 15, rootFields: 15 } as const;

/** Fields that are tried by guessing: once in a request, whatever the alias. */
const ONCE = new Set(['login', 'changePassword']);

interface Size {
  depth: number;
  aliases: number;
  /** Guessable fields on this level, not below: `me { login }` is none. */
  once: number;
}

/** Validation rule: depth, aliases, fields at the top, and one log-in for each request. */
export function requestLimits(context: ValidationContext): ASTVisitor {
  const problem = (what: string) =>
    context.reportError(
      new GraphQLError(`The request asks too much: ${what}.`, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    );
  return {
    OperationDefinition(node) {
      const size = sizeOf(node.selectionSet, context, new Map());
      if (node.selectionSet.selections.length > REQUEST_LIMITS.rootFields) problem('too many fields at the top');
      if (size.depth > REQUEST_LIMITS.depth) problem(`deeper than ${REQUEST_LIMITS.depth}`);
      if (size.aliases > REQUEST_LIMITS.aliases) problem(`more than ${REQUEST_LIMITS.aliases} aliases`);
      if (size.once > 1) problem('more than one try at a password');
    },
  };
}

/** A fragment is measured once however often it is spread, so that nested spreads cannot blow up the check itself. */
function sizeOf(set: SelectionSetNode, context: ValidationContext, fragments: Map<string, Size>): Size {
  const size: Size = { depth: 1, aliases: 0, once: 0 };
  const add = (part: Size, below: number) => {
    size.depth = Math.max(size.depth, part.depth + below);
    size.aliases += part.aliases;
    if (below === 0) size.once += part.once;
  };
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.alias) size.aliases += 1;
      if (ONCE.has(selection.name.value)) size.once += 1;
      if (selection.selectionSet) add(sizeOf(selection.selectionSet, context, fragments), 1);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      add(sizeOf(selection.selectionSet, context, fragments), 0);
    } else {
      const name = selection.name.value;
      let measured = fragments.get(name);
      if (!measured) {
        // a spread of itself (refused by another rule) counts nothing
        fragments.set(name, { depth: 0, aliases: 0, once: 0 });
        const fragment = context.getFragment(name);
        measured = fragment ? sizeOf(fragment.selectionSet, context, fragments) : { depth: 0, aliases: 0, once: 0 };
        fragments.set(name, measured);
      }
      add(measured, 0);
    }
  }
  return size;
}
