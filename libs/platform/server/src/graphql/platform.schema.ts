/** Scalars, errors and paging that every context uses. */
export const platformSchema = /* GraphQL */ `
  "Integer minor units (cents), exact up to 2^53."
  scalar Minor
  "YYYY-MM-DD"
  scalar BusinessDate
  "ISO 8601 instant in UTC."
  scalar Instant
  scalar JSON

  type Money {
    minor: Minor!
    currency: String!
  }
  input MoneyInput {
    minor: Minor!
    currency: String!
  }

  "A sentence for people, as data: the console says it in the user's language (key + parameters)."
  type Reason {
    code: String!
    params: JSON!
  }

  "An expected failure. The message is in the user's language."
  interface UserError {
    code: String!
    message: String!
  }
  "Returned when a value of the input is at fault; names the field."
  type InputProblem implements UserError {
    code: String!
    message: String!
    field: String
  }
  "Returned when the actor may not do it, or the thing does not exist for the actor: the same answer for both."
  type NotAllowed implements UserError {
    code: String!
    message: String!
  }
  "Returned when somebody changed the case since it was read (expectedVersion differs): nothing was written."
  type Conflict implements UserError {
    code: String!
    message: String!
    "The case as it stands now."
    caseId: ID!
    currentVersion: Int!
    "Name of who changed it last, null for the system."
    changedBy: String
    changedAt: Instant!
    state: CaseState!
  }
  "A field and its value as text; null: none."
  type FieldValue {
    field: String!
    value: String
  }
  "Returned when somebody edited it since it was read (expectedVersion differs): nothing was written."
  type EditConflict implements UserError {
    code: String!
    message: String!
    currentVersion: Int!
    "Name of who edited it last, null for the system."
    changedBy: String
    changedAt: Instant!
    "The fields of the edit as they stand now."
    theirs: [FieldValue!]!
  }
  "Returned when the case cannot take that event in its present state."
  type NotPossible implements UserError {
    code: String!
    message: String!
  }

  "Returned by simple intents that have nothing more to say."
  type Done {
    ok: Boolean!
  }
  union DoneResult = Done | InputProblem | NotAllowed | NotPossible
  "Of an edit in place, or of a write on the ledger of a case: carries the version that was read."
  union EditResult = Done | InputProblem | NotAllowed | NotPossible | EditConflict | Conflict

  type Query {
    "The version of the product and its schema."
    version: String!
  }
`;
