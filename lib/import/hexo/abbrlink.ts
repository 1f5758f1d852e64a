import { crc32 } from 'node:zlib';
import type { AbbrlinkConfig } from './config';

/**
 * Returns the checksum of a title that the plugin hexo-abbrlink uses as the name of a post in its URL:
 * CRC-16/ARC or CRC-32 of its UTF-8 bytes (https://reveng.sourceforge.io/crc-catalogue/).
 */
export function abbrlinkOf(title: string, { isLong, isHexadecimal }: AbbrlinkConfig): string {
  const checksum = isLong ? crc32(title) : crc16(Buffer.from(title));
  return checksum.toString(isHexadecimal ? 16 : 10);
}

function crc16(bytes: Uint8Array): number {
  let checksum = 0;
  for (const byte of bytes) {
    checksum ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      checksum = checksum & 1 ? (checksum >> 1) ^ 0xa001 : checksum >> 1;
    }
  }
  return checksum;
}
