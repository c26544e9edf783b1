/** One reading of one page: what its parts share. It ends when the address changes, and when Gloss is switched off. */
import type { ArticleInfo } from '../article/types.ts';
import type { Settings } from '../extension/settings.ts';
import type { Painter } from './paint.ts';
import type { Reader } from './reader.ts';

export interface Session {
  readonly reader: Reader;
  readonly painter: Painter;
  readonly article: ArticleInfo;
  readonly signal: AbortSignal;
  /** The settings in force. */
  settings(): Settings;
  /** False once the extension is gone; then everything has ended. */
  isValid(): boolean;
}
