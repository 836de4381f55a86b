export const leaseSchema = /* GraphQL */ `
  type Lease {
    holderId: ID!
    holderName: String!
    mine: Boolean!
    since: Instant!
    until: Instant!
  }
  "A colleague who has the case open."
  type Looker {
    personId: ID!
    name: String!
    role: Role!
    "Has the lease; the others read."
    holds: Boolean!
  }
  type LeaseRequest {
    id: ID!
    personId: ID!
    name: String!
    askedAt: Instant!
  }
  "Who looks at a case beside the actor, and who asks for it."
  type CasePresence {
    lease: Lease
    others: [Looker!]!
    "Colleagues who ask the actor for the case."
    requests: [LeaseRequest!]!
    "Since when the actor's own request waits for an answer."
    askedSince: Instant
  }
  type CaseAsked {
    holderName: String!
  }
  union AskResult = CaseAsked | NotAllowed | NotPossible

  extend type Query {
    "The case that nextCase would give now, as it stands: nothing is leased, another one may come. Null: the queue is done."
    nextPreview(afterCaseId: ID): Cockpit
  }
  extend type Mutation {
    "The heartbeat of a screen that shows the case (screenId: a UUID of its own): keeps its place and the actor's lease. Null: not in reach."
    stayOnCase(caseId: ID!, screenId: ID!): CasePresence
    "Frees the case, unless another screen of the same person shows it. Without screenId in any case."
    releaseCase(caseId: ID!, screenId: ID): Done!
    "Asks whoever holds the case. NotPossible: it is free, or they have just said that they keep it."
    askForCase(caseId: ID!): AskResult!
    "Hands the case to whoever asked. NotPossible: it is too late."
    giveCase(requestId: ID!): DoneResult!
    keepCase(requestId: ID!): DoneResult!
    "Leads: takes the lease from whoever holds it."
    takeOver(caseId: ID!, screenId: ID): OpenCaseResult!
  }
`;
