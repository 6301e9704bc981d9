import { explainSchemaState, isForbidden, readSchemaState } from '@sidetrack/database';
import { readProduct } from '../../product.js';
import { askDatabase, describeTarget } from '../ask/ask-database.js';
import { withDatabase } from '../ask/with-database.js';
import { fail, failAsSaid, ok, type Check } from '../check.js';

export const schemaCheck: Check<never> = {
  name: 'schema',
  looksAt: 'the migrations that the database has taken: exactly those that this program knows',
  needs: [],
  look: (_, about) =>
    withDatabase(about, async ({ url }) => {
      const state = await askDatabase(url, readSchemaState).catch(ignoreForbidden);
      if (state === null) {
        const { user } = describeTarget(url);
        return [
          fail(
            `${user} may not read the table of migrations`,
            'log in as the owner of the tables (see owner), and run `sidetrack migrate`',
          ),
        ];
      }
      const fault = explainSchemaState(state);
      if (fault !== null) return [failAsSaid(fault, 'run `sidetrack migrate`')];
      const { migrations, last } = readProduct().schema;
      return [ok(`all ${migrations} migrations, up to ${last}`)];
    }),
};

function ignoreForbidden(error: unknown): null {
  if (isForbidden(error)) return null;
  throw error;
}
