export const legalSchema = /* GraphQL */ `
  type LegalFileRow {
    id: ID!
    caseId: ID!
    caseNumber: String!
    caseVersion: Int!
    debtorName: String!
    creditorName: String!
    "submitted, accepted, returned or withdrawn"
    status: String!
    reason: String!
    escalatedByName: String
    escalatedAt: Instant!
    decidedByName: String
    decidedAt: Instant
    decisionReason: String
    open: [Money!]!
    oldestDueOn: BusinessDate
  }
  type LegalInboxPage {
    rows: [LegalFileRow!]!
    nextCursor: String
  }
  "The file: ledger, timeline, documents, calls, promises, disputes."
  type LegalFile {
    row: LegalFileRow!
    case: Case!
    account: Account!
    contacts: [Contact!]!
    items: [OpenItem!]!
    ledger: [LedgerLine!]!
    documents: [Document!]!
    calls: [CallAttempt!]!
    promises: [Promise!]!
    disputes: [Dispute!]!
  }

  extend type Query {
    "status: submitted (default), accepted or returned; the oldest first."
    legalInbox(status: String = "submitted", first: Int = 50, after: String): LegalInboxPage!
    legalFile(id: ID!): LegalFile
  }
  extend type Mutation {
    acceptFile(write: CaseWrite!, fileId: ID!): CaseResult!
    returnFile(write: CaseWrite!, fileId: ID!, reason: String!): CaseResult!
  }
`;
