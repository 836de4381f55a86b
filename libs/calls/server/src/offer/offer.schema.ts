/** Offers beyond an agent's authority: asked of a lead during the call. */
export const offerSchema = /* GraphQL */ `
  type OfferRequest {
    id: ID!
    caseId: ID!
    caseNumber: String!
    debtorName: String!
    askedById: ID!
    askedByName: String!
    askedAt: Instant!
    latestOn: BusinessDate
    instalments: Int
    discountPercent: Int
    words: String!
    "asked, approved, declined or withdrawn"
    status: String!
    decidedByName: String
    decisionWords: String!
    "Until then it may be answered, and once approved, used."
    expiresAt: Instant!
    mine: Boolean!
  }
  input OfferInput {
    latestOn: BusinessDate
    instalments: Int
    discountPercent: Int
    words: String!
  }
  union OfferRequestResult = OfferRequest | InputProblem | NotAllowed | NotPossible
  extend type Query {
    "Leads: those of their teams that wait. Everybody: one's own that still hold."
    offerRequests: [OfferRequest!]!
  }
  extend type Mutation {
    "For this call, in place of what one asked before."
    askOffer(caseId: ID!, offer: OfferInput!): OfferRequestResult!
    "Leads and admins; never one's own."
    answerOffer(id: ID!, approve: Boolean!, words: String): OfferRequestResult!
  }
`;
