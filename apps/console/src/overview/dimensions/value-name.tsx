import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { AccountLink } from '../../shared/account-link';
import { channelLabel } from '../../shared/channel-label';
import { countryName } from '../../shared/country-name';
import { ErrorCode } from '../../shared/error-code';
import type { Dimension } from './dimension';

/** A value of a dimension, as people call it. */
export function ValueName({ by, value }: { readonly by: Dimension; readonly value: string }): ReactElement {
  switch (by) {
    case 'country':
      return (
        <>
          {countryName(value)}{' '}
          {/^[A-Z]{2}$/.test(value) && (
            <Text span inherit c="dimmed">
              {value}
            </Text>
          )}
        </>
      );
    case 'channel':
      return <>{channelLabel(value)}</>;
    case 'account':
      return <AccountLink accountSid={value} isShort />;
    case 'error-code':
      return <ErrorCode code={value} withMeaning />;
    case 'tag':
      return <span className="wrapped">{value === '' ? '(empty)' : value}</span>;
  }
}

/** The same as a text. */
export const valueInWords = (by: Dimension, value: string): string =>
  by === 'country' ? countryName(value) : by === 'channel' ? channelLabel(value) : value;
