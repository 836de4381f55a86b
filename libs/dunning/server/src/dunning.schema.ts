export const dunningSchema = /* GraphQL */ `
  enum CaseState {
    notYetDue
    reminding
    callDue
    promised
    disputed
    onHold
    formalNotice
    referred
    inLegal
    insolvent
    settled
    paid
    writtenOff
  }
  type Hold {
    id: ID!
    kind: String!
    reason: String!
    "First day; null: from the start."
    from: BusinessDate
    until: BusinessDate
    "Only these invoices; empty: the whole case."
    itemNumbers: [String!]!
    debtorWide: Boolean!
    placedByName: String
  }
  "The case as screens show it: the header of the cockpit, the rows of lists."
  type Case {
    id: ID!
    "C-000123"
    number: String!
    "To be handed back as expectedVersion with every write."
    version: Int!
    state: CaseState!
    since: Instant!
    debtorId: ID!
    debtorName: String!
    debtorKind: DebtorKind!
    creditorName: String!
    accountNumber: String!
    teamId: ID
    teamName: String
    agentId: ID
    agentName: String
    "One for each currency; never summed together."
    overdue: [Money!]!
    open: [Money!]!
    unapplied: [Money!]!
    daysPastDue: Int
    carryingInvoice: String
    nextActionAt: Instant
    "What happens then."
    nextAction: Reason
    "What it waits for when no time is set."
    waitingFor: Reason
    "Why it is here now, in a sentence."
    why: [Reason!]!
    holds: [Hold!]!
    strategyName: String!
    strategyVersion: Int!
    "Why this strategy: kind, creditor, segment, debtor, invoice, trial."
    strategyWhy: Reason!
    segment: String
    "Step that waits for a person's yes."
    proposedStep: String
    insolvencyKind: String
    nextStep: Reason
    callable: Boolean!
  }
  type TimelineEntry {
    id: ID!
    at: Instant!
    "event, call, document, payment or note"
    kind: String!
    "Case event type, call outcome, document template…"
    type: String!
    actorName: String
    stateAfter: CaseState
    "What the sentence needs: amounts, dates, numbers, note…"
    detail: JSON!
    documentId: ID
  }
  type TimelinePage {
    rows: [TimelineEntry!]!
    nextCursor: String
  }
  "Returned when a colleague holds the case (a lease): nothing was written."
  type HeldByColleague implements UserError {
    code: String!
    message: String!
    holderName: String!
    until: Instant!
  }
  type CaseMoved {
    case: Case!
    "Sequence number of the event written; hand it to undoOutcome."
    seq: Int!
  }
  union CaseResult = CaseMoved | Conflict | NotPossible | InputProblem | NotAllowed | HeldByColleague
  type Reassigned {
    moved: Int!
    "Cases that could not be moved (not in the actor's reach)."
    skipped: Int!
  }
  union ReassignResult = Reassigned | InputProblem | NotAllowed

  "Every write on a case carries what was seen and a key of its own: the same key again gives the same answer, once."
  input CaseWrite {
    caseId: ID!
    expectedVersion: Int!
    idempotencyKey: String!
  }

  extend type Query {
    case(id: ID!): Case
    "By number C-000123 or account number."
    caseByKey(key: String!): Case
    timeline(caseId: ID!, first: Int = 50, after: String): TimelinePage!
    "Kinds of holds that a person may place."
    holdKinds: [String!]!
  }
  extend type Mutation {
    "scope: case, debtor (each of the debtor's cases), items (itemIds). from absent: today."
    placeHold(
      write: CaseWrite!
      kind: String! = "manual"
      reason: String!
      from: BusinessDate
      until: BusinessDate
      scope: String! = "case"
      itemIds: [ID!]
    ): CaseResult!
    "A debtor-wide hold ends on each of the debtor's cases."
    endHold(write: CaseWrite!, holdId: ID!, reason: String!): CaseResult!
    "kind: collective, or overIndebtedness for a private person (RULES 5.6, 6.3)."
    openInsolvency(write: CaseWrite!, openedOn: BusinessDate!, kind: String! = "collective"): CaseResult!
    closeInsolvency(write: CaseWrite!, closedOn: BusinessDate!): CaseResult!
    "Leads (own team) and admins. agentId null: back to the team's pool."
    moveCases(caseIds: [ID!]!, toAgentId: ID): ReassignResult!
  }
`;
