import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of its own for the tests, in a folder that goes with it. */
export interface PostgresServer {
  url: string;
  version: string;
  stop(): void;
}

const DEBIAN = '/usr/lib/postgresql';

/**
 * Starts a PostgreSQL server for the tests when one is installed, or can be, as root on
 * Debian. `TEST_POSTGRES_URL` names a running one instead. Says what it did.
 *
 * @returns `undefined` when there is none, with the reason on the console.
 */
export function startPostgres(): PostgresServer | undefined {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return { url: given, version: 'TEST_POSTGRES_URL', stop() {} };
  const programs = installed() ?? install();
  if (programs === undefined) {
    console.warn(
      'PostgreSQL: not installed, its adapter is not tested (apt-get install postgresql)',
    );
    return undefined;
  }
  // The server refuses to run as root; Debian's package brings a user for it.
  const asRoot = process.getuid?.() === 0;
  const run = (program: string, ...args: string[]) => {
    const command = [join(programs, program), ...args];
    const [file = '', ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    return execFileSync(file, rest, { cwd: tmpdir(), encoding: 'utf8', stdio: 'pipe' });
  };
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-postgres-'));
  if (asRoot) execFileSync('chown', ['postgres', folder]);
  const data = join(folder, 'data');
  try {
    const version = run('postgres', '--version').trim();
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
    // No network: a socket in the folder. `-l` lets the server go on without our pipes.
    const options = `-c listen_addresses= -c unix_socket_directories=${folder}`;
    run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start');
    console.log(`PostgreSQL: ${version}`);
    return {
      url: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(folder)}`,
      version,
      stop() {
        run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    console.warn(`PostgreSQL: cannot be started, its adapter is not tested: ${String(error)}`);
    return undefined;
  }
}

/** Folder of the newest installed server's programs. */
function installed(): string | undefined {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).map(Number).filter(Number.isFinite)
    : [];
  const folders = versions.sort((a, b) => b - a).map((version) => `${DEBIAN}/${version}/bin`);
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

function install(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('PostgreSQL: trying apt-get install postgresql');
  try {
    const args = ['install', '-y', '--no-install-recommends', 'postgresql'];
    execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
  } catch {
    return undefined;
  }
  return installed();
}
