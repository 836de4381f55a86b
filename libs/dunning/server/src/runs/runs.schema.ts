/** The night run: what it does while it works, what it proposes, what it had to set aside. */
export const runsSchema = /* GraphQL */ `
  type DueRun {
    id: ID!
    host: String!
    startedAt: Instant!
    seenAt: Instant!
    "null: it works, unless it was last seen long ago (lost)."
    finishedAt: Instant
    lost: Boolean!
    "Cases that were due when it began."
    waiting: Int!
    due: Int!
    advanced: Int!
    failed: Int!
    "Cases a second, since it began."
    rate: Float!
    "How often each action was wanted, by its type; documents by channel: issueDocument.email…"
    effects: JSON!
  }
  type RunPage {
    rows: [DueRun!]!
    nextCursor: String
  }
  "Workers that were seen lately, and what is due now."
  type RunState {
    workers: Int!
    dueNow: Int!
    nextDueAt: Instant
    proposals: Int!
    failures: Int!
  }
  "A step that waits for a person's yes."
  type Proposal {
    caseId: ID!
    version: Int!
    number: String!
    debtorName: String!
    creditorName: String!
    agentName: String
    stepKey: String!
    channel: String!
    template: String
    severity: Int!
    since: BusinessDate!
    overdue: [Money!]!
    daysPastDue: Int!
    mandatory: Boolean!
    why: [Reason!]!
  }
  type ProposalPage {
    rows: [Proposal!]!
    nextCursor: String
    total: Int!
  }
  type ProposalsDecided {
    done: Int!
    "Cases that had moved meanwhile: nothing was done there."
    skipped: Int!
  }
  union ProposalsResult = ProposalsDecided | InputProblem | NotAllowed
  input ProposalRef {
    caseId: ID!
    stepKey: String!
    "The case's version that was looked at."
    version: Int!
  }
  type CaseFailure {
    caseId: ID!
    caseNumber: String!
    debtorName: String!
    error: String!
    attempts: Int!
    failedAt: Instant!
    retryAt: Instant!
  }

  extend type Query {
    runs(first: Int = 20, after: String): RunPage!
    runState: RunState!
    proposals(stepKey: String, agentId: ID, first: Int = 50, after: String): ProposalPage!
    caseFailures: [CaseFailure!]!
  }
  extend type Mutation {
    "Those that still stand as they were seen; each step is taken at once."
    confirmProposals(proposals: [ProposalRef!]!): ProposalsResult!
    "skip: the step is left out (never a mandatory one); else it is proposed again after until."
    declineProposals(proposals: [ProposalRef!]!, reason: String!, skip: Boolean!, until: BusinessDate): ProposalsResult!
    "Due again at once."
    retryFailure(caseId: ID!): DoneResult!
  }
`;
