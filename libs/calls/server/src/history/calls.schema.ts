/** The calls of a case, with the way that each took through its script. */
export const caseCallsSchema = /* GraphQL */ `
  type CaseCall {
    id: ID!
    startedAt: Instant!
    endedAt: Instant!
    outcome: String!
    rightParty: Boolean!
    reasonForDelay: String
    note: String!
    personName: String!
    contactName: String
    phone: String
    undone: Boolean!
    inbound: Boolean!
    "Null: no script was followed."
    scriptTitle: ScriptText
    scriptVersion: Int
    scriptPath: [ScriptPathStep!]!
  }
  type CaseCallPage {
    rows: [CaseCall!]!
    nextCursor: String
  }
  extend type Query {
    "Every call of a case in reach, also those that were taken back, the newest first; at most 100 at once."
    caseCalls(caseId: ID!, first: Int = 20, after: String): CaseCallPage!
  }
`;
