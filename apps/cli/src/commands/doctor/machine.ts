import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { webRoot } from '@causeway/api';
import type { Configuration } from '@causeway/platform';
import { ok, warning, wrong, type Finding } from './finding.js';

const MB = 1024 * 1024;
/** Below this PostgreSQL may stop at any moment, in bytes. */
const DISK_LEAST = 200 * MB;
const DISK_GOOD = 1024 * MB;

/** The oldest Node on which Causeway is tested. */
const NODE = { major: 20, minor: 19 };

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > NODE.major || (major === NODE.major && minor >= NODE.minor);
  return enough
    ? ok('node', `Node ${version}`)
    : wrong('node', `Node ${version} is too old`, `Install Node ${NODE.major}.${NODE.minor} or newer.`);
}

export function checkWeb(): Finding {
  const missing = ['index.html', 'request.html', 'status.html'].filter(
    (page) => !existsSync(join(webRoot, page)),
  );
  return missing.length === 0
    ? ok('web app', 'built')
    : wrong('web app', `not built (${missing.join(', ')} missing): pages answer 404`, 'Run: npm run build');
}

/** BASE_URL leads to this machine only. */
export const isLocal = ({ BASE_URL }: Configuration): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(BASE_URL).hostname);

/** Settings that are possible, but seldom meant. */
export function checkSettings(configuration: Configuration): Finding[] {
  const { BASE_URL, DATABASE_URL, METRICS_TOKEN, TRUST_PROXY } = configuration;
  const { protocol } = new URL(BASE_URL);
  const local = isLocal(configuration);
  const found: Finding[] = [];
  if (DATABASE_URL && local) {
    found.push(
      warning(
        'configuration',
        `BASE_URL is ${BASE_URL}: request links and QR codes work on this machine only`,
        'Set BASE_URL to the address that people open.',
      ),
    );
  }
  if (!local && protocol === 'http:') {
    found.push(
      warning(
        'configuration',
        `BASE_URL is ${BASE_URL}: sign-ins travel unencrypted`,
        'Put a proxy with a certificate in front, and set BASE_URL to https://…',
      ),
    );
  }
  if (!local && protocol === 'https:' && !TRUST_PROXY) {
    found.push(
      warning(
        'configuration',
        'TRUST_PROXY is off: to the limits on sign-ins everybody behind the proxy is one address',
        'Set TRUST_PROXY=true, where only the proxy can reach the port.',
      ),
    );
  }
  if (DATABASE_URL && !METRICS_TOKEN) {
    found.push(
      warning(
        'configuration',
        'METRICS_TOKEN is not set: whoever reaches the port can read /metrics',
        'Set it, unless the proxy keeps /metrics to itself.',
      ),
    );
  }
  return found.length > 0 ? found : [ok('configuration', 'every variable can be used')];
}

export async function checkDisk(dataDir: string): Promise<Finding> {
  let folder = resolve(dataDir);
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const says = `${free >= 1024 * MB ? `${(free / 1024 / MB).toFixed(1)} GB` : `${Math.round(free / MB)} MB`} free in ${folder}`;
  if (free < DISK_LEAST) return wrong('disk', says, 'Make room: PostgreSQL stops when the disk is full.');
  return free < DISK_GOOD
    ? warning('disk', says, 'Make room before it becomes a problem.')
    : ok('disk', says);
}
