/** Folders whose files never change, with their slashes: another content has another name. */
export const HASHED_FOLDERS = ['/_assets/', '/_cards/', '/_files/', '/_images/', '/_search/'];
