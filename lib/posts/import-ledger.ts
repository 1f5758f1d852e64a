/** Where `npm run import` remembers what it brought, below the folder of posts. */
export const IMPORT_LEDGER = '.import.jsonl';
