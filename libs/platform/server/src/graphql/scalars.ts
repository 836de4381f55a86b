import { isBusinessDate } from '@relance/kernel';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';

function refuse(what: string, value: unknown): never {
  throw new GraphQLError(`${what} cannot be ${JSON.stringify(value)}.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

function minorOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse('Minor', value);
}

function dateOf(value: unknown): string {
  return typeof value === 'string' && isBusinessDate(value) ? value : refuse('BusinessDate', value);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function instantOf(value: unknown): string {
  const time =
    typeof value === 'string' && INSTANT.test(value) && isBusinessDate(value.slice(0, 10)) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? refuse('Instant', value) : new Date(time).toISOString();
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  return node.kind === Kind.STRING ? node.value : undefined;
}

/** The scalars of the contract. What goes in is checked; what comes out is already so (SQL and the domain made it). */
export const scalars = {
  Minor: new GraphQLScalarType<number, number>({
    name: 'Minor',
    serialize: (value) => value as number,
    parseValue: minorOf,
    parseLiteral: (node) => minorOf(literal(node)),
  }),
  BusinessDate: new GraphQLScalarType<string, string>({
    name: 'BusinessDate',
    serialize: (value) => value as string,
    parseValue: dateOf,
    parseLiteral: (node) => dateOf(literal(node)),
  }),
  Instant: new GraphQLScalarType<string, string>({
    name: 'Instant',
    serialize: (value) => (value instanceof Date ? value.toISOString() : (value as string)),
    parseValue: instantOf,
    parseLiteral: (node) => instantOf(literal(node)),
  }),
  JSON: new GraphQLScalarType<unknown, unknown>({
    name: 'JSON',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
  }),
};
