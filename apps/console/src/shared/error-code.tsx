import type { ReactElement } from 'react';
import { AnchorLink } from './anchor-link';
import { useErrorCode } from './error-codes';

interface Props {
  readonly code: string;
  /** Whether its meaning stands behind it, and not only in the text that is shown when the pointer rests on it. */
  readonly withMeaning?: boolean;
  /** -1 where Tab has to skip the link. */
  readonly tabIndex?: number;
}

/** A provider's error code. It leads to the page that says what it means and who has it. */
export function ErrorCode({ code, withMeaning = false, tabIndex }: Props): ReactElement {
  const meaning = useMeaning(code);
  return (
    <>
      <AnchorLink
        to="/codes/$code"
        params={{ code }}
        className="error-code"
        tabIndex={tabIndex}
        title={meaning === undefined ? `What error ${code} means, and who has it` : `${code}: ${meaning}`}
      >
        {code}
      </AnchorLink>
      {withMeaning && (
        <span className="error-meaning">
          {' '}
          <ErrorMeaning code={code} />
        </span>
      )}
    </>
  );
}

/** What an error code means, in a few words; nothing until that is known. */
export const ErrorMeaning = ({ code }: { readonly code: string }): ReactElement => <>{useMeaning(code)}</>;

function useMeaning(code: string): string | undefined {
  const explained = useErrorCode(code);
  return explained === null ? 'a code without a documented meaning' : explained?.meaning;
}
