import { describe, expect, it } from 'vitest';
import { refuseMisspelt } from './misspelt-variable.js';
import { SETTINGS } from './settings.js';

const KNOWN = Object.keys(SETTINGS);

/** Names of others, as they stand in a shell, a unit of systemd, a container, a workflow or a pod, and near to ours. */
const ORDINARY = [
  'PATH HOME USER LOGNAME SHELL PWD OLDPWD TERM LANG LC_ALL TZ MAIL EDITOR PAGER HOSTNAME HOSTTYPE MACHTYPE OSTYPE VENDOR SHLVL',
  'DISPLAY SSH_AUTH_SOCK SSH_CONNECTION XDG_DATA_HOME XDG_DATA_DIRS XDG_RUNTIME_DIR XDG_CONFIG_HOME DATA_HOME COLORTERM LS_COLORS',
  'INVOCATION_ID JOURNAL_STREAM NOTIFY_SOCKET LISTEN_FDS MAINPID CREDENTIALS_DIRECTORY STATE_DIRECTORY LOGS_DIRECTORY CACHE_DIRECTORY',
  'DOCKER_HOST COMPOSE_PROJECT_NAME container POSTGRES_PASSWORD POSTGRES_USER POSTGRES_DB PGDATA PGHOST PGPORT NODE_VERSION YARN_VERSION',
  'CI GITHUB_TOKEN GITHUB_API_URL GITHUB_SERVER_URL GITHUB_OUTPUT RUNNER_TEMP ACTIONS_RUNTIME_TOKEN ACTIONS_RUNTIME_URL GH_TOKEN NPM_TOKEN',
  'KUBERNETES_SERVICE_HOST KUBERNETES_PORT KUBERNETES_PORT_443_TCP KUBERNETES_PORT_443_TCP_ADDR API_SERVICE_HOST API_SERVICE_PORT',
  'API_PORT_3001_TCP API_PORT_3001_TCP_PROTO API_PORT_3001_TCP_PORT API_PORT_3001_TCP_ADDR INGEST_SERVICE_HOST INGEST_SERVICE_PORT',
  'INGEST_PORT_3000_TCP SIDETRACK_SERVICE_HOST SIDETRACK_PORT SIDETRACK_PORT_3000_TCP SIDETRACK_API_SERVICE_HOST SIDETRACK_INGEST_SERVICE_PORT',
  'INGRESS_HOST INGRESS_PORT APP_HOST APP_PORT APP_TOKEN APP_TOKENS AI_HOST AI_PORT WEB_PORT API_KEY API_KEYS API_URL API_PATH API_ROOT',
  'PORT POST COST HOSTS host DATABASE DATABASE_HOST DATABASE_PORT DATABASE_USER DATABASE_NAME DATABASE_PASSWORD DATALAKE_URL PGDATA_DIR',
  'PUBLIC_KEY PUBLIC_IP PUBLIC_DIR PUBLIC_PATH PUBLIC_HOST REPUBLIC_URL NEXT_PUBLIC_URL SIGNING_CERT SIGNATURE LOG_DIR LOG_FILE LOG_FORMAT',
  'SIGNING_KEYS_FILE API_TOKENS_FILE DATABASE_URL_FILE DATABASE_URL_TEST NODE_ENV NODE_OPTIONS npm_config_loglevel npm_package_name INIT_CWD',
  'VITEST VITEST_POOL_ID JAVA_HOME GOPATH CARGO_HOME AWS_REGION HTTP_PROXY NO_PROXY TRUSTED_KEYS COUNTRY HOME_DIR WINDOW WINDOWID',
].flatMap((names) => names.split(' '));

