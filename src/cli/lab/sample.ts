/** The sample article: a made-up dispatch, served under the address of an outlet so that the shipped build works on it. */
import { readFile } from 'node:fs/promises';
import type { Web } from './web.ts';

/** An outlet of the bundled list; the path does not exist there. */
export const SAMPLE_URL = 'https://www.voanews.com/gloss-sample/anchorage';

const FILE = new URL('../../../assets/sample/anchorage.html', import.meta.url);

/** Serves the sample at {@link SAMPLE_URL}. */
export async function serveSample(web: Web): Promise<void> {
  web.serve(SAMPLE_URL, { body: await readFile(FILE) });
}
