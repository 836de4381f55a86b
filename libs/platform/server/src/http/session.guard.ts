import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '../database/actor';
import { notForRole, notLoggedIn } from '../graphql/refusal';
import { carrierOf } from './current-viewer';

const PUBLIC = 'relance:public';
const ROLES = 'relance:roles';

/** Anyone may ask, logged in or not. Everything else needs a session. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Only these roles may ask; the rows in reach are bounded by team besides. */
export const Roles = (...roles: Role[]) => SetMetadata(ROLES, roles);

/** Denies by default: every resolver and controller of the api stands behind it. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const at = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, at)) return true;
    const inGraphql = context.getType<string>() === 'graphql';
    const { viewer } = carrierOf(context);
    if (!viewer) throw inGraphql ? notLoggedIn() : new UnauthorizedException();
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES, at);
    if (roles && !roles.includes(viewer.actor.role)) throw inGraphql ? notForRole() : new ForbiddenException();
    return true;
  }
}
