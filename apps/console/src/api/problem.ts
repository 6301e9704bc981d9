import type { components } from './schema';

export type ProblemBody = components['schemas']['ProblemDto'];

/** A problem that the API answered, in the API's words. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(readonly body: ProblemBody) {
    super(body.detail);
  }

  get status(): number {
    return this.body.status;
  }
}

/** Whether asking again cannot help. An API that is away, or whose database is away, may answer later. */
export const isFinalProblem = (error: unknown): boolean => error instanceof Problem && error.status < 500;

/** The answer's problem, or one made of its status where something between us and the API answered. */
export function toProblem(response: Response, body: unknown): Problem {
  if (isProblem(body)) return new Problem(body);
  const detail = `The answer was ${response.status} ${response.statusText}, not from Sidetrack itself.`;
  return new Problem({
    type: 'about:blank',
    title: 'Something between here and Sidetrack',
    status: response.status,
    detail,
  });
}

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'detail' in body && 'status' in body;
