export const callsSchema = /* GraphQL */ `
  type QueueRow {
    caseId: ID!
    number: String!
    debtorName: String!
    debtorKind: DebtorKind!
    creditorName: String!
    state: CaseState!
    overdue: Money!
    daysPastDue: Int!
    "Why it stands here, the strongest first."
    reasons: [Reason!]!
    "Name of the colleague on it now."
    heldBy: String
    agentId: ID
  }
  type QueuePage {
    rows: [QueueRow!]!
    nextCursor: String
  }
  type Callback {
    caseId: ID!
    number: String!
    debtorName: String!
    at: Instant!
  }
  type MyDay {
    "Cases callable now in the actor's queue."
    waiting: Int!
    callsToday: Int!
    promisesToday: Int!
    promisedToday: [Money!]!
    callbacks: [Callback!]!
    "When the queue is empty: the next cases that come due, how many and when."
    nextAt: Instant
    nextCount: Int!
  }
  "May this debtor be called now, by the policy in force."
  type ContactPermission {
    allowed: Boolean!
    "Says the rule in words, when not allowed."
    reason: Reason
    nextAllowedAt: Instant
    attemptsThisWeek: Int!
    attemptsAllowedPerWeek: Int!
    policyKey: String!
    "Wall time of the debtor, HH:MM, and the zone."
    localTime: String!
    zone: String!
  }
  type Offer {
    "Latest day a promise may name."
    latestPromiseOn: BusinessDate!
    "Presets 1 to 6 of the promise form, in order."
    promiseDates: [BusinessDate!]!
    maxInstalments: Int!
    maxDiscountPercent: Int!
  }
  type Lease {
    holderId: ID!
    holderName: String!
    mine: Boolean!
    until: Instant!
  }
  "All that the cockpit shows above the fold, in one answer."
  type Cockpit {
    case: Case!
    account: Account!
    contacts: [Contact!]!
    items: [OpenItem!]!
    aging: [Aging!]!
    lastPromise: Promise
    openDisputes: [Dispute!]!
    "The last conversation or attempt."
    lastCall: CallAttempt
    contactPermission: ContactPermission!
    offer: Offer!
    "What to say: code of the script step, and its parameters."
    script: Reason!
    lease: Lease
    "The actor may write (holds the lease, or it is free, and the role allows)."
    writable: Boolean!
  }
  type CallAttempt {
    id: ID!
    startedAt: Instant!
    outcome: String!
    rightParty: Boolean!
    note: String!
    personName: String!
    undone: Boolean!
    "The debtor rang us."
    inbound: Boolean!
  }
  type SearchHit {
    caseId: ID!
    number: String!
    debtorName: String!
    creditorName: String!
    state: CaseState!
    overdue: Money
    "name, siren, invoice, amount, phone, account or number"
    matched: String!
    matchedText: String!
  }

  enum PromiseScope {
    full
    partial
  }
  "What is common to the eight outcomes."
  input CallInput {
    write: CaseWrite!
    contactId: ID
    "Of an inbound call: the number it came from, when that is known."
    phone: String
    startedAt: Instant!
    "Spoke to the person responsible."
    rightParty: Boolean!
    "forgotten, cashDifficulty, disagreement, internalProcess, other"
    reasonForDelay: String
    note: String
    "The debtor rang us: logged at any hour, no attempt of the week, but the day's conversation. Never with logNoAnswer or logWrongNumber."
    inbound: Boolean = false
  }
  "Returned when the contact policy forbids it now."
  type ContactNotAllowed implements UserError {
    code: String!
    message: String!
    nextAllowedAt: Instant
  }
  type OutcomeLogged {
    case: Case!
    callId: ID!
    seq: Int!
    "Until then undoOutcome takes it back."
    undoUntil: Instant!
    "The best case for the next call, leased to the actor; null: the queue is done."
    nextCaseId: ID
  }
  union OutcomeResult =
    | OutcomeLogged
    | Conflict
    | NotPossible
    | InputProblem
    | NotAllowed
    | HeldByColleague
    | ContactNotAllowed
  type CaseOpened {
    cockpit: Cockpit!
  }
  union OpenCaseResult = CaseOpened | NotAllowed

  extend type Query {
    "agentId: leads look at an agent's queue; absent: one's own. pool: cases of the team that nobody has."
    queue(agentId: ID, pool: Boolean = false, first: Int = 50, after: String): QueuePage!
    myDay: MyDay!
    cockpit(caseId: ID!): Cockpit
    "Name, SIREN, invoice number, amount, phone, account or case number; of one creditor, or of all. At most 20 hits."
    search(text: String!, creditorId: ID): [SearchHit!]!
  }
  extend type Mutation {
    "Opens the case with a lease when it is free; otherwise read-only. Renew by calling again."
    openCase(caseId: ID!): OpenCaseResult!
    "The best case of the queue that no one holds, leased atomically."
    nextCase(afterCaseId: ID): OpenCaseResult
    renewLease(caseId: ID!): Lease
    releaseCase(caseId: ID!): Done!
    "Leads: takes the lease from whoever holds it."
    takeOver(caseId: ID!): OpenCaseResult!
    "Says that dialling starts, to a contact's number or any other: checks the contact policy at the server. override: leads only, with a reason, audited."
    startCall(caseId: ID!, contactId: ID, phone: String!, override: String, idempotencyKey: String): StartCallResult!
    logNoAnswer(call: CallInput!, voicemail: Boolean!): OutcomeResult!
    logWrongNumber(call: CallInput!): OutcomeResult!
    agreeCallback(call: CallInput!, at: Instant!): OutcomeResult!
    makePromise(call: CallInput!, amount: MoneyInput!, dueOn: BusinessDate!): OutcomeResult!
    reportPaid(call: CallInput!, paidOn: BusinessDate): OutcomeResult!
    raiseDispute(call: CallInput!, category: String!, itemIds: [ID!]!): OutcomeResult!
    recordRefusal(call: CallInput!, reason: String!): OutcomeResult!
    escalateCase(call: CallInput!, reason: String!): OutcomeResult!
    "The agent who logged it, within its time, when nothing happened since."
    undoOutcome(caseId: ID!, seq: Int!): CaseResult!
  }
  type CallStarted {
    startedAt: Instant!
  }
  union StartCallResult = CallStarted | ContactNotAllowed | NotAllowed | HeldByColleague | CallUnderway | InputProblem
`;
