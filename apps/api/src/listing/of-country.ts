import type { Kind } from '@sidetrack/domain';
import { findRecipients, type Recipients } from '@sidetrack/views';
import type { Pool } from 'pg';

/** A filter with the recipients of a country, when the question names a country. */
export async function ofCountry<Filter extends object>(
  database: Pool,
  kind: Kind,
  country: string | undefined,
  filter: Filter,
): Promise<Filter & { readonly recipients?: Recipients }> {
  if (country === undefined || kind === 'recording') return filter;
  return { ...filter, recipients: await findRecipients(database, kind, country) };
}
