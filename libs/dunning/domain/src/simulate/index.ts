export { cannotProve, sayCannotProve } from './cannot-prove';
export type { Called, ContactRules, SimulatedCall } from './contact-rules';
export { enter, type StoredCase } from './enter';
export { exogenousFacts, READ_OF_HISTORY } from './exogenous';
export { type Simulation, simulate, simulateNow } from './simulate';
export type { SimulatedAccount } from './simulated-case';
export { DEFAULT_SIMULATION_MODEL, type SimulationModel, simulationModelSchema } from './simulation-model';
export type { SimulatedDay, SimulatedWork, SimulationResult } from './simulation-result';
export { addUp as addUpSimulations } from './tally';
