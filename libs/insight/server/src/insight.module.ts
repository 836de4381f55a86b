import { Module } from '@nestjs/common';
import { InsightResolver } from './insight.resolver';

@Module({ providers: [InsightResolver] })
export class InsightModule {}
