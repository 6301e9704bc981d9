import type { ReactElement } from 'react';
import { ErrorCode } from '../shared/error-code';
import { Mark } from './mark';

/** The error code of an entry, which leads to what it means. */
export const ErrorMark = ({ code }: { readonly code: string }): ReactElement => (
  <Mark>
    error <ErrorCode code={code} />
  </Mark>
);
