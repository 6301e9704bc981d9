import { MADE_UP_PREFIX } from '@sidetrack/domain';

/** The account of made-up traffic wherever the key serves every account. */
export const MADE_UP_ACCOUNT = `${MADE_UP_PREFIX}simulation`;
