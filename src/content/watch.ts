/** Tells when the text of the page may have changed, in batches, ever more rarely while nothing comes of it. */

/** First wait after a change, in milliseconds; doubled after each fruitless look up to the last. */
const FIRST_WAIT = 200;
const LAST_WAIT = 6400;
/** A burst of more records than this (a page that builds itself anew) is waited out. */
const BURST = 1000;
/** The idle callback may come this much later. */
const IDLE_TIMEOUT = 1000;

/** Elements whose coming and going changes no text. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'IFRAME', 'IMG', 'SVG', 'GLOSS-CARD']);

function isSilent(node: Node): boolean {
  return node instanceof Element ? SILENT.has(node.nodeName.toUpperCase()) : !(node instanceof Text);
}

/** True when a record may mean other text. */
function matters(record: MutationRecord): boolean {
  if (record.type === 'characterData') return record.target instanceof Text;
  return ![...record.addedNodes, ...record.removedNodes].every(isSilent);
}

function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: IDLE_TIMEOUT });
  else setTimeout(run);
}

export class Watch {
  readonly #observer: MutationObserver;
  readonly #look: () => boolean;
  readonly #signal: AbortSignal;
  readonly #roots = new WeakSet<Node>();
  #wait = FIRST_WAIT;
  #records = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * `look` is called some time after changes; it reads the page again and tells whether anything was new. Never called
   * after the signal.
   */
  constructor(look: () => boolean, signal: AbortSignal) {
    this.#look = look;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#changed(records));
    const end = () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    };
    signal.addEventListener('abort', end, { once: true });
  }

  /** Watches a tree: the body, or an open shadow root inside of it. A second time does nothing. */
  observe(root: Node): void {
    if (this.#roots.has(root) || this.#signal.aborted) return;
    this.#roots.add(root);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Looks soon, as after a change. */
  wake(): void {
    this.#wait = FIRST_WAIT;
    this.#schedule();
  }

  #changed(records: readonly MutationRecord[]): void {
    const before = this.#records;
    for (const record of records) if (matters(record)) this.#records++;
    if (this.#records === before) return;
    if (this.#records > BURST && before <= BURST) {
      this.#wait = LAST_WAIT / 4;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    this.#schedule();
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#signal.aborted) return;
    this.#timer = setTimeout(() => whenIdle(() => this.#run()), this.#wait);
  }

  #run(): void {
    this.#timer = undefined;
    this.#records = 0;
    if (this.#signal.aborted) return;
    this.#wait = this.#look() ? FIRST_WAIT : Math.min(LAST_WAIT, this.#wait * 2);
  }
}
