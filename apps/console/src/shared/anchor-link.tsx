import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactElement } from 'react';

interface Props extends ComponentProps<'a'> {
  /** As large as the text round it unless it is said. */
  readonly size?: 'xs' | 'sm';
  /** A link in a sentence is always underlined: its colour alone would not tell it from the words. */
  readonly underline?: 'always' | 'never';
}

/** A link to what is no page of the console. Plain, because a page has up to a hundred: the library's is three parts each. */
export const Anchor = ({ size, underline, className = '', ...others }: Props): ReactElement => (
  <a {...others} className={`link ${className}`} data-size={size} data-underline={underline} />
);

/** A link to a page of the console. Its address and filters are checked against the routes. */
export const AnchorLink = createLink(Anchor);
