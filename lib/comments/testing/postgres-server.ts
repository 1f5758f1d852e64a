import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server for tests, with its data in a temporary folder. */
export interface PostgresServer {
  url: string;
  version: string;
  stop(): void;
}

const DEBIAN = '/usr/lib/postgresql';

/**
 * Starts a PostgreSQL server for tests. As root on Debian it installs PostgreSQL when that is missing. With
 * `TEST_POSTGRES_URL` it uses that running server instead. Logs what it does.
 *
 * @returns `undefined` when no server can be started, with the reason in the console.
 */
export function startPostgres(): PostgresServer | undefined {
  const externalUrl = process.env.TEST_POSTGRES_URL;
  if (externalUrl) return { url: externalUrl, version: 'TEST_POSTGRES_URL', stop() {} };
  const programs = installedPrograms() ?? install();
  if (programs === undefined) {
    console.warn(
      'PostgreSQL: not installed, its adapter is not tested (apt-get install postgresql)',
    );
    return undefined;
  }
  // PostgreSQL refuses to run as root. The Debian package creates the user `postgres`.
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
    const settings = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
    run('initdb', '-D', data, '--no-sync', ...settings);
    // Listen only on a Unix domain socket. With `-l` the server writes to a file and does not keep our pipes
    // open.
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

/** Returns the folder with the programs of the newest installed version. */
function installedPrograms(): string | undefined {
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
    // Several test files may do this at once: each waits for the lock of apt-get.
    const options = ['-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends'];
    const args = ['install', '-y', ...options, 'postgresql'];
    execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
  } catch {
    return undefined;
  }
  return installedPrograms();
}
