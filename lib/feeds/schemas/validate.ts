import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a validator is installed on this system; on Debian: `apt-get install jing libxml2-utils`. */
export function installed(command: 'jing' | 'xmllint'): boolean {
  return spawnSync('which', [command]).status === 0;
}

/** The errors that jing reports in an Atom feed by the grammar of RFC 4287; empty when it is valid. */
export function faultsOfAtom(xml: string): string {
  return faultsOf(xml, 'jing', ['-c', join(import.meta.dirname, 'atom.rnc')]);
}

/**
 * The errors that xmllint reports in a sitemap by the XML Schema beside this file; empty when it is valid.
 */
export function faultsOfSitemap(xml: string): string {
  const schema = join(import.meta.dirname, 'sitemap.xsd');
  return faultsOf(xml, 'xmllint', ['--noout', '--schema', schema]);
}

/** The errors that xmllint reports in an XML document; empty when it is well-formed. */
export function faultsOfXml(xml: string): string {
  return faultsOf(xml, 'xmllint', ['--noout']);
}

function faultsOf(xml: string, command: string, options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tsuzuri-'));
  try {
    const file = join(folder, 'document.xml');
    writeFileSync(file, xml);
    const { status, stdout, stderr } = spawnSync(command, [...options, file], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}` || `${command} ended with ${status}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
