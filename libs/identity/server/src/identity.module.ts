import { Module } from '@nestjs/common';
import { ViewerSource } from '@relance/platform/server';
import { LoginResolver } from './login.resolver';
import { LoginService } from './login.service';
import { PeopleResolver } from './people.resolver';
import { SessionService } from './session.service';
import { UserService } from './user.service';

@Module({
  providers: [
    SessionService,
    { provide: ViewerSource, useExisting: SessionService },
    LoginService,
    UserService,
    LoginResolver,
    PeopleResolver,
  ],
  exports: [SessionService, ViewerSource, UserService],
})
export class IdentityModule {}
