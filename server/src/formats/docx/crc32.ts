const crcTable: readonly number[] = Array.from({ length: 16 }, (_, nibble) => {
  let value = nibble;
  for (let bit = 0; bit < 4; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of zip and PNG (ISO 3309), four bits at a time. */
export function crc32(data: Uint8Array): number {
  let crc = -1;
  for (const byte of data) {
    crc ^= byte;
    crc = (crc >>> 4) ^ (crcTable[crc & 15] as number);
    crc = (crc >>> 4) ^ (crcTable[crc & 15] as number);
  }
  return ~crc >>> 0;
}
