/**
 * Firefox, driven by WebDriver BiDi. What BiDi has no command for (the popup, the event page, reloading) is done by
 * scripts in the browser's own window, which BiDi reaches under "moz:scope: chrome" when system access is allowed.
 */
import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { CARD_HOST, type Lab, type LabOptions, type Popup } from './lab.ts';
import { proxyConfiguration } from './web.ts';

/** The id in the Firefox manifest. */
const ID = 'gloss@gloss-extension.org';

/** The part of puppeteer's BiDi connection that is used here. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

type Evaluated =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

function outcome(evaluated: unknown): unknown {
  const answer = evaluated as Evaluated;
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

/** Source of a script that runs `body` (an expression, may be a promise) and gives its value as JSON. */
const asJson = (body: string) => `(async () => JSON.stringify({ value: await (${body}) }))()`;

const call = (run: unknown, args: unknown[]) => `(${String(run)})(...${JSON.stringify(args)})`;

/** Runs in a popup's content process: evaluates there with the page's own rights, as from a click, and answers by message. */
const FRAME_SCRIPT = (source: string, reply: string) => `
  const answer = (text) => sendAsyncMessage(${JSON.stringify(reply)}, text);
  const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
  Cu.exportFunction(answer, sandbox, { defineAs: 'answer' });
  const handling = content.windowUtils.setHandlingUserInput(true);
  Cu.evalInSandbox(${JSON.stringify(`${source}.then(answer, (error) => answer(JSON.stringify({ error: String(error) })))`)}, sandbox);
  handling.destruct();`;

class Firefox implements Lab {
  readonly engine = 'firefox';
  readonly browser: Browser;
  readonly #bidi: Bidi;
  readonly #uuid: string;
  #window: string | undefined;

  constructor(browser: Browser, uuid: string) {
    this.browser = browser;
    this.#bidi = (browser as unknown as { connection: Bidi }).connection;
    this.#uuid = uuid;
  }

  async open(url: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    return page;
  }

  /** BiDi never reports that a page of an extension has loaded, so the load is watched from inside. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`moz-extension://${this.#uuid}/${path}`, { timeout: 150 }).catch(() => undefined);
    await page.waitForFunction(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
    return page;
  }

  /** Runs an expression in the browser's own window; `extension` and `wait` are at hand. */
  async #privileged<T>(body: string): Promise<T> {
    if (!this.#window) {
      const { result } = await this.#bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const { contexts } = result as { contexts: { context: string; url: string }[] };
      this.#window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))!.context;
    }
    const expression = `(async () => {
      const extension = WebExtensionPolicy.getByID(${JSON.stringify(ID)})?.extension;
      const wait = async (condition) => {
        for (let tries = 0; tries < 200; tries++) {
          const value = await condition();
          if (value) return value;
          await new Promise((resolve) => setTimeout(resolve, 25));
        }
        throw new Error('waited in vain for ' + condition);
      };
      return ${asJson(`(async () => { ${body} })()`)};
    })()`;
    const { result } = await this.#bidi.send('script.evaluate', {
      expression,
      target: { context: this.#window },
      awaitPromise: true,
    });
    return (JSON.parse(outcome(result) as string) as { value: T }).value;
  }

  async popup(page: Page): Promise<Popup> {
    await page.bringToFront();
    const find = `document.querySelector('browser[webextension-view-type=popup]')`;
    await this.#privileged(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      await wait(() => ${find}?.currentURI?.spec.includes('/src/popup/') && ${find}.getBoundingClientRect().height > 0);
    `);
    let calls = 0;
    const evaluate = async (run: unknown, ...args: unknown[]) => {
      const reply = `gloss-lab-${++calls}`;
      const script = FRAME_SCRIPT(asJson(call(run, args)), reply);
      const text = await this.#privileged<string>(`
        const manager = ${find}.messageManager;
        return new Promise((resolve) => {
          manager.addMessageListener(${JSON.stringify(reply)}, (message) => resolve(message.data));
          manager.loadFrameScript('data:application/javascript,' + ${JSON.stringify(encodeURIComponent(script))}, false);
        });
      `);
      const answer = JSON.parse(text) as { value?: unknown; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as never;
    };
    return {
      evaluate,
      screenshot: async () => {
        const data = await this.#privileged<string>(`
          const global = ${find}.browsingContext.currentWindowGlobal;
          const bitmap = await global.drawSnapshot(null, 1, 'white');
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          canvas.getContext('2d').drawImage(bitmap, 0, 0);
          const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
          return bytes.toBase64();
        `);
        return Buffer.from(data, 'base64');
      },
      close: async () => {
        await this.#privileged(`${find}?.closest('panel')?.hidePopup(); await wait(() => !${find});`);
      },
    };
  }

  async consent(): Promise<void> {
    await this.#privileged(`Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`);
  }

  async stopBackground(): Promise<void> {
    await this.#privileged(`
      await extension.terminateBackground({ ignoreDevToolsAttached: true });
      await wait(() => extension.backgroundState === 'stopped');
    `);
  }

  async reloadExtension(): Promise<void> {
    await this.#privileged(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const before = extension;
      await (await AddonManager.getAddonByID(${JSON.stringify(ID)})).reload();
      await wait(() => {
        const now = WebExtensionPolicy.getByID(${JSON.stringify(ID)})?.extension;
        return now && now !== before && now.backgroundState === 'running';
      });
    `);
  }

  async command(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await this.#privileged(`extension.shortcuts.onCommand(${JSON.stringify(name)});`);
  }

  async asMedium(page: Page, medium: 'print' | 'screen'): Promise<void> {
    await page.bringToFront();
    const override = medium === 'print' ? 'print' : '';
    await this.#privileged(`gBrowser.selectedBrowser.browsingContext.mediumOverride = ${JSON.stringify(override)};`);
  }

  async inCard<A extends unknown[], T>(page: Page, run: (root: ShadowRoot, ...args: A) => T, ...args: A) {
    const context = (page.mainFrame() as unknown as { _id: string })._id;
    const { result } = await this.#bidi.send('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: CARD_HOST },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const { nodes } = result as { nodes: { value: { shadowRoot?: { sharedId: string } | null } }[] };
    const sharedId = nodes.find((node) => node.value.shadowRoot)?.value.shadowRoot?.sharedId;
    if (sharedId === undefined) return undefined;
    const answer = await this.#bidi.send('script.callFunction', {
      functionDeclaration: `async (root) => JSON.stringify({ value: await (${run})(root, ...${JSON.stringify(args)}) })`,
      arguments: [{ sharedId }],
      target: { context },
      awaitPromise: true,
    });
    return (JSON.parse(outcome(answer.result) as string) as { value: T }).value;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** See `launch` in launch.ts. */
export async function launchFirefox(options: LabOptions): Promise<Lab> {
  const uuid = randomUUID();
  const proxy = options.proxyHosts
    ? { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyConfiguration(options.proxy, options.proxyHosts) }
    : {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': options.proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': options.proxy,
        'network.proxy.allow_hijacking_localhost': true,
      };
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...proxy, 'extensions.webextensions.uuids': JSON.stringify({ [ID]: uuid }) },
  });
  if (options.extension) await browser.installExtension(options.extension);
  return new Firefox(browser, uuid);
}
