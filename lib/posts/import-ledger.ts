/** Name of the file, in the folder of posts, in which `npm run import` lists what it imported. */
export const IMPORT_LEDGER = '.import.jsonl';
