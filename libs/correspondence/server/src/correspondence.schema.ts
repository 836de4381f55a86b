export const correspondenceSchema = /* GraphQL */ `
  type Document {
    id: ID!
    caseId: ID!
    "email, letter, registeredLetter, sms or visit"
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
    "Why it waits or did not leave: ours as a code, a mail server's answer as it came."
    error: String
    "bounced or refused, once it failed"
    problem: String
    "It is not sent before: the contact policy's hours, or another attempt."
    notBefore: Instant
    "What the person who did it says of it."
    note: String
    trackingNumber: String
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

  "A delivery that a person has to see to."
  type DeliveryTask {
    document: Document!
    "noAddress, bounced, refused, inDoubt, sms or visit"
    problem: String!
    "The case waits for the proof that it has left: nothing harsher is done before."
    holdsUp: Boolean!
    since: Instant!
    debtorName: String!
    caseNumber: String!
    agentName: String
    "Person it goes to."
    contactId: ID
    "Where letters to the debtor go now."
    address: [String!]!
    "The words of a text message, to be copied; null for anything else."
    text: String
  }
  type DeliveryTaskPage {
    rows: [DeliveryTask!]!
    nextCursor: String
  }
  type DeliveryTaskCount {
    problem: String!
    count: Int!
  }

  extend type Query {
    "What a person has to see to, the oldest first: an agent's own cases, a lead's teams. problem: only those."
    deliveryTasks(problem: String, first: Int = 50, after: String): DeliveryTaskPage!
    "How many of each there are; problems without any are not among them."
    deliveryTaskCounts: [DeliveryTaskCount!]!
    documents(caseId: ID!): [Document!]!
    "status: toSend (default), inDoubt, failed, noAddress. The file itself: GET /documents/<id>.pdf"
    outgoing(status: String = "toSend", first: Int = 50, after: String): OutgoingPage!
    "Is an SMTP server configured: otherwise e-mails are kept as 'to send'."
    mailConfigured: Boolean!
  }
  extend type Mutation {
    "A person posted it, sent it by hand, or made the visit."
    markSent(documentIds: [ID!]!, trackingNumber: String, note: String): DoneResult!
    "arrived: in doubt or failed, it got there. sendAgain: to the present address, with today's figures. cameBack: it had left. drop: nobody sends it."
    resolveDelivery(documentId: ID!, resolution: String!): DoneResult!
  }
`;
