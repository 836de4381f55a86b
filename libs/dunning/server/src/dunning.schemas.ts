import { dunningSchema } from './dunning.schema';
import { explainSchema } from './explain/explain.schema';
import { runsSchema } from './runs/runs.schema';
import { simulationSchema } from './simulation/simulation.schema';
import { strategiesSchema } from './strategies/strategies.schema';

/** What this context says of itself, room by room. */
export const dunningSchemas = [dunningSchema, strategiesSchema, runsSchema, explainSchema, simulationSchema];
