export const correspondenceSchema = /* GraphQL */ `
  type Document {
    id: ID!
    caseId: ID!
    "email, letter or registeredLetter"
    kind: String!
    stepKey: String!
    subject: String!
    language: String!
    "What it demanded, as it stood."
    demanded: [Money!]!
    createdAt: Instant!
    "toSend, claimed, sent, posted, inDoubt, failed, cancelled or noAddress"
    deliveryStatus: String!
    recipient: String
    sentAt: Instant
    error: String
    sha256: String!
  }
  type OutgoingDocument {
    document: Document!
    debtorName: String!
    caseNumber: String!
    agentName: String
  }
  type OutgoingPage {
    rows: [OutgoingDocument!]!
    nextCursor: String
  }

  extend type Query {
    documents(caseId: ID!): [Document!]!
    "status: toSend (default), inDoubt, failed, noAddress. The file itself: GET /documents/<id>.pdf"
    outgoing(status: String = "toSend", first: Int = 50, after: String): OutgoingPage!
    "Is an SMTP server configured: otherwise e-mails are kept as 'to send'."
    mailConfigured: Boolean!
  }
  extend type Mutation {
    "A person posted or sent it by hand."
    markSent(documentIds: [ID!]!, trackingNumber: String): DoneResult!
    "An in-doubt or failed e-mail: send again, or record that it arrived."
    resolveDelivery(documentId: ID!, resolution: String!): DoneResult!
  }
`;
