import { problem, ProblemException } from '@sidetrack/http-service';

/** The problem of a key that its caller has used for something else: for another `what`, with this id. */
export function keyIsUsed(what: string, id: string): ProblemException {
  const detail = `You have used this Idempotency-Key for another ${what}, ${id}; take a new key.`;
  return new ProblemException(problem('idempotency-key-used', detail));
}
