import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { Role } from '../generated/graphql';
import { SessionStore } from './session.store';

/** Only for people who are logged in, with one of these roles when any are given. Others go to their own first screen. */
export function onlyFor(...roles: Role[]): CanActivateFn {
  return async (_route, state) => {
    const session = inject(SessionStore);
    const router = inject(Router);
    await session.known();
    const role = session.role();
    if (!role) return router.createUrlTree(['/login'], { queryParams: state.url === '/' ? {} : { back: state.url } });
    return roles.length === 0 || roles.includes(role) ? true : router.parseUrl(session.home());
  };
}
