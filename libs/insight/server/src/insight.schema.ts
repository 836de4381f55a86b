export const insightSchema = /* GraphQL */ `
  type FloorAgent {
    personId: ID!
    name: String!
    "onCase, idle or offline"
    presence: String!
    caseId: ID
    caseNumber: String
    debtorName: String
    "Since when in that presence."
    since: Instant
    "The call going on, or in wrap-up; null: none."
    callState: CallSessionState
    callSince: Instant
    queueLength: Int!
    casesHeld: Int!
    callsToday: Int!
    rightPartyToday: Int!
    promisesToday: Int!
    promisedToday: [Money!]!
    brokenToday: Int!
  }
  type Floor {
    teamId: ID!
    teamName: String!
    agents: [FloorAgent!]!
    poolLength: Int!
    unidentifiedPayments: Int!
    openDisputes: Int!
    toSend: Int!
    states: [StateCount!]!
  }
  type StateCount {
    state: CaseState!
    cases: Int!
  }
  type CaseListRow {
    caseId: ID!
    number: String!
    version: Int!
    debtorName: String!
    creditorName: String!
    state: CaseState!
    agentId: ID
    agentName: String
    overdue: Money!
    oldestDueOn: BusinessDate
    nextActionAt: Instant
  }
  type CaseListPage {
    rows: [CaseListRow!]!
    nextCursor: String
  }
  input CaseListFilter {
    agentId: ID
    unassigned: Boolean
    states: [CaseState!]
    text: String
  }

  extend type Query {
    "Leads: one's team; admins: every team."
    floor: [Floor!]!
    "Cases of the actor's reach by overdue amount, for selecting and moving."
    caseList(filter: CaseListFilter, first: Int = 50, after: String): CaseListPage!
  }
`;
