import type { Config } from '@docusaurus/types';

const config: Config = {
  title: '港の記録',
  url: 'https://minato.example',
  baseUrl: '/notes/',
  i18n: { defaultLocale: 'ja', locales: ['ja', 'en'] },
  presets: [
    [
      'classic',
      { docs: {}, blog: { blogTitle: '日誌', routeBasePath: 'log' }, theme: { customCss: './a.css' } },
    ],
  ],
  plugins: [
    ['@docusaurus/plugin-client-redirects', { redirects: [{ from: '/harbour', to: '/log/harbour' }] }],
  ],
};

export default config;
