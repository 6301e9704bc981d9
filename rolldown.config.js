// Puts each door's program, with all the packages that it needs, into the one file that starts it. Node reads and links
// two thousand files for a door otherwise, which is most of the second that its start costs.
const DOORS = ['ingest', 'api'];

/** These load native code, or files that stand beside their own: they stay where npm put them. */
const STAYING = ['classic-level', 'swagger-ui-dist'];

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

export default DOORS.map((door) => ({
  input: `dist/apps/${door}/src/main.js`,
  platform: 'node',
  external: STAYING,
  plugins: [oneTypeorm],
  onLog(level, log, report) {
    if (!isNotInstalled(log)) report(level, log);
  },
  output: {
    dir: `dist/apps/${door}/src`,
    entryFileNames: 'main.js',
    // Dynamic imports as well: a door that leaves root may not be able to read its folder afterwards.
    codeSplitting: false,
    // Nest, TypeORM and the problems of class-validator say the names of classes.
    keepNames: true,
    comments: false,
  },
}));
