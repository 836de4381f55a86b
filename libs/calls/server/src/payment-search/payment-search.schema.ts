/** "Already paid": where is the money? */
export const paymentSearchSchema = /* GraphQL */ `
  type PaymentCandidate {
    paymentId: ID!
    amount: Money!
    bookedOn: BusinessDate!
    valueOn: BusinessDate!
    remitterName: String
    reference: String
    "thisAccount, otherAccount or unidentified"
    where: String!
    accountNumber: String
    caseId: ID
    "What agrees: amount, date, reference, name."
    agrees: [String!]!
  }
  type PaymentSearch {
    id: ID!
    caseId: ID!
    caseNumber: String!
    debtorName: String!
    agentName: String!
    "What the debtor said of it."
    paidOn: BusinessDate
    amount: Money
    reference: String!
    note: String!
    "Last day of the pause; null: it has ended."
    until: BusinessDate
    createdAt: Instant!
    candidates: [PaymentCandidate!]!
  }
  extend type Query {
    "Open searches of the actor's reach, the oldest first. Leads and admins."
    paymentSearches(first: Int = 50): [PaymentSearch!]!
  }
  extend type Mutation {
    "paymentId: the one it was; absent: not found. Leads and admins."
    closePaymentSearch(id: ID!, paymentId: ID, words: String!): DoneResult!
  }
`;
