import { ApiHeader } from '@nestjs/swagger';

/** Documents that a repeat of the request with the same key makes nothing new. `what` is made: `note`. */
export const TakesIdempotencyKey = (what: string): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: `Any text of 1 to 255 characters, of your choice and new for each ${what}.`,
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: 'b9c7c0de-0000-4000-8000-000000000007',
  });
