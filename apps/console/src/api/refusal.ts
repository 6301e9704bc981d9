let refusal: string | null = null;

/** Stores the API's problem about the token, for the sign-in page. */
export function refuseToken(detail: string): void {
  refusal = detail;
}

/** The API's problem about the last token, or null. */
export const lastRefusal = (): string | null => refusal;

export function forgetRefusal(): void {
  refusal = null;
}
