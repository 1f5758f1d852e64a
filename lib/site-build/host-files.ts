import { securityHeaders } from '../pages/security-headers';
import type { FormerQuery } from '../redirects/former-queries';
import type { FormerUrl } from '../redirects/former-urls';
import { site } from '../site';
import { HASHED_FOLDERS, sitePath } from '../urls';
import {
  nginxMap,
  nginxParameters,
  nginxQueryMaps,
  queryVariable,
  redirectsFile,
} from './redirect-files';

/** RFC 7763. */
const MARKDOWN_TYPE = 'text/markdown; charset=utf-8';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Configuration of web servers for the exported files, by file name.
 *
 * @param former redirects from former paths.
 * @param slugs of all posts and pages.
 * @param queries parameters that identified posts.
 */
export function hostFiles(
  former: readonly FormerUrl[],
  slugs: Iterable<string>,
  queries: readonly FormerQuery[] = [],
): Record<string, string> {
  return {
    // Without it, GitHub Pages ignores folders whose names begin with `_`.
    '.nojekyll': '',
    _headers: headersFile(),
    _redirects: redirectsFile(former, queries),
    'nginx.conf.example': nginxFile(nginxParameters(queries)),
    'nginx-former-paths.conf.example': nginxMap(former, slugs) + nginxQueryMaps(queries),
  };
}

/** The text of `_headers` for Cloudflare Pages and Netlify. */
function headersFile(): string {
  const lines = securityHeaders().map(({ key, value }) => `  ${key}: ${value}`);
  return [
    sitePath('/*'),
    ...lines,
    ...(site.markdown ? markdownHeaders() : []),
    ...HASHED_FOLDERS.flatMap((folder) => [
      sitePath(`${folder}*`),
      `  Cache-Control: ${IMMUTABLE}`,
    ]),
    '',
  ].join('\n');
}

/** Some hosts send these files without a charset, and browsers would then not read them as UTF-8. */
function markdownHeaders(): string[] {
  return [
    sitePath('/*.md'),
    `  Content-Type: ${MARKDOWN_TYPE}`,
    ...['/llms.txt', '/llms-full.txt'].flatMap((path) => [
      sitePath(path),
      '  Content-Type: text/plain; charset=utf-8',
    ]),
  ];
}

function nginxFile(parameters: readonly string[]): string {
  const headers = securityHeaders().map(
    ({ key, value }) => `    add_header ${key} "${value.replaceAll('"', '\\"')}" always;`,
  );
  const root = site.basePath === '' ? 'root /var/www/blog;' : `alias /var/www/blog/;`;
  const withSlash = `^${site.basePath.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?<page>/.+)/$`;
  return [
    '# Inside server { }. gzip_static and brotli_static send the files compressed beforehand.',
    '# The map of nginx-former-paths.conf.example belongs inside http { }.',
    'absolute_redirect off;',
    'if ($former_path) { return 308 $former_path; }',
    ...parameters.map(queryVariable).map((path) => `if (${path}) { return 308 ${path}; }`),
    // The slash is removed only if there is a page without it; any other path with a slash gets the 404 page.
    '# /post/ leads to /post.',
    'set $without_slash "";',
    // The capture has a name, because nginx would escape the text that it copies from $1.
    `if ($uri ~ "${withSlash}") { set $without_slash $page; }`,
    'if (-f "/var/www/blog$without_slash.html") { rewrite "^(.+)/$" $1 permanent; }',
    ...(site.basePath === ''
      ? []
      : [`location = ${site.basePath} { rewrite ^ ${site.basePath}/ last; }`]),
    `location ${site.basePath}/ {`,
    `    ${root}`,
    '    gzip_static on;',
    '    gzip_vary on;',
    '    # brotli_static on;',
    '    charset utf-8;',
    '    index index.html;',
    '    try_files $uri $uri.html $uri/index.html =404;',
    `    error_page 404 ${sitePath('/404.html')};`,
    ...headers,
    ...(site.markdown
      ? [
          // nginx does not know the type of .md. A redirect from such a path is a file of HTML.
          '    location ~ \\.md$ {',
          '        types { text/html html; text/markdown md; }',
          '        charset_types text/markdown;',
          '        try_files $uri $uri.html =404;',
          '    }',
        ]
      : []),
    '}',
    ...HASHED_FOLDERS.flatMap((folder) => [
      `location ${sitePath(folder)} {`,
      `    ${root.replace('blog/;', `blog${folder};`)}`,
      '    gzip_static on;',
      '    gzip_vary on;',
      '    charset utf-8;',
      '    add_header X-Content-Type-Options "nosniff" always;',
      // This header is without `always`, so that nginx does not add it to a 404, which browsers would then cache.
      `    add_header Cache-Control "${IMMUTABLE}";`,
      '}',
    ]),
    '',
  ].join('\n');
}
