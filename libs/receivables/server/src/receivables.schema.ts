export const receivablesSchema = /* GraphQL */ `
  enum DebtorKind {
    business
    public
    consumer
  }
  type Creditor {
    id: ID!
    key: String!
    name: String!
    country: String!
    zone: String!
    currency: String!
    language: String!
    iban: String
    termsRule: String!
  }
  type Debtor {
    id: ID!
    name: String!
    kind: DebtorKind!
    siren: String
    siret: String
    vatNumber: String
    language: String!
    zone: String!
    country: String!
    address: [String!]!
  }
  type Contact {
    id: ID!
    name: String!
    role: String!
    "E.164"
    phone: String
    "unverified, verified or invalid"
    phoneStatus: String!
    email: String
    "unverified, verified or bounced"
    emailStatus: String!
    preferred: Boolean!
  }
  enum ItemKind {
    invoice
    creditNote
  }
  type OpenItem {
    id: ID!
    kind: ItemKind!
    number: String!
    issuedOn: BusinessDate!
    dueOn: BusinessDate!
    "stated in the document, or terms: computed from the debtor's terms"
    dueSource: String!
    total: Money!
    open: Money!
    "Days past due on the day of the question; negative before."
    daysPastDue: Int!
    disputed: Boolean!
    carrying: Boolean!
  }
  type LedgerLine {
    id: ID!
    bookedOn: BusinessDate!
    kind: String!
    itemNumber: String
    paymentId: ID
    "Signed: + the debtor owes more."
    amount: Money!
    reversal: Boolean!
  }
  type AgingBucket {
    "First and last day past due; the last bucket has no end, 'not due' has neither."
    fromDay: Int
    toDay: Int
    amount: Money!
    items: Int!
  }
  type Aging {
    currency: String!
    asOf: BusinessDate!
    notDue: AgingBucket!
    buckets: [AgingBucket!]!
    credits: Money!
    unapplied: Money!
    total: Money!
  }
  "Money received and not, or not wholly, allocated."
  type UnappliedPayment {
    id: ID!
    creditorId: ID!
    creditorName: String!
    caseId: ID
    caseNumber: String
    debtorName: String
    bookedOn: BusinessDate!
    amount: Money!
    unapplied: Money!
    remitterName: String
    remitterIban: String
    text: String
    "Why a person has to look: unknownPayer, noMatchingItem, severalMatches…"
    reason: Reason!
  }
  type UnappliedPage {
    rows: [UnappliedPayment!]!
    nextCursor: String
  }
  type Account {
    "Also the id of its dunning case."
    id: ID!
    number: String!
    creditor: Creditor!
    debtor: Debtor!
  }

  type ImportRefusal {
    line: Int!
    field: String
    code: String!
    messageFr: String!
    messageEn: String!
    raw: String
  }
  type ImportBatch {
    id: ID!
    fileName: String!
    format: String!
    creditorName: String
    status: String!
    dryRun: Boolean!
    read: Int!
    created: Int!
    updated: Int!
    unchanged: Int!
    refused: Int!
    totals: JSON!
    "[{code, messageFr, messageEn, line?}]"
    warnings: JSON!
    "{code, messageFr, messageEn, field?, line?} when the whole file was refused"
    error: JSON
    startedAt: Instant!
    finishedAt: Instant
    personName: String
  }
  type ImportPage {
    rows: [ImportBatch!]!
    nextCursor: String
  }
  type ImportMapping {
    id: ID!
    name: String!
    mapping: JSON!
  }

  input AllocationInput {
    itemId: ID!
    minor: Minor!
  }
  input PaymentInput {
    caseId: ID!
    amount: MoneyInput!
    receivedOn: BusinessDate!
    reference: String!
    "Empty: allocate by the rules (reference, number, exact amount); the rest stays unapplied."
    allocations: [AllocationInput!]
  }
  input ContactInput {
    name: String!
    role: String!
    phone: String
    email: String
    preferred: Boolean
  }
  union ContactResult = Contact | InputProblem | NotAllowed

  extend type Query {
    creditors: [Creditor!]!
    account(caseId: ID!): Account
    contacts(caseId: ID!): [Contact!]!
    openItems(caseId: ID!): [OpenItem!]!
    ledger(caseId: ID!, first: Int = 100): [LedgerLine!]!
    "Aged balance of what the actor may see, one for each currency."
    aging(asOf: BusinessDate!, creditorKey: String, caseId: ID): [Aging!]!
    unappliedPayments(first: Int = 50, after: String): UnappliedPage!
    imports(first: Int = 50, after: String): ImportPage!
    import(id: ID!): ImportBatch
    importRefusals(id: ID!, first: Int = 100, afterLine: Int = 0): [ImportRefusal!]!
    importMappings: [ImportMapping!]!
  }
  extend type Mutation {
    recordPayment(input: PaymentInput!): DoneResult!
    allocatePayment(paymentId: ID!, allocations: [AllocationInput!]!): DoneResult!
    "Says whose money it is; allocates by the rules then."
    identifyPayment(paymentId: ID!, caseId: ID!): DoneResult!
    "The bank took it back: reverses the receipt and its allocations."
    bouncePayment(paymentId: ID!, bouncedOn: BusinessDate!, reason: String!): DoneResult!
    writeOff(caseId: ID!, itemIds: [ID!]!, reason: String!): DoneResult!
    "The debtor paid less and that is accepted: what is open on the items is waived."
    settle(caseId: ID!, itemIds: [ID!]!, reason: String!): DoneResult!
    addContact(caseId: ID!, input: ContactInput!): ContactResult!
    changeContact(id: ID!, input: ContactInput!): ContactResult!
    saveImportMapping(name: String!, mapping: JSON!): ImportMapping!
    deleteImportMapping(id: ID!): Done!
  }
`;
