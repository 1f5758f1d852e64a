import { readFileSync, writeFileSync } from 'node:fs';
import { lintOverrides } from '../../lib/testing/rooms';

// npm run prove -- rooms: writes the import rules of biome.json from the table of rooms in
// docs/architecture.md.
const settings: object = JSON.parse(readFileSync('biome.json', 'utf8'));
writeFileSync('biome.json', JSON.stringify({ ...settings, overrides: lintOverrides() }, null, 2));
console.log('biome.json is written; npm run format formats it.');
