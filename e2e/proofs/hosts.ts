import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { freePort } from '../../lib/testing/free-port';
import { copyProject } from '../support/copy-project';
import { startFileServer } from '../support/file-server';
import { referencedFiles } from '../support/referenced-files';
import { sitemapPaths } from '../support/sitemap-paths';
import { startNginx } from './nginx/start-nginx';

// npm run prove -- hosts: makes a blog by npm run init, and for each host but Vercel runs the build that the host would
// run, in a copy of the project, serves the result as the host would, and requests every page and the files that it
// refers to. nginx and Caddy serve the plain files too where they are installed. Vercel: see vercel-output.
const project = copyProject('hosts-');
const temporary = mkdtempSync(join(tmpdir(), 'hosts-'));
const faults: string[] = [];

function init(host: string, ...options: string[]): void {
  run('npm', ['run', '-s', 'init', '--', '--host', host, ...options]);
}

function run(program: string, args: readonly string[], env: Record<string, string> = {}): void {
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  execFileSync(program, args, { cwd: project, env: { ...process.env, ...env }, stdio: [...stdio] });
}

function read(name: string): string {
  return readFileSync(join(project, name), 'utf8');
}

/** Requests every page of the sitemap, and each file with a hashed name that one of them refers to. */
async function check(host: string, origin: string, base = ''): Promise<void> {
  const get = async (path: string) => {
    const response = await fetch(origin + path, { redirect: 'manual' });
    return { status: response.status, text: await response.text() };
  };
  const paths = sitemapPaths((await get(`${base}/sitemap.xml`)).text);
  const files = new Set<string>();
  for (const path of paths) {
    const { status, text } = await get(path);
    if (status !== 200 || !text.includes('</html>')) faults.push(`${host} ${path}: ${status}`);
    const withoutBase = base === '' ? text : text.replaceAll(`${base}/`, '/');
    for (const file of referencedFiles(withoutBase)) files.add(file);
  }
  for (const file of files) {
    const { status } = await get(`${base}/${encodeURI(file)}`);
    if (status !== 200) faults.push(`${host} /${file}: ${status}`);
  }
  const missing = await get(`${base}/none`);
  if (missing.status !== 404) faults.push(`${host} /none: ${missing.status}`);
  if (paths.length < 4 || files.size < 5) faults.push(`${host}: ${paths.length} pages`);
  console.log(`${host}: ${paths.length} pages, ${files.size} files`);
}

/** Runs a server while it is checked. */
async function checkServer(
  host: string,
  [program = '', ...args]: readonly string[],
  {
    port,
    base = '',
    ...options
  }: { port: number; base?: string; cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const origin = `http://127.0.0.1:${port}`;
    for (let tries = 0; tries < 240; tries++) {
      if (child.exitCode !== null) throw new Error(`${host} ended with ${child.exitCode}`);
      if (await fetch(`${origin}${base}/`).catch(() => null)) break;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await check(host, origin, base);
  } finally {
    child.kill();
    await ended;
  }
}

const isInstalled = (program: string) => spawnSync(program, ['version']).error === undefined;

async function plainFiles(): Promise<void> {
  const { build } = parseToml(read('netlify.toml')) as {
    build: { command: string; publish: string; environment: Record<string, string> };
  };
  const [program = '', ...args] = build.command.split(' ');
  run(program, args, build.environment);
  const out = join(project, build.publish);
  for (const name of ['_headers', '_redirects'])
    if (!existsSync(join(out, name))) faults.push(`${build.publish} has no ${name}`);
  const server = await startFileServer(out);
  await check('netlify, cloudflare', server.origin).finally(server.stop);
  if (isInstalled('caddy')) {
    const port = await freePort();
    const caddyfile = join(temporary, 'Caddyfile');
    // The server block of docs/manual/deploy.md.
    const [, block = ''] = /```caddyfile\n(.*?)```/s.exec(read('docs/manual/deploy.md')) ?? [];
    const site = block.replace('blog.example.com', `http://127.0.0.1:${port}`);
    writeFileSync(
      caddyfile,
      `{\n\tadmin off\n\tlog {\n\t\tlevel ERROR\n\t}\n}\n${site.replace('/var/www/blog', out)}`,
    );
    const env = { ...process.env, XDG_DATA_HOME: temporary, XDG_CONFIG_HOME: temporary };
    await checkServer('caddy', ['caddy', 'run', '--config', caddyfile], { port, env });
  } else console.log('caddy is not installed');
  if (isInstalled('nginx')) {
    const nginx = await startNginx(temporary, '', out);
    await check('nginx', `http://127.0.0.1:${nginx.port}`).finally(nginx.stop);
  } else console.log('nginx is not installed');
}

async function githubPages(): Promise<void> {
  const { jobs } = parseYaml(read('.github/workflows/pages.yml'));
  const steps: { run?: string; env?: Record<string, string> }[] = jobs.build.steps;
  const step = steps.find(({ run: command }) => command === 'npm run export');
  const outputs: Record<string, string> = { origin: 'https://sato.example', base_path: '/notes' };
  const env = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/^.*outputs\.(\w+).*$/, (_, output: string) => outputs[output] ?? ''),
    ]),
  );
  run('npm', ['run', '-s', 'export'], env);
  const html = read('out/index.html');
  if (!html.includes('href="https://sato.example/notes"')) faults.push('no canonical URL');
  const server = await startFileServer(join(project, 'out'), '/notes');
  await check('github-pages', server.origin, '/notes').finally(server.stop);
}

async function nodeServer(): Promise<void> {
  run('npm', ['run', '-s', 'build']);
  const unit = read('deploy/blog.service');
  const command = /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [];
  const environment = [...unit.matchAll(/^Environment=(\w+)=(.*)$/gm)];
  const port = await freePort();
  const set = Object.fromEntries(environment.map(([, name, value]) => [name, value]));
  const env = { ...process.env, ...set, PORT: `${port}` };
  await checkServer('node', command, { port, cwd: project, env });
}

async function container(): Promise<void> {
  run('npm', ['run', '-s', 'build'], { STANDALONE: '1' });
  const site = join(temporary, 'site');
  cpSync(join(project, '.next', 'standalone'), site, { recursive: true });
  cpSync(join(project, 'public'), join(site, 'public'), { recursive: true });
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    HOSTNAME: '127.0.0.1',
    PORT: `${port}`,
  };
  await checkServer('container', ['node', 'server.js'], { port, cwd: site, env });
}

try {
  execFileSync('git', ['init', '--quiet'], { cwd: project });
  const answers = ['--title', '夜のコード', '--author', '佐藤健', '--url', 'https://blog.example'];
  init('netlify', ...answers, '--language', 'ja', '--time-zone', 'Asia/Tokyo');
  for (const host of ['cloudflare', 'github-pages', 'node', 'container']) init(host);
  await plainFiles();
  await githubPages();
  await nodeServer();
  await container();
} finally {
  rmSync(project, { recursive: true, maxRetries: 5 });
  rmSync(temporary, { recursive: true, maxRetries: 5 });
}
for (const fault of faults) console.error(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
