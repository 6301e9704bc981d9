import type { ReactElement } from 'react';

/** A sentence of the API. `Words` between backticks are the provider's own. */
export const WithCode = ({ text }: { readonly text: string }): ReactElement => (
  <>{text.split('`').map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part))}</>
);
