import type { Reader } from './reader.ts';
import { sourceOfBytes } from './source-of.ts';

/** Plain text and Markdown. */
export const readText: Reader = async (bytes, name, { encoding }) => sourceOfBytes(bytes, name, encoding);
