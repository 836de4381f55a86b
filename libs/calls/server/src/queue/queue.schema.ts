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
    "true: only calls that were put off; else those that can be made now."
    snoozed: Boolean
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
    "Put off until then: only where snoozed ones were asked for."
    snoozedUntil: Instant
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

  enum AgendaKind {
    callback
    promise
    snooze
  }
  type AgendaEntry {
    id: ID!
    kind: AgendaKind!
    at: Instant!
    "A day without a time."
    allDay: Boolean!
    caseId: ID!
    number: String!
    debtorName: String!
    "What was promised, else what is overdue."
    amount: Money
    "callback: open or late; promise: open, kept or broken; snooze: open."
    status: String!
    note: String!
  }
  type SavedView {
    id: ID!
    name: String!
    shared: Boolean!
    mine: Boolean!
    ownerName: String!
    filter: JSON!
    sort: QueueSort!
    pool: Boolean!
  }
  input SavedViewInput {
    "Absent: a new one."
    id: ID
    name: String!
    "The owner's team sees it, too."
    shared: Boolean!
    filter: QueueFilterInput!
    sort: QueueSort!
    pool: Boolean!
  }
  union SavedViewResult = SavedView | InputProblem | NotAllowed

  "The most that a reason can add: 0 to 100 points."
  type RankWeight {
    code: String!
    points: Int!
    "Minor units, days, severity or broken promises at which it adds all of them; null: it has no scale."
    full: Int
  }
  input RankWeightInput {
    code: String!
    points: Int!
    full: Int
  }
  type RankWeights {
    id: ID!
    version: Int!
    "draft, inForce, retired"
    status: String!
    weights: [RankWeight!]!
    note: String!
    createdByName: String
    createdAt: Instant!
    inForceSince: Instant
    "To be handed back with the next change of a draft."
    expectedVersion: Int!
  }
  "NotPossible: somebody changed the draft meanwhile, or it was published."
  union RankWeightsResult = RankWeights | InputProblem | NotAllowed | NotPossible
  type RankPreview {
    "The first cases in the new order."
    rows: [RankPreviewRow!]!
    "Cases whose place changes, of so many in the queue."
    moved: Int!
    cases: Int!
  }
  type RankPreviewRow {
    caseId: ID!
    number: String!
    debtorName: String!
    placeBefore: Int
    placeAfter: Int!
    scoreBefore: Int!
    scoreAfter: Int!
    reasons: [RankReason!]!
  }

  input SnoozeInput {
    caseId: ID!
    expectedVersion: Int!
  }
  type Snoozed {
    done: Int!
    "Takes it back, within ten seconds."
    token: ID!
    "Cases that were left as they are, and why."
    refused: [SnoozeRefused!]!
  }
  type SnoozeRefused {
    caseId: ID!
    "Empty when the case is not in reach."
    debtorName: String!
    message: String!
  }
  union SnoozeResult = Snoozed | InputProblem | NotAllowed

  extend type Query {
    "agentId: leads look at an agent's queue; absent: one's own. pool: cases of the team that nobody has, or whose step anyone may take. first: at most 500."
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
    "Callbacks, promises and snoozes of one agent between two days, both included, in the teams' zone; at most three months."
    agenda(agentId: ID, from: BusinessDate!, to: BusinessDate!): [AgendaEntry!]!
    "One's own, and what the team shares."
    savedViews: [SavedView!]!
    "The draft, the version in force, former ones. Leads and admins."
    rankWeights: [RankWeights!]!
    "What other weights would do to an agent's queue now. Leads and admins."
    rankPreview(weightsId: ID!, agentId: ID, first: Int = 50): RankPreview!
  }
  extend type Mutation {
    "A name is unique among its owner's views."
    saveView(view: SavedViewInput!): SavedViewResult!
    "Only one's own."
    deleteView(id: ID!): DoneResult!
    "Leads: the case stands first in its agent's queue until then (absent: a week), or until it was called. Audited."
    pinCase(caseId: ID!, reason: String!, until: Instant): DoneResult!
    unpinCase(caseId: ID!): DoneResult!
    "Puts owed calls off until then, at most 200; each case says for itself whether it could."
    snoozeCases(cases: [SnoozeInput!]!, until: Instant!, reason: String!): SnoozeResult!
    "Who snoozed, within ten seconds, what nothing happened to since."
    unsnoozeCases(token: ID!): DoneResult!
    "Of each code one weight. id: changes that draft. Leads and admins."
    draftRankWeights(weights: [RankWeightInput!]!, note: String!, id: ID, expectedVersion: Int): RankWeightsResult!
    "Ranks every queue anew, within seconds. Leads and admins; audited."
    publishRankWeights(id: ID!, expectedVersion: Int!): RankWeightsResult!
  }
`;
