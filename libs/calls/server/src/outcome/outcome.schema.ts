/** Outcomes by the menu, corrections, and the list of calls. */
export const outcomeSchema = /* GraphQL */ `
  input InstalmentInput {
    minor: Minor!
    dueOn: BusinessDate!
  }
  "A correction beside what was logged: {field: {was, is}}."
  type CallCorrection {
    id: ID!
    changes: JSON!
    reason: String!
    byName: String!
    at: Instant!
  }
  type LoggedCall {
    call: CallAttempt!
    seq: Int!
    phone: String
    contactName: String
    "What was agreed, as it holds now: parameters of the outcome's sentence; today: the day of the call."
    detail: JSON!
    "The debtor's: an agreed time is said in it."
    zone: String!
    corrections: [CallCorrection!]!
    "The actor may correct it."
    correctable: Boolean!
  }
  "What was mistyped, as it should be; what is absent was right."
  input CorrectionInput {
    amount: MoneyInput
    dueOn: BusinessDate
    instalments: [InstalmentInput!]
    callbackAt: Instant
    rightParty: Boolean
    reasonForDelay: String
    "Added to the note; the note itself stays."
    addendum: String
  }
  enum StopKind {
    hardship
    insolvency
    deceased
    doNotCall
  }

  extend type Query {
    "Calls of a case, the newest first, with what was corrected."
    calls(caseId: ID!, first: Int = 50): [LoggedCall!]!
  }
  extend type Mutation {
    "Somebody else answered: nothing is told, another try later."
    logThirdParty(call: CallInput!, messageLeft: Boolean!): OutcomeResult!
    "Stops dunning on every case of the debtor, or the telephone alone (doNotCall). words: what was said."
    reportStop(call: CallInput!, kind: StopKind!, words: String!): OutcomeResult!
    "By who logged the call, or a lead: a fact of its own with a reason. Refused where something followed that cannot be taken back."
    correctOutcome(write: CaseWrite!, callId: ID!, correction: CorrectionInput!, reason: String!): CaseResult!
  }
`;
