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
  "A creditor entity as its administrators see it."
  type CreditorEntity {
    id: ID!
    key: String!
    name: String!
    country: String!
    zone: String!
    currency: String!
    iban: String
    "Until which day its bank statements are known."
    bankDataAsOf: BusinessDate
    "In working days of its country; null: never too old."
    bankDataMaxAgeDays: Int
    "How many working days old its bank data are; null: there are none."
    bankDataAgeDays: Int
    "Older than allowed: dunning waits."
    bankDataStale: Boolean!
    closedOn: BusinessDate
    closedReason: String
    closedByName: String
    "Cases on which something is open."
    openCases: Int!
  }
  type Debtor {
    id: ID!
    "Raised by every edit: the expectedVersion of the next one."
    version: Int!
    name: String!
    kind: DebtorKind!
    siren: String
    siret: String
    vatNumber: String
    language: String!
    zone: String!
    country: String!
    address: [String!]!
    "reliable, watch, atRisk, or words of the team's own"
    segment: String
    "email, post, phone, mobile: how it can be reached now"
    reach: [String!]!
    "The debtor it was merged into."
    mergedIntoId: ID
    "Since when the debtor wants no contact at all (a written request)."
    ceasedOn: BusinessDate
    ceasedSource: String
    "The only contact that may be reached."
    representedById: ID
    "First and last day without any contact about the debt."
    breathingFrom: BusinessDate
    breathingUntil: BusinessDate
    "Where else the debtor may be: what is allowed must be so there, too."
    possibleZones: [String!]!
  }
  enum NumberKind {
    work
    mobile
    home
    unknown
  }
  "Whether a contact may be reached by a channel: call, sms or email."
  type Consent {
    channel: String!
    given: Boolean!
    on: BusinessDate!
    source: String!
  }
  type Contact {
    id: ID!
    "Raised by every edit: the expectedVersion of the next one."
    version: Int!
    name: String!
    role: String!
    "E.164"
    phone: String
    "unverified, verified or invalid"
    phoneStatus: String!
    "Can it get an SMS?"
    mobile: Boolean!
    email: String
    "unverified, verified or bounced"
    emailStatus: String!
    preferred: Boolean!
    numberKind: NumberKind!
    "Since when, and where that is known from; null: may be called."
    doNotCallOn: BusinessDate
    doNotCallSource: String
    notAtWork: Boolean!
    consents: [Consent!]!
  }
  enum ItemKind {
    invoice
    creditNote
    "A fixed sum or a cost on top of a late invoice."
    charge
  }
  enum ChargeKind {
    "Fixed sum for recovery costs, 40.00 EUR for each late invoice between professionals (C. com. D441-5)."
    fixedSum
    "Proven costs above it."
    costs
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
    chargeKind: ChargeKind
    "Number of the invoice a charge is on top of."
    chargeOf: String
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
    "Open charges, whatever their age."
    charges: Money!
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
    "The case that took over what was open here, when the debtor was merged with another."
    mergedInto: ID
  }

  type MergeAccount {
    caseId: ID!
    caseNumber: String!
    accountNumber: String!
    creditorName: String!
  }
  "Both owe this creditor: what is open moves to the kept account."
  type MergeJoin {
    from: MergeAccount!
    into: MergeAccount!
    items: Int!
    open: [Money!]!
    unapplied: [Money!]!
  }
  "Why two debtors cannot be merged now."
  type MergeObstacle {
    code: String!
    message: String!
    caseId: ID
    caseNumber: String
  }
  "What merging a debtor into another would do."
  type DebtorMerge {
    from: Debtor!
    into: Debtor!
    "Accounts that only change their debtor."
    moving: [MergeAccount!]!
    joining: [MergeJoin!]!
    contactsMoving: Int!
    "Contacts that the kept debtor has already."
    contactsKnown: Int!
    "Empty: it can be done."
    obstacles: [MergeObstacle!]!
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
    "Of the contact as it was read; changeContact asks for it."
    expectedVersion: Int
    "Absent: as it is; of a new number what the number says."
    numberKind: NumberKind
  }
  enum ContactWishKind {
    doNotCall
    notAtWork
    consent
  }
  input ContactWishInput {
    kind: ContactWishKind!
    "Of a consent: call, sms or email."
    channel: String
    "The wish stands, the consent is given; false: it is lifted, withdrawn."
    stands: Boolean!
    "Absent: today."
    on: BusinessDate
    "Where that is known from; of what is lifted, why."
    source: String!
  }
  enum DebtorWishKind {
    ceased
    represented
    breathingSpace
    zones
  }
  input DebtorWishInput {
    kind: DebtorWishKind!
    stands: Boolean!
    from: BusinessDate
    until: BusinessDate
    contactId: ID
    zones: [String!]
    source: String!
  }
  input CreditorInput {
    name: String!
    "In working days of its country, 1 to 90; null: never too old."
    bankDataMaxAgeDays: Int
  }
  union ContactResult = Contact | InputProblem | NotAllowed | EditConflict

  extend type Query {
    "Those that are not closed."
    creditors: [Creditor!]!
    "All of them, closed ones last; admins."
    creditorEntities: [CreditorEntity!]!
    account(caseId: ID!): Account
    contacts(caseId: ID!): [Contact!]!
    "Null: one of them does not exist, or not for the actor. Leads and admins."
    debtorMerge(fromId: ID!, intoId: ID!): DebtorMerge
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
    writeOff(
      caseId: ID!
      itemIds: [ID!]!
      reason: String!
      "Version of the case as it was read."
      expectedVersion: Int!
    ): EditResult!
    "The debtor paid less and that is accepted: what is open on the items is waived."
    settle(
      caseId: ID!
      itemIds: [ID!]!
      reason: String!
      "Version of the case as it was read."
      expectedVersion: Int!
    ): EditResult!
    addContact(caseId: ID!, input: ContactInput!): ContactResult!
    changeContact(id: ID!, input: ContactInput!): ContactResult!
    "What a contact asked for. Agents record it; to lift it is a lead's. Audited."
    recordContactWish(contactId: ID!, wish: ContactWishInput!): ContactResult!
    "What a debtor asked for in writing or has by law. Agents record it; to lift it is a lead's. Audited."
    recordDebtorWish(caseId: ID!, wish: DebtorWishInput!): DoneResult!
    "Where letters to the debtor go; no line: the address is not known."
    saveAddress(
      caseId: ID!
      lines: [String!]!
      "Version of the debtor as it was read."
      expectedVersion: Int!
    ): EditResult!
    "Leads and admins. Null: none."
    setSegment(caseId: ID!, segment: String, "Version of the debtor as it was read." expectedVersion: Int!): EditResult!
    "On an overdue invoice, never a consumer's (CPCE L111-8). No amount for a fixed sum: the law says it. Not for agents."
    bookCharge(
      itemId: ID!
      kind: ChargeKind!
      amount: MoneyInput
      "Version of the case as it was read."
      expectedVersion: Int!
    ): EditResult!
    "Gives up what is open of a charge, by name. Not for agents."
    waiveCharge(itemId: ID!, reason: String!, "Version of the case as it was read." expectedVersion: Int!): EditResult!
    "Leads within their team, admins. What both owe a creditor is transferred in the ledger; the history stays where it is."
    mergeDebtors(fromId: ID!, intoId: ID!, reason: String!): DoneResult!
    "Admins."
    saveCreditor(id: ID!, input: CreditorInput!): DoneResult!
    "Admins. New invoices are refused, payments are still taken, dunning waits."
    closeCreditor(id: ID!, closedOn: BusinessDate!, reason: String!): DoneResult!
    reopenCreditor(id: ID!): DoneResult!
    saveImportMapping(name: String!, mapping: JSON!): ImportMapping!
    deleteImportMapping(id: ID!): Done!
  }
`;
