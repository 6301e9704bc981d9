import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import twilio from 'twilio';

/** The parts of an Express request that the guard needs. */
interface Request {
  readonly originalUrl: string;
  readonly body: Record<string, string>;
  header(name: string): string | undefined;
}

/** Verifies with the vendor's library, as the library's documentation shows it. */
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
