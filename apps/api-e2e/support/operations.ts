import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A value for each scalar; `ID` is what the question is about. */
const SCALARS: Record<string, string> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Minor: '1',
  BusinessDate: '"2026-11-23"',
  Instant: '"2026-11-23T09:00:00Z"',
  JSON: '{}',
};

/** A value that the type takes; every id in it is `id`. */
export function sample(type: GraphQLInputType, id: string): string {
  if (isNonNullType(type)) return sample(type.ofType, id);
  if (isListType(type)) return `[${sample(type.ofType, id)}]`;
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || field.name === 'caseId',
    );
    return `{ ${needed.map((field) => `${field.name}: ${sample(field.type, id)}`).join(', ')} }`;
  }
  return type.name === 'ID' ? `"${id}"` : (SCALARS[type.name] ?? '"long enough a text"');
}

/** What is selected of the type: its leaves, the errors' words, and as deep as `depth` what is below. */
export function selection(type: GraphQLOutputType, depth: number): string {
  if (isNonNullType(type) || isListType(type)) return selection(type.ofType, depth);
  if (isLeafType(type)) return '';
  if (isUnionType(type)) return ' { __typename ... on UserError { code message } }';
  if (!isObjectType(type) || depth === 0) return ' { __typename }';
  const parts = Object.values(type.getFields())
    .filter((field) => field.args.length === 0 && (depth > 1 || isLeaf(field.type)))
    .map((field) => `${field.name}${selection(field.type, depth - 1)}`);
  return ` { __typename ${parts.join(' ')} }`;
}

function isLeaf(type: GraphQLOutputType): boolean {
  return isNonNullType(type) || isListType(type) ? isLeaf(type.ofType) : isLeafType(type);
}

/** A call of a query or mutation with its least arguments, every id being `id`. */
export function callOf(field: GraphQLField<unknown, unknown>, id: string, depth = 2): string {
  const args = field.args
    .filter((arg) => isNonNullType(arg.type) || isAboutACase(arg))
    .map((arg) => `${arg.name}: ${sample(arg.type, id)}`);
  return `${field.name}${args.length ? `(${args.join(', ')})` : ''}${selection(field.type, depth)}`;
}

/** Does the argument say which case, document, contact… it is about? */
export function isAboutACase({ name, type }: GraphQLArgument): boolean {
  return (
    /^(write|call|caseId|caseIds|id|itemId|fromId|input|paymentId|documentIds)$/.test(name) &&
    sample(type, 'this').includes('this')
  );
}
