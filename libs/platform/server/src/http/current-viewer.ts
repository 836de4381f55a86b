import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../database/actor';
import { notLoggedIn } from '../graphql/refusal';
import type { Viewer } from './viewer';

/** What a request carries once its cookie was read: set on the http request and on the GraphQL context. */
export interface ViewerCarrier {
  viewer?: Viewer | null;
}

/** The carrier of a resolver's or a controller's call. */
export function carrierOf(context: ExecutionContext): ViewerCarrier {
  return context.getType<string>() === 'graphql'
    ? context.getArgByIndex<ViewerCarrier>(2)
    : context.switchToHttp().getRequest<ViewerCarrier>();
}

function viewerIn(context: ExecutionContext): Viewer {
  const { viewer } = carrierOf(context);
  if (!viewer) throw notLoggedIn();
  return viewer;
}

/** Parameter: the person logged in. Throws when nobody is. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => viewerIn(context));

/** Parameter: the scope to run transactions in. Throws when nobody is logged in. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => viewerIn(context).actor,
);