describe('a misspelt variable', () => {
  it.each([
    ['SIGNING_KEY', 'SIGNING_KEYS'],
    ['SIGNING_KYES', 'SIGNING_KEYS'],
    ['SINGING_KEYS', 'SIGNING_KEYS'],
    ['SIGNINGKEYS', 'SIGNING_KEYS'],
    ['API_TOKEN', 'API_TOKENS'],
    ['API_TOEKNS', 'API_TOKENS'],
    ['AIP_TOKENS', 'API_TOKENS'],
    ['PUBLIC_URLS', 'PUBLIC_URL'],
    ['PUBLIC_URI', 'PUBLIC_URL'],
    ['PUBLC_URL', 'PUBLIC_URL'],
    ['public_url', 'PUBLIC_URL'],
    ['PUBLIC-URL', 'PUBLIC_URL'],
    ['SIDETRACK_PUBLIC_URL', 'PUBLIC_URL'],
    ['SIDETRACK_HOST', 'HOST'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATBSE_URL', 'DATABASE_URL'],
    ['DATA_BASE_URL', 'DATABASE_URL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['DATADIR', 'DATA_DIR'],
    ['DATA_DRI', 'DATA_DIR'],
    ['RECIEPT_WINDOW', 'RECEIPT_WINDOW'],
    ['RECEIPT_WINDOWS', 'RECEIPT_WINDOW'],
    ['RECEIPT_WINDOW_OVERIDE', 'RECEIPT_WINDOW_OVERRIDES'],
    ['STAL_WINDOW', 'STALL_WINDOW'],
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
    ['INJEST_PORT', 'INGEST_PORT'],
    ['API_PROT', 'API_PORT'],
    ['QUARENTINE_MAX_AGE', 'QUARANTINE_MAX_AGE'],
    ['JOURNAL_MAX_BYTE', 'JOURNAL_MAX_BYTES'],
    ['LOG_LEVLE', 'LOG_LEVEL'],
    ['HOME_CONTRY', 'HOME_COUNTRY'],
  ])('%s is told as %s', (name, meant) => {
    expect(refuseMisspelt({ PATH: '/bin', [name]: 'a value' }, KNOWN)).toMatch(
      new RegExp(`^${name} is no setting, and ${meant}, which it resembles, is not set: rename it to ${meant};`),
    );
  });

  it('is any setting without one of its longer words’ letters', () => {
    const shortened = KNOWN.flatMap((name) => {
      const long = name.split('_').find((word) => word.length > 4);
      return long === undefined ? [] : [[name, name.replace(long, long.slice(0, 2) + long.slice(3))] as const];
    });
    expect(shortened.length).toBeGreaterThan(KNOWN.length / 2);
    for (const [name, misspelt] of shortened) {
      expect(refuseMisspelt({ [misspelt]: '1' }, KNOWN)).toContain(`${misspelt} is no setting, and ${name},`);
    }
  });

  it('does not count once the setting itself is set, and does while that is empty', () => {
    const API_TOKEN = 'of another program';
    expect(refuseMisspelt({ API_TOKEN, API_TOKENS: 'a=b' }, KNOWN)).toBeNull();
    expect(refuseMisspelt({ API_TOKEN, API_TOKENS: '' }, KNOWN)).toContain('API_TOKENS');
    expect(refuseMisspelt({ API_TOKEN: '' }, KNOWN)).toBeNull();
    expect(refuseMisspelt({ API_TOKEN, API_TOKENS_FILE: '/run/secrets/tokens' }, KNOWN)).toBeNull();
    expect(refuseMisspelt({ API_TOKEN_FILE: '/a', API_TOKENS: 'a=b' }, KNOWN)).toBeNull();
    expect(refuseMisspelt({ API_TOKEN_FILE: '/a' }, KNOWN)).toContain('rename it to API_TOKENS_FILE;');
  });

  it('is the file of a setting that is read from none, and not one of a lone word', () => {
    expect(refuseMisspelt({ PUBLIC_URL_FILE: '/a' }, KNOWN)).toBe(
      'PUBLIC_URL_FILE is no setting: PUBLIC_URL is no secret and is read from no file; set PUBLIC_URL itself',
    );
    expect(refuseMisspelt({ PUBLIC_URL_FILE: '/a', PUBLIC_URL: 'https://a.example' }, KNOWN)).toBeNull();
    expect(refuseMisspelt({ HOST_FILE: '/etc/hosts' }, KNOWN)).toBeNull();
  });

  it.each(ORDINARY)('is not %s', (name) => {
    expect(refuseMisspelt({ [name]: 'a value' }, KNOWN)).toBeNull();
  });

  it('is none that links a container to a service', () => {
    expect(refuseMisspelt({ SIDETRACK_API_PORT: 'tcp://10.96.0.17:3001' }, KNOWN)).toBeNull();
  });

  it('is no setting, nor what these tests run in', () => {
    expect(refuseMisspelt(Object.fromEntries(KNOWN.map((name) => [name, '1'])), KNOWN)).toBeNull();
    for (const name of KNOWN) expect(refuseMisspelt({ [name]: '1' }, KNOWN)).toBeNull();
    expect(refuseMisspelt(process.env, KNOWN)).toBeNull();
  });
});
