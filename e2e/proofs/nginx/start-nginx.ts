import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../../../lib/testing/free-port';

/** A response of nginx. */
export interface NginxResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Sends a GET request over a new connection. The path is sent verbatim. */
export function send(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<NginxResponse> {
  return new Promise((resolve, reject) => {
    const clientRequest = request(
      { host: '127.0.0.1', port, path, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    clientRequest.on('error', reject).end();
  });
}

/**
 * Starts nginx on exported files, and waits until it responds.
 *
 * @param folder a folder for its configuration and temporary files.
 * @param base the base path of the site.
 * @param out the folder of the exported files; by default that of this project.
 * @returns its port, and a function that stops it.
 * @throws Error when nginx exits before it responds. `NGINX_PATH` is the path of the program, by
 *   default `nginx`.
 */
export async function startNginx(folder: string, base: string, out = join(process.cwd(), 'out')) {
  const port = await freePort();
  const example = readFileSync(join(out, 'nginx.conf.example'), 'utf8');
  const server = example.replaceAll('/var/www/blog', out);
  const types = ['text/html html', 'text/css css', 'text/javascript js', 'application/xml xml'];
  const settings = [
    'daemon off; master_process off;',
    `pid ${folder}/pid; error_log stderr crit;`,
    'events { }',
    'http {',
    `types { ${types.map((type) => `${type};`).join(' ')} application/json json; }`,
    'access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    ),
    readFileSync(join(out, 'nginx-former-paths.conf.example'), 'utf8'),
    `server { listen 127.0.0.1:${port};`,
    server,
    '} }',
  ].join('\n');
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, settings);
  const program = process.env.NGINX_PATH ?? 'nginx';
  const child = spawn(program, ['-c', file, '-p', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    if (await send(port, `${base}/`).catch(() => null)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { port, stop };
}
