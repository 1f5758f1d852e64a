// npm start. Next.js reads PORT before the settings are read, and would go on with one that is none.
const { PORT = '' } = process.env;
// What a port is, lib/settings/environment says; it is loaded only for one that looks wrong.
if (PORT !== '' && !(/^\d+$/.test(PORT) && Number(PORT) < 65_536)) {
  process.env.NODE_ENV ??= 'production';
  await import('../../next.config.js');
}
process.argv.splice(2, 0, 'start');
await import('next/dist/bin/next');
