export const agreementsSchema = /* GraphQL */ `
  type Promise {
    id: ID!
    amount: Money!
    dueOn: BusinessDate!
    graceDays: Int!
    "open, kept, broken or cancelled"
    status: String!
    madeOn: BusinessDate!
    madeByName: String
    closedOn: BusinessDate
    "The parts of a plan in order; none: paid at once."
    instalments: [Instalment!]!
    "A settlement: what is given up when it is kept."
    discount: Money
  }
  type Instalment {
    number: Int!
    amount: Money!
    dueOn: BusinessDate!
    "open, kept, broken or cancelled"
    status: String!
    closedOn: BusinessDate
  }
  type Dispute {
    id: ID!
    category: String!
    "open, resolved or withdrawn"
    status: String!
    note: String!
    raisedOn: BusinessDate!
    raisedByName: String
    itemNumbers: [String!]!
    "One for each currency."
    amounts: [Money!]!
    resolution: String
    resolvedOn: BusinessDate
  }
  type OpenDispute {
    dispute: Dispute!
    caseId: ID!
    caseNumber: String!
    caseVersion: Int!
    debtorName: String!
    agentName: String
  }
  type PromiseDue {
    promise: Promise!
    caseId: ID!
    caseNumber: String!
    debtorName: String!
  }

  "Paid as agreed: what is open on its items is left alone until somebody waives it (settle) or claims it again (endHold, with the promise's id)."
  type SettlementDue {
    promise: Promise!
    caseId: ID!
    caseNumber: String!
    caseVersion: Int!
    debtorName: String!
    agentName: String
    items: [SettledItem!]!
    open: Money!
  }
  type SettledItem {
    id: ID!
    number: String!
    open: Money!
  }

  extend type Query {
    "Of the actor's reach, the oldest first."
    settlementsDue(first: Int = 100): [SettlementDue!]!
    promises(caseId: ID!): [Promise!]!
    disputes(caseId: ID!): [Dispute!]!
    "Open disputes of the actor's reach, oldest first."
    openDisputes(first: Int = 100): [OpenDispute!]!
    "The agent's promises due or broken today, for My day."
    promisesToday: [PromiseDue!]!
  }
  extend type Mutation {
    "resolution: accepted (the debtor is right), rejected (the debt stands), credited…"
    resolveDispute(write: CaseWrite!, disputeId: ID!, resolution: String!): CaseResult!
    cancelPromise(write: CaseWrite!, promiseId: ID!, reason: String!): CaseResult!
  }
`;
