/** The e-mail after a call, with what was agreed and what was announced. */
export const followUpSchema = /* GraphQL */ `
  type FollowUpRecipient {
    contactId: ID!
    name: String!
    email: String!
  }
  "As it would be sent now, in the debtor's language."
  type FollowUpDraft {
    callId: ID!
    debtorName: String!
    language: String!
    subject: String!
    opening: String!
    "What was agreed: said by us, not to be changed."
    agreed: [String!]!
    "sendInvoiceCopy, sendStatement, sendBankDetails: what the agent said they would send. The original of an invoice is not kept: they attach it themselves."
    announced: [String!]!
    "What of it goes out with the message: said by us, not to be changed."
    enclosed: [String!]!
    closing: String!
    "The whole message."
    body: String!
    recipients: [FollowUpRecipient!]!
    "Not sent before then: the outcome may be taken back."
    notBefore: Instant!
    "Sent, or on its way, already."
    documentId: ID
  }
  input FollowUpInput {
    contactId: ID
    "At most 600 characters each; absent: as drafted."
    opening: String
    closing: String
  }
  type FollowUpSent {
    documentId: ID!
    notBefore: Instant!
  }
  union FollowUpDraftResult = FollowUpDraft | NotPossible | NotAllowed
  union FollowUpResult = FollowUpSent | InputProblem | NotPossible | NotAllowed
  extend type Query {
    "By who made the call, on its day; NotPossible: nothing was agreed or announced to the person responsible, or the debtor must be left alone."
    followUpDraft(callId: ID!, followUp: FollowUpInput): FollowUpDraftResult!
  }
  extend type Mutation {
    "Once for each call: a second time is the first."
    sendFollowUp(callId: ID!, followUp: FollowUpInput!): FollowUpResult!
  }
`;
