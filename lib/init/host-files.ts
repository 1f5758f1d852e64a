import type { Host } from './answers';

/**
 * The configuration that a host needs in the repository, by file name; empty when it needs none.
 *
 * @param basePath the path below which the site is served, or `''`.
 */
export function hostFiles(host: Host, basePath: string): Record<string, string> {
  if (host === 'github-pages') return { '.github/workflows/pages.yml': PAGES_WORKFLOW };
  if (host === 'netlify') return { 'netlify.toml': netlifyFile(basePath) };
  if (host === 'node') return { 'deploy/blog.service': serviceFile(basePath) };
  return {};
}

// The outputs of configure-pages are right for the page of a user, of a project and for a domain of one's own.
const PAGES_WORKFLOW = `# Builds the blog and publishes it with GitHub Pages after each push. In the settings of the repository, under
# Pages, the source is GitHub Actions.
name: pages
on:
  push:
    branches: [main]
  # Publishes the posts that have become due. 15:07 UTC is soon after midnight in Japan.
  schedule:
    - cron: '7 15 * * *'
  workflow_dispatch:
permissions:
  contents: read
concurrency: pages
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pages: read
    steps:
      - uses: actions/checkout@d23441a48e516b6c34aea4fa41551a30e30af803 # v6.1.0
        with:
          persist-credentials: false
      - uses: actions/setup-node@249970729cb0ef3589644e2896645e5dc5ba9c38 # v6.5.0
        with:
          node-version: 24
          cache: npm
      - id: pages
        uses: actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0
      - run: npm ci
      - run: npm run export
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: out
  publish:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.publish.outputs.page_url }}
    steps:
      - id: publish
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
`;

function netlifyFile(basePath: string): string {
  const base = basePath === '' ? '' : `BASE_PATH = "${basePath}"\n`;
  return `[build]
command = "npm run export"
publish = "out"

[build.environment]
NODE_VERSION = "24"
# The site is plain files: Netlify must not look for the server of Next.js.
NETLIFY_NEXT_PLUGIN_SKIP = "true"
${base}`;
}

function serviceFile(basePath: string): string {
  const base = basePath === '' ? '' : `Environment=BASE_PATH=${basePath}\n`;
  return `# systemd starts the blog with the server, and again when it ends.
[Unit]
Description=Blog
After=network.target

[Service]
# The folder of the blog, in which npm ci and npm run build have run, and the user to whom it belongs.
WorkingDirectory=/srv/blog
User=blog
Environment=NODE_ENV=production
Environment=PORT=3000
${base}ExecStart=/usr/bin/env node lib/server/start.js
Restart=always

[Install]
WantedBy=multi-user.target
`;
}
