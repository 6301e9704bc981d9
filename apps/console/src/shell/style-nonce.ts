/** The nonce of this answer, which style elements need. Vite writes it into the page's head. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
