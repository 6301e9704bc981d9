import { execFile, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.js';

/** The path of a program, also searched in administrators' folders. Null when the program is not installed. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const isThere = (path: string): boolean => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  return folders.map((folder) => join(folder, name)).find(isThere) ?? null;
}

export interface RunningNginx {
  /** The certificate that replaces those of a real authority, in PEM. */
  readonly certificate: string;
  /** The output of nginx so far: a line for each request, and its complaints. */
  accessLog(): Promise<string>;
  errorLog(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Runs nginx with one file of its `conf.d`, in a folder of its own, as whoever runs the tests, and waits until it takes
 * connections. Paths of certificates and of the access log are replaced by those of this folder, and nothing else.
 *
 * @param port on which the file makes it listen, at 127.0.0.1
 */
export async function startNginx(site: string, names: readonly string[], port: number): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetrack-nginx-'));
  // When nginx is started as root, its workers run as another user, which needs access to this folder.
  await chmod(folder, 0o711);
  const file = (name: string): string => join(folder, name);
  await makeCertificate(file('certificate.pem'), file('key.pem'), names);
  const replaced = site
    .replaceAll(/ssl_certificate [^;]+;/g, `ssl_certificate ${file('certificate.pem')};`)
    .replaceAll(/ssl_certificate_key [^;]+;/g, `ssl_certificate_key ${file('key.pem')};`)
    .replaceAll(/access_log \S+/g, `access_log ${file('access.log')}`);
  await writeFile(file('site.conf'), replaced);
  await writeFile(file('nginx.conf'), mainConfiguration(folder));

  const child = spawn(findProgram('nginx') ?? 'nginx', ['-e', file('error.log'), '-c', file('nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let isOver = false;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).then(() => (isOver = true));
  const errorLog = (): Promise<string> => readFile(file('error.log'), 'utf8');
  const opened = await eventually(async () => isOver || (await takesConnections(port)), { withinMs: 30_000 });
  if (isOver || !opened) throw new Error(`nginx does not listen on port ${port}:\n${await errorLog()}`);
  return {
    certificate: await readFile(file('certificate.pem'), 'utf8'),
    accessLog: () => readFile(file('access.log'), 'utf8'),
    errorLog,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** The content of a distribution's nginx.conf, for one folder. */
const mainConfiguration = (folder: string): string => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 512; }
http {
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('\n  ')}
  include ${folder}/site.conf;
}
`;

async function makeCertificate(certificate: string, key: string, names: readonly string[]): Promise<void> {
  const subject = `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`;
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const args = ['req', '-x509', ...kind, '-subj', `/CN=${names[0]}`, '-addext', subject];
  await promisify(execFile)('openssl', [...args, '-out', certificate, '-keyout', key]);
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
