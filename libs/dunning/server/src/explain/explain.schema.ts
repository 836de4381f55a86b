/** Why a case is here or not, at any moment; and the case as it stood then. */
export const explainSchema = /* GraphQL */ `
  extend type Reason {
    "The sentence, in the viewer's language: the same that the operator's command prints."
    text: String!
  }
  "A reason of a case's place in the queue: a sentence with its points."
  type RankReason {
    code: String!
    params: JSON!
    points: Int!
    "The sentence, in the viewer's language."
    text: String!
  }
  "One question that was asked of the case."
  type Check {
    "somethingOverdue, notDisputed, notOnHold, noPromise, noUncountedCash, notInLegal, notInsolvent, stepDayReached, contactDelayOver, conditionsHold, proofOfSending, confirmed, callNotLater…"
    code: String!
    passed: Boolean!
    reason: Reason!
  }
  type WhyHere {
    caseId: ID!
    at: Instant!
    state: CaseState!
    "Is it in the queue (or would it have been) at that instant?"
    inQueue: Boolean!
    summary: Reason!
    checks: [Check!]!
    "What keeps it out: the first check that failed; null when it is in the queue."
    suppressor: Reason
    "When it would appear in the queue by itself, if nothing else happens; null: not by itself."
    appearsOn: BusinessDate
    "What would make it appear, when no date does."
    appearsWhen: Reason
    "Steps of the strategy in order: taken (with its day), next, later, skipped (with why)."
    path: [PathStep!]!
  }
  type PathStep {
    key: String!
    channel: String!
    severity: Int!
    "taken, next, later, leftOut"
    status: String!
    on: BusinessDate
    reason: Reason
  }
  type QueuePosition {
    rank: Float!
    "Its place among the cases of the same agent (or of the team's pool) at that instant, from 1."
    position: Int!
    of: Int!
    "Sum of the points of its reasons."
    score: Int!
    reasons: [RankReason!]!
  }
  type PastDocument {
    id: ID!
    template: String!
    stepKey: String!
    channel: String!
    createdAt: Instant!
    "As it stood then: toSend, sent, posted, cancelled…"
    status: String!
  }
  type PastItem {
    id: ID!
    kind: String!
    number: String!
    dueOn: BusinessDate!
    total: Money!
    "Open at that instant."
    open: Money!
    daysPastDue: Int!
  }
  "A case as it stood at an instant."
  type CaseAsOf {
    caseId: ID!
    at: Instant!
    seq: Int!
    state: CaseState!
    strategyName: String!
    strategyVersion: Int!
    overdue: [Money!]!
    open: [Money!]!
    unapplied: [Money!]!
    daysPastDue: Int
    holds: [Hold!]!
    why: WhyHere!
    items: [PastItem!]!
    documents: [PastDocument!]!
    queue: QueuePosition
  }
  "An instant at which the case moved: where the slider can stand."
  type CaseMoment {
    seq: Int!
    at: Instant!
    type: String!
    stateAfter: CaseState!
  }
  extend type Query {
    "at: any instant, also to come (as if nothing else happens); null: now."
    whyHere(caseId: ID!, at: Instant): WhyHere
    "null: not in reach, or not opened yet by then."
    caseAsOf(caseId: ID!, at: Instant!): CaseAsOf
    caseMoments(caseId: ID!): [CaseMoment!]!
  }
`;
