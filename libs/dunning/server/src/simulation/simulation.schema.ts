/** Rehearsals of strategies. */
export const simulationSchema = /* GraphQL */ `
  "The result's shape: SimulationResult in libs/dunning/domain/src/simulate."
  type Simulation {
    id: ID!
    "waiting, running, done, failed, cancelled"
    status: String!
    "history or forward"
    mode: String!
    fromOn: BusinessDate!
    toOn: BusinessDate!
    seed: Int!
    strategies: [SimulatedStrategy!]!
    model: JSON!
    "Percent."
    progress: Int!
    "One for each strategy, in order; null until done."
    results: JSON
    "What the figures rest on, and what they cannot prove."
    cannotProve: [Reason!]!
    error: String
    personName: String
    createdAt: Instant!
    finishedAt: Instant
  }
  type SimulatedStrategy {
    versionId: ID!
    name: String!
    version: Int!
  }
  union SimulationStarted = Simulation | InputProblem | NotAllowed
  extend type Query {
    simulations: [Simulation!]!
    simulation(id: ID!): Simulation
    "The payment model that is proposed."
    simulationModel: JSON!
  }
  extend type Mutation {
    "One or two versions, drafts included. Leads and admins."
    startSimulation(
      versionIds: [ID!]!
      mode: String!
      fromOn: BusinessDate!
      toOn: BusinessDate!
      seed: Int!
      model: JSON
    ): SimulationStarted!
    cancelSimulation(id: ID!): DoneResult!
  }
`;
