import type { Check } from './check.js';
import { citusCheck } from './checks/citus.check.js';
import { clockCheck } from './checks/clock.check.js';
import { dataDirCheck } from './checks/data-dir.check.js';
import { databaseCheck } from './checks/database.check.js';
import { diskCheck } from './checks/disk.check.js';
import { doorLoginsCheck } from './checks/door-logins.check.js';
import { doorRightsCheck } from './checks/door-rights.check.js';
import { journalsCheck } from './checks/journals.check.js';
import { nodeCheck } from './checks/node.check.js';
import { ownerCheck } from './checks/owner.check.js';
import { portsCheck } from './checks/ports.check.js';
import { postgresSettingsCheck } from './checks/postgres-settings.check.js';
import { postgresVersionCheck } from './checks/postgres-version.check.js';
import { providerAccessCheck } from './checks/provider-access.check.js';
import { publicUrlCheck } from './checks/public-url.check.js';
import { schemaCheck } from './checks/schema.check.js';
import { schemaDriftCheck } from './checks/schema-drift.check.js';
import { secretsCheck } from './checks/secrets.check.js';
import { settingsCheck } from './checks/settings.check.js';
import { trustedProxiesCheck } from './checks/trusted-proxies.check.js';

/** All checks, in the order in which they run and are reported. A check comes before the checks that depend on it. */
export const ALL_CHECKS: readonly Check[] = [
  settingsCheck,
  secretsCheck,
  nodeCheck,
  dataDirCheck,
  diskCheck,
  journalsCheck,
  databaseCheck,
  postgresVersionCheck,
  postgresSettingsCheck,
  clockCheck,
  schemaCheck,
  schemaDriftCheck,
  ownerCheck,
  doorLoginsCheck,
  doorRightsCheck,
  citusCheck,
  portsCheck,
  publicUrlCheck,
  trustedProxiesCheck,
  providerAccessCheck,
];
