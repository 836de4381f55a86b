import { Global, Module } from '@nestjs/common';
import { ContactRulesRegistry } from './contact-rules.registry';
import { Rehearsal } from './rehearsal.service';
import { SimulationResolver } from './simulation.resolver';
import { Simulations } from './simulations.service';

/** Rehearsals of strategies. Global: calls registers its contact policy here, the worker runs what is asked for. */
@Global()
@Module({
  providers: [ContactRulesRegistry, Rehearsal, Simulations, SimulationResolver],
  exports: [ContactRulesRegistry, Rehearsal, Simulations],
})
export class SimulationModule {}
