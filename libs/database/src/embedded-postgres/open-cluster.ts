import { chmod, mkdtemp, readdir, realpath, rm, rmdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { checkOwner, checkReach, checkVersion } from './check-cluster.js';
import { makeOpenDir } from './copy-binaries.js';
import { codeOf, EmbeddedPostgresError, reasonOf } from './embedded-postgres-error.js';
import { whatIsAt } from './file-kinds.js';
import { initialiseCluster, isDraft, type NewCluster } from './initialise-cluster.js';
import { makePassword, requirePassword } from './keep-password.js';

export interface Cluster {
  /** The real path, without links. */
  readonly path: string;
  readonly password: string;
  readonly isNew: boolean;
}

export interface ClusterPlaces {
  readonly dataDir: string;
  /**
   * Where the cluster goes when PostgreSQL's user cannot work in DATA_DIR. DATA_DIR then holds a link to the cluster.
   */
  readonly sharedDir: string;
}

type ClusterPlan = Omit<NewCluster, 'password'>;

export const clusterLink = (dataDir: string): string => join(dataDir, 'postgres');

/** The cluster of this DATA_DIR: found and checked, or newly made. The caller holds the lock of DATA_DIR. */
export async function openCluster(places: ClusterPlaces, plan: ClusterPlan): Promise<Cluster> {
  await removeDrafts(places.dataDir);
  if (await isAbsent(clusterLink(places.dataDir))) return makeCluster(places, plan);
  const link = clusterLink(places.dataDir);
  const path = await followLink(link);
  await checkOwner(path, plan.user);
  await checkVersion(path, plan.binaries.major);
  await checkReach(path, link, plan.user);
  const password = await requirePassword(places.dataDir, path);
  return { path, password, isNew: false };
}

async function makeCluster(places: ClusterPlaces, plan: ClusterPlan): Promise<Cluster> {
  const password = await makePassword(places.dataDir);
  const inside = await initialiseCluster(places.dataDir, { ...plan, password });
  if (inside !== null) return { path: await realpath(inside), password, isNew: true };
  const outside = await makeOutsideCluster(places, { ...plan, password });
  // The link comes last: until the link is there, no other process can find this cluster.
  await symlink(outside, clusterLink(places.dataDir));
  return { path: await realpath(outside), password, isNew: true };
}

async function makeOutsideCluster(places: ClusterPlaces, plan: NewCluster): Promise<string> {
  const parent = await makeOutsideDir(places);
  try {
    const outside = await initialiseCluster(parent, plan);
    if (outside !== null) return outside;
    throw new EmbeddedPostgresError(
      `PostgreSQL runs as ${plan.user?.name ?? 'this user'}, which can work neither in ${places.dataDir} nor in ${parent}: set DATA_DIR to a place that it can reach, start as an ordinary user, or set DATABASE_URL`,
    );
  } catch (error) {
    await rm(parent, { recursive: true, force: true });
    throw error;
  }
}

async function makeOutsideDir({ dataDir, sharedDir }: ClusterPlaces): Promise<string> {
  try {
    await makeOpenDir(sharedDir);
    const parent = await mkdtemp(join(sharedDir, 'data-'));
    await chmod(parent, 0o711);
    return parent;
  } catch (error) {
    throw new EmbeddedPostgresError(
      `PostgreSQL's user cannot reach DATA_DIR ${dataDir}, and ${sharedDir} cannot be used instead (${reasonOf(error)}): set DATA_DIR to a place that every user can reach, start as an ordinary user, or set DATABASE_URL`,
      { cause: error },
    );
  }
}

async function removeDrafts(dataDir: string): Promise<void> {
  const drafts = (await readdir(dataDir)).filter(isDraft);
  await Promise.all(drafts.map((name) => rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 3 })));
}

/** An empty folder counts as no cluster: somebody has prepared the place. */
async function isAbsent(link: string): Promise<boolean> {
  const found = await whatIsAt(link);
  if (found === null) return true;
  if (!found.isDirectory()) return false;
  try {
    await rmdir(link);
    return true;
  } catch {
    return false;
  }
}

async function followLink(link: string): Promise<string> {
  try {
    return await realpath(link);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `${link} points to a database that is not there (${codeOf(error) ?? 'unknown reason'}): put it back, or remove the link to begin with an empty database`,
      { cause: error },
    );
  }
}
