/** Strategies: versions that people draft, approve and publish; who they apply to; trials of one against another. */
export const strategiesSchema = /* GraphQL */ `
  enum StrategyStatus {
    draft
    inReview
    published
    retired
  }
  type StrategyVersion {
    id: ID!
    "The strategy whose version it is: what assignments and trials name."
    strategyId: ID!
    key: String!
    nameFr: String!
    nameEn: String!
    "Debtors it is the default of; null: only where it is assigned."
    debtorKind: DebtorKind
    version: Int!
    status: StrategyStatus!
    "The strategy itself, as it is exported (docs/strategies.md)."
    definition: JSON!
    note: String!
    authorName: String
    submittedByName: String
    approvedByName: String
    createdAt: Instant!
    publishedAt: Instant
    retiredAt: Instant
    "Cases that are not closed, pinned to this version."
    liveCases: Int!
    problems: [StrategyProblem!]!
    "The migration that runs, or ran last, into this version."
    migration: StrategyMigration
    "What the viewer may do with it now: edit, discard, submit, sendBack, publish, retire."
    may: [String!]!
  }
  type StrategyProblem {
    code: String!
    "error: cannot be published; warning: a person should look."
    severity: String!
    "Key of the step; null: the whole path."
    step: String
    "The page of law or the rule of the house, for example RULES 5.1."
    rule: String!
    message: String!
  }
  "What becomes of the live cases that wait for one step of the old version."
  type StrategyMapping {
    "Key of the next step on the old version; null: at the end of its path."
    fromStep: String
    "stays, mapsTo, needsDecision"
    kind: String!
    "Key of the next step on the new version; null: at the end of its path, or undecided."
    toStep: String
    "Why it needs a decision, or where it maps to and why."
    reason: Reason
    "Steps among which a person may decide."
    choices: [String!]!
    "The end of the new path is among the choices: a decision with toStep null."
    mayEnd: Boolean!
    cases: Int!
  }
  type PublishPreview {
    fromVersionId: ID
    mappings: [StrategyMapping!]!
    "Live cases of the version that is replaced."
    cases: Int!
  }
  type PreviewedCase {
    caseId: ID!
    number: String!
    debtorName: String!
    state: CaseState!
    fromStep: String
    kind: String!
    toStep: String
  }
  type PreviewedCases {
    rows: [PreviewedCase!]!
    nextCursor: String
  }
  type StrategyMigration {
    id: ID!
    "The version that the cases come from; of another strategy when this one was assigned to them."
    fromVersionId: ID!
    status: String!
    total: Int!
    migrated: Int!
    undecided: Int!
    failed: Int!
    startedAt: Instant!
    finishedAt: Instant
  }
  type StrategyAssignment {
    id: ID!
    strategyId: ID!
    strategyKey: String!
    strategyName: String!
    "kind, creditor, segment, debtor, invoice"
    scope: String!
    "What it is for, in words: the creditor's name, the segment, the debtor's name, the invoice's number."
    target: String!
    debtorKind: DebtorKind
    reason: String!
    createdByName: String
    createdAt: Instant!
  }
  type TrialArm {
    "champion or challenger"
    arm: String!
    strategyName: String!
    cases: Int!
    "Cases that became overdue in this arm."
    overdueCases: Int!
    "Of those, overdue for 30 days or more ago: what is counted below."
    observedCases: Int!
    "Of the observed ones, all paid within 30 days of becoming overdue; low and high: the 95 % interval (Wilson)."
    curedIn30: Int!
    curedShare: Float
    curedLow: Float
    curedHigh: Float
    promises: Int!
    promisesKept: Int!
    letters: Int!
    calls: Int!
    paid: [Money!]!
  }
  type StrategyTrial {
    id: ID!
    championKey: String!
    challengerKey: String!
    sharePercent: Int!
    reason: String!
    startedAt: Instant!
    startedByName: String
    endedAt: Instant
    arms: [TrialArm!]!
    "Challenger minus champion, share cured within 30 days, with its 95 % interval (Newcombe); null: too few cases."
    difference: Float
    differenceLow: Float
    differenceHigh: Float
    "noDifference, challengerBetter, championBetter, tooFew"
    verdict: String!
  }
  type StrategySaved {
    strategy: StrategyVersion!
  }
  "Returned when the definition has problems that forbid it."
  type StrategyUnsound implements UserError {
    code: String!
    message: String!
    problems: [StrategyProblem!]!
  }
  "Returned when live cases need a decision that was not given."
  type DecisionsMissing implements UserError {
    code: String!
    message: String!
    steps: [String!]!
  }
  union StrategyResult = StrategySaved | StrategyUnsound | DecisionsMissing | InputProblem | NotAllowed | NotPossible

  input StepDecisionInput {
    "Key of the old version's step; null: the end of its path."
    fromStep: String
    "Key of the new version's step; null with stay false: the end of its path."
    toStep: String
    "These cases stay on the old version."
    stay: Boolean! = false
  }
  input AssignmentInput {
    strategyId: ID!
    scope: String!
    debtorKind: DebtorKind
    creditorId: ID
    segment: String
    debtorId: ID
    itemId: ID
    reason: String!
  }

  extend type Query {
    "Every version, the newest of each strategy first."
    strategies: [StrategyVersion!]!
    strategy(versionId: ID!): StrategyVersion
    "Problems of a definition that need not be stored: the editor asks while one types."
    lintStrategy(
      definition: JSON!
      "The strategy it is of: whom it applies to is known then."
      strategyId: ID
      "Looked at as if it applied to these debtors as well."
      debtorKinds: [DebtorKind!]
    ): [StrategyProblem!]!
    "fromVersionId absent: the version that is replaced; of a published one, the last older version that cases are still on."
    publishPreview(versionId: ID!, fromVersionId: ID): PublishPreview!
    "kind: only those (stays, mapsTo, needsDecision)."
    previewedCases(versionId: ID!, fromVersionId: ID, kind: String, first: Int = 50, after: String): PreviewedCases!
    strategyAssignments: [StrategyAssignment!]!
    strategyTrials: [StrategyTrial!]!
    "Templates and scripts there are, with the languages of each, and the segments and languages that the portfolio has."
    strategyVocabulary: StrategyVocabulary!
  }
  type StrategyVocabulary {
    templates: [StrategyText!]!
    scripts: [StrategyText!]!
    segments: [String!]!
    languages: [String!]!
    creditors: [Creditor!]!
  }
  type StrategyText {
    key: String!
    "Channels it can be used for."
    channels: [String!]!
    languages: [String!]!
  }
  extend type Mutation {
    "A draft: of a new strategy (key and names), or of the next version of the one it is based on. Admins."
    draftStrategy(basedOn: ID, key: String, nameFr: String, nameEn: String, definition: JSON): StrategyResult!
    "seen: updatedAt-like guard, the definition's hash as last read is not needed: the author alone edits a draft."
    saveStrategyDraft(versionId: ID!, definition: JSON!, note: String!): StrategyResult!
    discardStrategyDraft(versionId: ID!): DoneResult!
    submitStrategy(versionId: ID!): StrategyResult!
    "By another person than its author; back to draft, with the reason."
    sendBackStrategy(versionId: ID!, reason: String!): StrategyResult!
    "By another person than its author. Starts the migration of live cases."
    publishStrategy(versionId: ID!, decisions: [StepDecisionInput!]!): StrategyResult!
    "No new case begins with it; live ones go on."
    retireStrategy(versionId: ID!): StrategyResult!
    "Decisions for the cases that stayed on an older version: another migration begins."
    migrateCases(fromVersionId: ID!, toVersionId: ID!, decisions: [StepDecisionInput!]!): StrategyResult!
    "Open cases in its scope migrate, in batches."
    assignStrategy(input: AssignmentInput!): DoneResult!
    endAssignment(id: ID!): DoneResult!
    startTrial(championId: ID!, challengerId: ID!, sharePercent: Int!, reason: String!): DoneResult!
    endTrial(id: ID!): DoneResult!
  }
`;
