import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { InputError, newId } from '@relance/kernel';
import type { Response } from 'express';

/**
 * The last word on errors: GraphQL's go to its own formatter (and are not logged twice); over http, what is meant for the client
 * is said, and everything else is one sentence with a reference that is in the log. The log has no values of queries.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const res = host.switchToHttp().getResponse<Response>();
    if (res.headersSent) {
      res.destroy();
      return;
    }
    if (error instanceof InputError) {
      const { code, message, where } = error;
      res.status(422).json({ error: { code, message, ...where } });
      return;
    }
    const status = statusOf(error);
    const answer = ownAnswer(error);
    if (answer) {
      res.status(status).json(answer);
      return;
    }
    if (status < 500) {
      res
        .status(status)
        .json({ error: { code: `http-${status}`, message: error instanceof Error ? error.message : '' } });
      return;
    }
    const reference = newId();
    this.logger.error(`${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    res.status(500).json({ error: { code: 'internal', message: `Something went wrong (${reference}).`, reference } });
  }
}

/** What a controller worded itself: an exception whose body holds an `error` object. Nest's own bodies have a string there. */
function ownAnswer(error: unknown): object | undefined {
  const body = error instanceof HttpException ? error.getResponse() : undefined;
  return typeof body === 'object' && 'error' in body && typeof body.error === 'object' ? body : undefined;
}

/** Nest's exceptions, and those of express' own parsers (a body too large, malformed JSON), know their status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return Number.isInteger(status) && status >= 400 && status <= 599 ? status : 500;
}
