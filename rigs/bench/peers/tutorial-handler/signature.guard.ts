import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import twilio from 'twilio';

/** What the guard needs of an Express request. */
interface Request {
  readonly originalUrl: string;
  readonly body: Record<string, string>;
  header(name: string): string | undefined;
}

/** The vendor's library, as its documentation shows it. */
@Injectable()
export class SignatureGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    return twilio.validateRequest(
      process.env['SIGNING_KEY'] ?? '',
      request.header('x-twilio-signature') ?? request.header('x-signalwire-signature') ?? '',
      (process.env['PUBLIC_URL'] ?? '') + request.originalUrl,
      request.body,
    );
  }
}
