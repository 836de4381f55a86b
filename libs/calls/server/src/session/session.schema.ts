/** Calls as sessions: what is going on, what was said of it, what nobody logged. */
export const sessionSchema = /* GraphQL */ `
  enum CallSessionState {
    dialling
    ringing
    connected
    onHold
    "The line is free, the outcome is not logged."
    wrapUp
    closed
  }
  "A telephone number as people where it belongs write it."
  type PhoneNumber {
    "E.164"
    phone: String!
    national: String!
    international: String!
    "ISO 3166; null: of no one country."
    country: String
    "Wall times (HH:MM) that it may be there now: one, or the earliest and the latest where the country has several."
    localTimes: [String!]!
    "The zone, when it is but one."
    zone: String
  }
  "Measured up to the instant since. Null: nobody said when ringing ended."
  type CallTimes {
    "Numbers dialled within the one call."
    dials: Int!
    ringSeconds: Int
    talkSeconds: Int
    holdSeconds: Int!
    wrapUpSeconds: Int!
  }
  type CallSession {
    id: ID!
    version: Int!
    caseId: ID!
    number: String!
    debtorName: String!
    state: CallSessionState!
    "outbound or inbound"
    direction: String!
    "When the present state began."
    since: Instant!
    startedAt: Instant!
    contactId: ID
    contactName: String
    phone: PhoneNumber
    "What the line said: answered, noAnswer, busy, rejected, invalidNumber, failed."
    signal: String
    "Ended without an outcome: its agent still says what came of it, or that there is nothing to log."
    unlogged: Boolean!
    "A telephone system tells of it."
    followed: Boolean!
    times: CallTimes!
  }
  "A call of a colleague whose outcome nobody logged."
  type UnloggedCall {
    call: CallSession!
    personName: String!
  }
  type MyCalls {
    "The call going on, or in wrap-up."
    open: CallSession
    "One's calls that ended without an outcome, the oldest first."
    unlogged: [CallSession!]!
  }

  extend type Cockpit {
    "The actor's own call on this case, going on or in wrap-up."
    call: CallSession
    "The actor's own calls on this case that ended without an outcome."
    unloggedCalls: [CallSession!]!
    "The contacts' numbers, each once."
    phones: [PhoneNumber!]!
  }
  extend type CallStarted {
    call: CallSession!
  }
  extend type CallAttempt {
    "Measured; null: nobody said."
    talkSeconds: Int
  }

  "What a write on a call says: which one, the version that was seen, and a key of its own (a repeated one is answered as the first)."
  input CallMove {
    sessionId: ID!
    expectedVersion: Int!
    idempotencyKey: String!
  }
  type CallMoved {
    call: CallSession!
  }
  "Returned when something else happened to the call since it was seen: nothing was written."
  type CallChanged implements UserError {
    code: String!
    message: String!
    call: CallSession!
  }
  "Returned when the actor has another call going on."
  type CallUnderway implements UserError {
    code: String!
    message: String!
    call: CallSession!
  }
  union CallSessionResult =
    | CallMoved
    | CallChanged
    | CallUnderway
    | HeldByColleague
    | InputProblem
    | NotPossible
    | NotAllowed
  type PhoneChecked {
    phone: PhoneNumber!
    "The contact of this debtor that has the number already."
    contactId: ID
  }
  union PhoneCheckResult = PhoneChecked | InputProblem | NotAllowed

  extend type Query {
    "The actor's own calls that still ask for something."
    myCalls: MyCalls!
    "Leads: calls of the team whose outcome nobody logged; admins: of every team."
    unloggedCalls: [UnloggedCall!]!
    "A number as typed, read in the debtor's country."
    phoneNumber(caseId: ID!, text: String!): PhoneCheckResult!
  }
  extend type Mutation {
    "The debtor is on the line. incomingId: the telephone system's call; absent: said by hand."
    receiveCall(caseId: ID!, incomingId: ID, idempotencyKey: String!): CallSessionResult!
    answerCall(call: CallMove!): CallSessionResult!
    holdCall(call: CallMove!): CallSessionResult!
    resumeCall(call: CallMove!): CallSessionResult!
    hangUpCall(call: CallMove!): CallSessionResult!
    "Begun by mistake. What was dialled counts for the contact policy all the same; audited."
    abandonCall(call: CallMove!, reason: String!): CallSessionResult!
    "Goes back to a call that ended without an outcome, to log it."
    takeUpCall(call: CallMove!): CallSessionResult!
    "There is nothing to log of a call that ended without an outcome: its agent or the lead, with a reason, audited."
    dismissCall(sessionId: ID!, reason: String!): CallSessionResult!
  }
`;
