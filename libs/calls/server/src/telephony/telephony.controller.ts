import { Controller, HttpCode, Post, Req, UnauthorizedException } from '@nestjs/common';
import { Public } from '@relance/platform/server';
import type { Request } from 'express';
import { LineEvents } from './line-events.service';

/** The same for every refusal: who may not tell is not told why. */
const REFUSED = { error: { code: 'refused', message: 'Refused.' } };

/** Where telephone systems tell of calls (docs/telephony.md). No session: the signature says who it is. */
@Controller('telephony')
@Public()
export class TelephonyController {
  constructor(private readonly events: LineEvents) {}

  @Post('events')
  @HttpCode(202)
  async receive(@Req() request: Request): Promise<{ ok: true }> {
    const accepted = await this.events.receive({
      keyId: request.get('relance-key') ?? null,
      timestamp: request.get('relance-timestamp') ?? null,
      signature: request.get('relance-signature') ?? null,
      // the api gives the bytes as they came, and nothing when they are too many
      body: Buffer.isBuffer(request.body) ? request.body : null,
      address: request.ip ?? '',
    });
    if (!accepted) throw new UnauthorizedException(REFUSED);
    return { ok: true };
  }
}
