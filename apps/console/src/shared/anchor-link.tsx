import { Anchor } from '@mantine/core';
import { createLink } from '@tanstack/react-router';

/** A link to a page of the console. Its address and filters are checked against the routes. */
export const AnchorLink = createLink(Anchor<'a'>);
