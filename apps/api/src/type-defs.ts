import { agreementsSchema } from '@relance/agreements/server';
import { callsSchemas } from '@relance/calls/server';
import { correspondenceSchema } from '@relance/correspondence/server';
import { dunningSchemas } from '@relance/dunning/server';
import { identitySchema } from '@relance/identity/server';
import { insightSchema } from '@relance/insight/server';
import { legalSchema } from '@relance/legal/server';
import { platformSchema } from '@relance/platform/server';
import { receivablesSchema } from '@relance/receivables/server';
import { buildASTSchema, concatAST, parse, printSchema } from 'graphql';

/** The contract of the api: what every context says of itself, together. */
export const typeDefs = [
  platformSchema,
  identitySchema,
  receivablesSchema,
  ...dunningSchemas,
  agreementsSchema,
  correspondenceSchema,
  ...callsSchemas,
  legalSchema,
  insightSchema,
];

/** The contract as one file: docs/schema.graphql. */
export function printedContract(): string {
  return `${printSchema(buildASTSchema(concatAST(typeDefs.map((part) => parse(part)))))}\n`;
}
