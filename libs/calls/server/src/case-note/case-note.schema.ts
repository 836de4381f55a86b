export const caseNoteSchema = /* GraphQL */ `
  "What a person wrote on a case outside a call. It is never changed."
  type CaseNote {
    id: ID!
    at: Instant!
    text: String!
    personName: String!
  }
  union NoteResult = CaseNote | InputProblem | NotAllowed

  extend type Mutation {
    "Adds a note, also while a colleague holds the case: it takes nothing away. At most 4,000 characters."
    addNote(caseId: ID!, text: String!, idempotencyKey: String!): NoteResult!
  }
`;
