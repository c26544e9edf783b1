/** Chromium, Chrome and Edge, driven by the debugging protocol (branded ones ignore `--load-extension`, this works in all). */
import puppeteer, { type Browser, type CDPSession, type Page, type Target, type WebWorker } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { CARD_HOST, type Lab, type LabOptions, type Popup } from './lab.ts';
import { proxyConfiguration } from './web.ts';

/** What functions that run in pages and the worker of the extension find there. */
declare const chrome: ExtensionApi;

/** What the browser's page of extensions can do, as far as it is used here. */
interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, pattern: string): Promise<void>;
}

/** Keeps the browser's own traffic small, so that what remains at the proxy is easy to tell apart. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

type DomNode = { nodeName: string; children?: DomNode[]; shadowRoots?: { backendNodeId: number }[] };

function findHost(node: DomNode): DomNode | undefined {
  if (node.nodeName.toLowerCase() === CARD_HOST && node.shadowRoots) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child);
    if (found) return found;
  }
  return undefined;
}

async function evaluateOnRoot<T>(session: CDPSession, run: string, args: unknown[]): Promise<T | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const backendNodeId = findHost(root)?.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: `function (...args) { return (${run})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

function asPopup(page: Page): Popup {
  return {
    evaluate: (run, ...args) => page.evaluate(run as never, ...args) as never,
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  };
}

class Chromium implements Lab {
  readonly engine = 'chromium';
  readonly browser: Browser;
  readonly #id: string;
  readonly #extension: string;

  constructor(browser: Browser, id: string, extension: string) {
    this.browser = browser;
    this.#id = id;
    this.#extension = extension;
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  openOwn(path: string): Promise<Page> {
    return this.open(`chrome-extension://${this.#id}/${path}`);
  }

  async popup(page: Page): Promise<Popup> {
    const extension = (await this.browser.extensions()).get(this.#id)!;
    const known = new Set(this.browser.targets());
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
    const isPopup = (target: Target) => !known.has(target) && target.url().includes(`${this.#id}/src/popup/`);
    return asPopup(await (await this.browser.waitForTarget(isPopup)).asPage());
  }

  /** Without a display nobody can answer the question; a site granted on the browser's own page is not asked for again. */
  async consent(origin: string): Promise<void> {
    const page = await this.open('chrome://extensions');
    await page.evaluate(
      async (extensionId, pattern) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
        await developerPrivate.addHostPermission(extensionId, pattern);
        await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' });
      },
      this.#id,
      `${origin}/*`,
    );
    await page.close();
  }

  #isWorker = (target: Target) => target.type() === 'service_worker' && target.url().includes(this.#id);

  async #worker(): Promise<WebWorker> {
    if (!this.browser.targets().some(this.#isWorker)) {
      const page = await this.openOwn('src/options/index.html');
      await page.evaluate(() => chrome.runtime.sendMessage({ type: 'knowledge' }));
      await page.close();
    }
    return (await (await this.browser.waitForTarget(this.#isWorker)).worker())!;
  }

  async stopBackground(): Promise<void> {
    const target = this.browser.targets().find(this.#isWorker);
    if (!target) return;
    const gone = new Promise<void>((resolve) => {
      const destroyed = (other: Target) => {
        if (other !== target) return;
        this.browser.off('targetdestroyed', destroyed);
        resolve();
      };
      this.browser.on('targetdestroyed', destroyed);
    });
    await (await target.worker())!.close();
    await gone;
  }

  async reloadExtension(): Promise<void> {
    await this.browser.installExtension(this.#extension);
    await this.browser.waitForTarget(this.#isWorker);
  }

  async command(page: Page, name: string): Promise<void> {
    const worker = await this.#worker();
    await page.bringToFront();
    await worker.evaluate(async (command) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(command, tab);
    }, name);
  }

  asMedium(page: Page, medium: 'print' | 'screen'): Promise<void> {
    return page.emulateMediaType(medium);
  }

  async inCard<A extends unknown[], T>(page: Page, run: (root: ShadowRoot, ...args: A) => T, ...args: A) {
    const session = await page.createCDPSession();
    try {
      return await evaluateOnRoot<T>(session, run.toString(), args);
    } finally {
      await session.detach();
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** See `launch` in launch.ts. */
export async function launchChromium(options: LabOptions): Promise<Lab> {
  const proxy = options.proxyHosts
    ? `--proxy-pac-url=${proxyConfiguration(options.proxy, options.proxyHosts)}`
    : `--proxy-server=http://127.0.0.1:${options.proxy}`;
  const root = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    args: [...QUIET, proxy, '--screen-info={1600x1200}', ...(root ? ['--no-sandbox'] : [])],
  });
  const id = options.extension ? await browser.installExtension(options.extension) : '';
  return new Chromium(browser, id, options.extension ?? '');
}
