import { readFileSync } from 'node:fs';
import { SETTINGS } from '@sidetrack/config';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseComposeFile, readComposeFile, type ComposeService } from './support/compose-file.js';

const DOORS = ['ingest', 'api'] as const;
type Door = (typeof DOORS)[number];

/** Settings that say nothing inside of a container, and where else the compose file has them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  HOST: 'every address of the container: the image says so',
  DATA_DIR: 'a volume: the image says where',
  INGEST_HOST: 'published address',
  INGEST_PORT: 'published port',
  API_HOST: 'published address',
  API_PORT: 'published port',
};

const textOf = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const { services, secrets, networks, volumes } = parseComposeFile();
const entries = Object.entries(services);
const eachService = entries.map(([name]) => name as keyof typeof services);

const isFile = (variable: string): boolean => variable.endsWith('_FILE');
const readBy = (door: Door): string[] =>
  Object.entries(SETTINGS).flatMap(([name, { doors }]) => (doors.includes(door) ? [name] : []));

describe('docker-compose.yml and the compose specification', () => {
  const { $schema: _dialect, ...schema } = JSON.parse(textOf('test/fixtures/compose-spec/compose-spec.json')) as Record<
    string,
    unknown
  >;
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  const file = readComposeFile({ PUBLIC_URL: 'https://hooks.example.com' });

  it('agree', () => {
    validate(file);
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['a field that is written wrongly', { ...services.api, readonly: true }],
    ['a list that should be a word', { ...services.api, stop_grace_period: ['15s'] }],
    ['a health check without words', { ...services.api, healthcheck: { tests: [] } }],
  ])('would not agree on %s', (_what, api) => {
    expect(validate({ ...file, services: { ...file.services, api } })).toBe(false);
  });

  it('name no secret, network or volume that is not declared, and declare none in vain', () => {
    const used = (list: (service: ComposeService) => readonly string[]): string[] =>
      [...new Set(entries.flatMap(([, service]) => list(service)))].toSorted();
    const named = used((service) => (service.volumes ?? []).map((volume) => volume.split(':')[0]!)).filter(
      (volume) => !volume.startsWith('.'),
    );
    expect(used((service) => service.secrets)).toEqual(Object.keys(secrets).toSorted());
    expect(used((service) => service.networks)).toEqual(Object.keys(networks).toSorted());
    expect(named).toEqual(Object.keys(volumes).toSorted());
  });
});

describe('what the containers are given', () => {
  it.each(DOORS)('lets every setting that the %s door reads be set', (door) => {
    const { environment } = services[door];
    const cannotBeSet = readBy(door).filter((name) => {
      if (name in ELSEWHERE) return false;
      // Of a secret and its file one is enough.
      return isFile(name)
        ? !(name in environment) && !(name.slice(0, -'_FILE'.length) in environment)
        : !(environment[name] ?? '').includes(`\${${name}:`) && !(`${name}_FILE` in environment);
    });
    expect(cannotBeSet).toEqual([]);
    for (const [name, place] of Object.entries(ELSEWHERE).filter(([, each]) => each.startsWith('published'))) {
      expect([place, JSON.stringify([services.ingest.ports, services.api.ports])]).toEqual([
        place,
        expect.stringContaining(`\${${name}:-`),
      ]);
    }
  });

  it('sets no variable that nobody reads', () => {
    const strange = (['migrate', ...DOORS] as const).flatMap((name) =>
      Object.keys(services[name].environment).filter((variable) => !(variable in SETTINGS)),
    );
    expect(strange).toEqual([]);
  });

  it('has secrets as files alone, each with whom it is for', () => {
    const granted = Object.fromEntries(eachService.map((name) => [name, services[name].secrets]));
    expect(granted).toEqual({
      postgres: ['postgres_password', 'owner_password'],
      migrate: ['database_url', 'ingest_database_url', 'api_database_url'],
      ingest: ['ingest_database_url', 'signing_keys'],
      api: ['api_database_url', 'api_tokens', 'provider_access', 'signing_keys'],
    });
    for (const [name, { environment, secrets: own }] of entries) {
      const files = Object.entries(environment).filter(([variable]) => isFile(variable));
      expect([
        name,
        files.map(([, path]) => path).filter((path) => !own.some((one) => path === `/run/secrets/${one}`)),
      ]).toEqual([name, []]);
      expect([
        name,
        Object.keys(environment).filter(
          (variable) => /PASSWORD$|URL$|KEYS$|TOKENS$/.test(variable) && variable !== 'PUBLIC_URL',
        ),
      ]).toEqual([name, []]);
    }
    expect(textOf('docker-compose.yml')).not.toMatch(/postgres(ql)?:\/\//);
    expect(textOf('.gitignore').split('\n')).toContain('/secrets/');
    for (const { file } of Object.values(secrets)) expect(file).toMatch(/^\.\/secrets\/\w+$/);
  });

  it('starts the ingest door everywhere as `sidetrack start` does', () => {
    const [, options = ''] =
      /INGEST_NODE_OPTIONS: readonly string\[\] = \[(.*)\]/.exec(textOf('apps/cli/src/start/doors.ts')) ?? [];
    const command = [
      'node',
      ...options.split(',').map((option) => option.trim().replaceAll("'", '')),
      'dist/apps/ingest/src/main.js',
    ];
    expect(services.ingest.command).toEqual(command);
    expect(textOf('Dockerfile')).toContain(`CMD ${JSON.stringify(command).replaceAll(',', ', ')}`);
    expect(textOf('deploy/systemd/sidetrack-ingest.service')).toContain(
      `ExecStart=/usr/bin/${command.join(' ').replace('dist', '/opt/sidetrack/dist')}`,
    );
  });
});

describe('what the containers may', () => {
  it.each(eachService)('%s writes to its volumes and memory alone, has no power of root, and is bounded', (name) => {
    expect(services[name]).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.any(String) as string,
      pids_limit: expect.any(Number) as number,
      stop_grace_period: expect.any(String) as string,
      logging: {
        driver: 'local',
        options: { 'max-size': expect.any(String) as string, 'max-file': expect.any(String) as string },
      },
    });
    for (const mount of services[name].tmpfs) expect(mount).toMatch(/:size=/);
  });

  it('nobody is root', () => {
    expect(services.postgres.user).toBe('postgres');
    const last = textOf('Dockerfile')
      .split(/^FROM /m)
      .at(-1)!;
    expect(last).toMatch(/^USER node$/m);
    for (const name of ['migrate', 'ingest', 'api'] as const) expect(services[name].user).toBeUndefined();
  });

  it('the database can be reached by the others alone, and other machines reach the public door alone', () => {
    expect(networks['database']).toEqual({ internal: true });
    expect([services.postgres.networks, services.migrate.networks]).toEqual([['database'], ['database']]);
    const published = Object.fromEntries(entries.map(([name, { ports = [] }]) => [name, ports]));
    expect(published).toEqual({
      postgres: [],
      migrate: [],
      ingest: ['${INGEST_HOST:-0.0.0.0}:${INGEST_PORT:-3000}:3000'],
      api: ['${API_HOST:-127.0.0.1}:${API_PORT:-3001}:3001'],
    });
  });

  it('the API door cannot change what the ingest door keeps', () => {
    const own = (services.ingest.volumes ?? [])[0]!;
    expect(services.api.volumes).toEqual([`${own}:ro`]);
  });
});

describe('what the containers are made of', () => {
  const pinned = /^[a-z]+:\d+\.\d[\w.-]*@sha256:[0-9a-f]{64}$/;

  it('images of others are named to the last bit', () => {
    const images = entries.flatMap(([, { image = '', build }]) => (build === undefined ? [image] : []));
    expect(images).toEqual([expect.stringMatching(pinned)]);
    const dockerfile = textOf('Dockerfile');
    expect(/^ARG NODE_IMAGE=(.*)$/m.exec(dockerfile)?.[1]).toMatch(pinned);
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(bases)).toEqual(new Set(['${NODE_IMAGE}']));
  });

  it('the builder gets what the Dockerfile copies, and nothing else', () => {
    const [everything, ...rest] = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(everything).toBe('*');
    const let_in = rest.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const copied = [...textOf('Dockerfile').matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' '),
    );
    expect(new Set(copied.map((source) => source.split('/')[0]))).toEqual(new Set(let_in));
  });
});
