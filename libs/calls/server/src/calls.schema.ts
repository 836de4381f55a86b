export const callsSchema = /* GraphQL */ `
  "A limit of the policy on attempts: at most count within those days, used so far."
  type ContactBudget {
    used: Int!
    count: Int!
    days: Int!
  }
  "May this debtor be called now, by the policy in force for the case."
  type ContactPermission {
    "Whom it is about; null: whoever of the debtor may be called."
    contactId: ID
    allowed: Boolean!
    "Says the rule in words, when not allowed."
    reason: Reason
    nextAllowedAt: Instant
    "When it is allowed and this attempt is the last one for now: when the next one may be."
    thenFrom: Instant
    attemptsThisWeek: Int!
    "What a call would draw on; null: the policy counts no attempts."
    budget: ContactBudget
    policyKey: String!
    policyVersion: Int!
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
    "What a settlement is of, by currency: overdue, neither disputed nor on hold."
    claimed: [Money!]!
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
    "For each of the contacts."
    contactPermissions: [ContactPermission!]!
    offer: Offer!
    "What to say; null: nothing is claimed on this call."
    script: CallScript
    "The last note written outside a call."
    lastNote: CaseNote
    "What a file needs before it goes to legal; there is null where the data cannot tell."
    checklist: [ChecklistLine!]!
    "Said by the debtor in the last conversation: the form's default."
    lastReasonForDelay: String
    lease: Lease
    "The actor may write (holds the lease, or it is free, and the role allows)."
    writable: Boolean!
  }
  type ChecklistLine {
    "debtorIdentity, address, invoices, deliveryProof, formalNotice or disputesAnswered"
    piece: String!
    there: Boolean
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
    "answered, noAnswer, busy, voicemail, invalidNumber or inbound"
    signal: String!
    "rightParty, thirdParty, unknown or nobody"
    party: String!
    reasonForDelay: String
  }
  enum PromiseScope {
    full
    partial
  }
  "What is common to all outcomes. reasonForDelay: needed when it was the person responsible."
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
    "Sent later than it was said (the line was down): no next case is leased with it."
    stay: Boolean = false
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
    "After a payment was claimed: payments that may be the one; null: nothing was looked for."
    paymentsFound: Int
    seq: Int!
    "Until then undoOutcome takes it back."
    undoUntil: Instant!
    "Something was agreed or announced that followUpDraft can write."
    followUp: Boolean!
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
    cockpit(caseId: ID!): Cockpit
  }
  extend type Mutation {
    "Opens the case with a lease when it is free; otherwise read-only. stayOnCase renews it."
    openCase(caseId: ID!, "The screen that shows it from now on: a UUID of its own." screenId: ID): OpenCaseResult!
    "The best case of the queue that no one holds, leased atomically."
    nextCase(afterCaseId: ID): OpenCaseResult
    "Says that dialling starts, to a contact's number or any other: checks the contact policy at the server. override: leads only, with a reason, audited."
    startCall(caseId: ID!, contactId: ID, phone: String!, override: String, idempotencyKey: String): StartCallResult!
    logNoAnswer(call: CallInput!, voicemail: Boolean!, busy: Boolean = false): OutcomeResult!
    logWrongNumber(call: CallInput!): OutcomeResult!
    agreeCallback(call: CallInput!, at: Instant!): OutcomeResult!
    "instalments: several days that make up the amount; the last is dueOn. settles: the amount, in one go, is accepted for all that is overdue in its currency. Within what the agent may offer."
    makePromise(
      call: CallInput!
      amount: MoneyInput!
      dueOn: BusinessDate!
      instalments: [InstalmentInput!]
      settles: Boolean = false
    ): OutcomeResult!
    "amount and reference: what the debtor says of the payment; somebody looks for it."
    reportPaid(call: CallInput!, paidOn: BusinessDate, amount: MoneyInput, reference: String): OutcomeResult!
    raiseDispute(call: CallInput!, category: String!, itemIds: [ID!]!): OutcomeResult!
    recordRefusal(call: CallInput!, reason: String!): OutcomeResult!
    "missing: pieces of the checklist that are ticked though the data do not show them, and why the file goes all the same."
    escalateCase(call: CallInput!, reason: String!, missing: [String!], why: String): OutcomeResult!
    "The agent who logged it, within its time, when nothing happened since."
    undoOutcome(caseId: ID!, seq: Int!): CaseResult!
  }
  type CallStarted {
    startedAt: Instant!
  }
  union StartCallResult = CallStarted | ContactNotAllowed | NotAllowed | HeldByColleague | CallUnderway | InputProblem
`;
