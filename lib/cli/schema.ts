import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { frontMatterJsonSchema, SCHEMA_FILE } from '../authoring/json-schema';
import { print } from '../terminal';

// npm run schema: writes the JSON Schema of the front matter. Run it after a change of the zod schema from which it
// is made (lib/posts/front-matter/schema).
mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
writeFileSync(SCHEMA_FILE, `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`);
print(SCHEMA_FILE);
