let refusal: string | null = null;

/** Notes what the API said of the token, for the sign-in page to tell. */
export function refuseToken(detail: string): void {
  refusal = detail;
}

/** What the API said of the token that was tried last, or null. */
export const lastRefusal = (): string | null => refusal;

export function forgetRefusal(): void {
  refusal = null;
}
