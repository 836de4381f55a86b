/** The ranked queue, the day, the agenda, saved views, and the weights of the rank. */
export const queueSchema = /* GraphQL */ `
  "What a list of cases asks for. Absent: not asked. Parts of one field are alternatives, fields together must all hold."
  input QueueFilterInput {
    "Name, SIREN, invoice or case number, amount, phone."
    text: String
    states: [CaseState!]
    "Codes of rank reasons."
    reasons: [String!]
    creditorIds: [ID!]
    debtorKinds: [DebtorKind!]
    segments: [String!]
    languages: [String!]
    currency: String
    "Minor units, of each case's own currency; currencies are not converted."
    minAmount: Minor
    maxAmount: Minor
    minDaysPastDue: Int
    maxDaysPastDue: Int
  }
  "amount: one currency after the other, the largest first. lastContact: never spoken to first, then the longest ago."
  enum QueueSort {
    rank
    amount
    age
    name
    lastContact
  }
  "A lead wants the case called first."
  type Pin {
    byName: String!
    until: Instant!
    reason: String!
  }
  type QueueRow {
    caseId: ID!
    "To be handed back as expectedVersion."
    version: Int!
    number: String!
    debtorName: String!
    debtorKind: DebtorKind!
    creditorName: String!
    state: CaseState!
    overdue: Money!
    daysPastDue: Int!
    "Sum of the points of its reasons."
    score: Int!
    "Why it stands here, the strongest first."
    reasons: [RankReason!]!
    pinned: Pin
    callbackAt: Instant
    "An open promise, when there is one."
    promise: Money
    promiseDueOn: BusinessDate
    "Wall time of the debtor, HH:MM, and the zone."
    localTime: String!
    zone: String!
    language: String!
    "The number to call: of the preferred contact, not known to be wrong."
    phone: String
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
    "Those of the team's pool: what anyone may call."
    pool: Int!
    callsToday: Int!
    "Calls of today that reached the right person."
    reachedToday: Int!
    promisesToday: Int!
    promisedToday: [Money!]!
    callbacks: [Callback!]!
    "Callbacks agreed for today whose time is not over, and those whose time has passed."
    callbacksToday: Int!
    callbacksLate: Int!
    "When the queue is empty: the next cases that come due, how many and when."
    nextAt: Instant
    nextCount: Int!
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

  extend type Query {
    "agentId: leads look at an agent's queue; absent: one's own. pool: cases of the team that nobody has, or whose step anyone may take."
    queue(
      agentId: ID
      pool: Boolean = false
      first: Int = 50
      after: String
      filter: QueueFilterInput
      sort: QueueSort = rank
    ): QueuePage!
    myDay: MyDay!
    "Name, SIREN, invoice number, amount, phone, account or case number; of one creditor, or of all. At most 20 hits."
    search(text: String!, creditorId: ID): [SearchHit!]!
  }
`;
