import { Query, Resolver } from '@nestjs/graphql';
import { Public } from '@relance/platform/server';
import { version } from '../../../package.json';

@Resolver()
export class VersionResolver {
  @Public()
  @Query('version')
  version(): string {
    return version;
  }
}
