/**
 * The container that all compiled files share: a header, then sections of bytes, each at a multiple of eight so that typed
 * arrays can lie over them. Numbers are little-endian, as on every machine that runs these browsers.
 *
 *   word 0  magic: which kind of file          word 3  checksum over all other words
 *   word 1  format version                     word 4  number of sections
 *   word 2  length of the file in bytes        then offset and length in bytes of each section
 */

/** Raise it with every change of the format: files of another version are refused. */
export const FORMAT = 8;

/** "GLn?" read as a little-endian word; the last letter tells the kind. */
const MAGIC = { names: 0x6e4e4c47, cards: 0x634e4c47, search: 0x734e4c47 } as const;
export type FileKind = keyof typeof MAGIC;

const HEADER_WORDS = 5;
const ALIGN = 8;

/** A knowledge file that cannot be used; the message is one sentence for the reader. */
export class KnowledgeError extends Error {}

const aligned = (length: number) => Math.ceil(length / ALIGN) * ALIGN;

/**
 * FNV-1a over 32-bit words instead of bytes. Each step is a bijection of the state and of the word, so a change within one
 * word always changes the sum; other damage goes unseen once in 2^32.
 */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    if (i !== 3) sum = Math.imul(sum ^ words[i]!, 0x01000193);
  }
  return sum >>> 0;
}

/** A file of these sections, ready to be written. */
export function sealFile(kind: FileKind, sections: readonly Uint8Array[]): Uint8Array {
  let offset = aligned((HEADER_WORDS + 2 * sections.length) * 4);
  const header = [MAGIC[kind], FORMAT, 0, 0, sections.length];
  for (const section of sections) {
    header.push(offset, section.byteLength);
    offset += aligned(section.byteLength);
  }
  header[2] = offset;
  const bytes = new Uint8Array(offset);
  const words = new Uint32Array(bytes.buffer);
  words.set(header);
  for (const [i, section] of sections.entries()) bytes.set(section, header[HEADER_WORDS + 2 * i]);
  words[3] = checksum(words);
  return bytes;
}

/** The bytes behind any typed array. */
export const bytesOf = (array: ArrayBufferView): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/**
 * The sections of a file, in place. Throws {@link KnowledgeError} when it is no such file, cut off, of another format, or
 * damaged anywhere.
 */
export function openFile(kind: FileKind, buffer: ArrayBuffer): Uint8Array[] {
  const damaged = new KnowledgeError('The knowledge file is damaged: please install Gloss again.');
  if (buffer.byteLength < HEADER_WORDS * 4) throw damaged;
  const [magic, format, length, sum, count] = new Uint32Array(buffer, 0, HEADER_WORDS) as unknown as number[];
  if (magic !== MAGIC[kind]) {
    throw new KnowledgeError('This is not a knowledge file of Gloss, or it is damaged: please install Gloss again.');
  }
  if (format !== FORMAT) {
    const age = format! > FORMAT ? 'newer' : 'older';
    throw new KnowledgeError(
      `The knowledge file was made for ${age} Gloss (format ${format}, this one reads ${FORMAT}): please update or install Gloss again.`,
    );
  }
  if (length !== buffer.byteLength || length % ALIGN !== 0) throw damaged;
  const words = new Uint32Array(buffer);
  if (checksum(words) !== sum) throw damaged;
  return Array.from({ length: count! }, (_, i) => {
    const at = HEADER_WORDS + 2 * i;
    return new Uint8Array(buffer, words[at]!, words[at + 1]!);
  });
}
