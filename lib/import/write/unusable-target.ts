import { httpUrl } from '../../markdown/http-url';
import type { ReferenceUse } from './reference-change';

/**
 * Returns whether no reader can open a URL, whatever files the blog has: it is empty, a path on the
 * author's computer, or invalid.
 */
export function isUnusable(reference: string, use: ReferenceUse): boolean {
  const url = reference.replace(/[\t\n\r]/g, '').trim();
  if (url === '') return true;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return url.startsWith('//') && !URL.canParse(url, 'https://x');
  // A single letter is a drive of Windows.
  if (scheme === 'file' || scheme.length === 1) return true;
  if (use === 'picture') return scheme !== 'data' && httpUrl(url) === null;
  if (!/^https?$/.test(scheme)) return /^(?:mailto|tel|sms):$/i.test(url);
  // Without two slashes it is a path below the page that has it (URL Standard, special relative or authority state).
  return !/^https?:\/\//i.test(url) || !URL.canParse(url);
}
