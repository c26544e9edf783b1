/** A small stand-in for the browser API, as much as src/extension and src/background use. */
import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

/** An event of the browser API that a test can fire. */
export function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
    get size() {
      return listeners.size;
    },
  };
}

/** A storage area that clones what goes in and out, as real ones do, and can be told to refuse. */
function fakeArea(name: string, onChanged: ReturnType<typeof fakeEvent>) {
  const data: Record<string, unknown> = {};
  return {
    data,
    refuse: undefined as string | undefined,
    async get(key: string) {
      return key in data ? { [key]: structuredClone(data[key]) } : {};
    },
    async set(items: Record<string, unknown>) {
      if (this.refuse) throw new Error(this.refuse);
      for (const [key, newValue] of Object.entries(structuredClone(items))) {
        const change = { oldValue: data[key], newValue };
        data[key] = newValue;
        onChanged.fire({ [key]: change }, name);
      }
    },
  };
}

export const EXTENSION_ID = 'gloss-under-test';

/** The API object itself, fresh. */
export function fakeBrowser() {
  const onChanged = fakeEvent();
  return {
    runtime: {
      id: EXTENSION_ID as string | undefined,
      getURL: (path: string) => `extension://${EXTENSION_ID}/${path}`,
      getManifest: () => ({ content_scripts: [{ js: ['content.js'], css: ['marks.css'], matches: [] as string[] }] }),
      onMessage: fakeEvent(),
      onInstalled: fakeEvent(),
      onStartup: fakeEvent(),
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    },
    storage: { sync: fakeArea('sync', onChanged), onChanged },
    tabs: {
      query: vi.fn(async (_query: unknown): Promise<unknown[]> => []),
      sendMessage: vi.fn(async (..._args: unknown[]): Promise<unknown> => undefined),
      onUpdated: fakeEvent(),
    },
    action: {
      setBadgeText: vi.fn(async (_details: unknown) => undefined),
      setBadgeBackgroundColor: vi.fn(async (_details: unknown) => undefined),
      setBadgeTextColor: vi.fn(async (_details: unknown) => undefined),
      setTitle: vi.fn(async (_details: unknown) => undefined),
    },
    commands: { onCommand: fakeEvent() },
    permissions: {
      contains: vi.fn(async (_what: unknown) => true),
      getAll: vi.fn(async (): Promise<{ origins: string[] }> => ({ origins: [] })),
      onAdded: fakeEvent(),
      onRemoved: fakeEvent(),
    },
    scripting: {
      executeScript: vi.fn(async (_what: unknown): Promise<unknown[]> => [{ result: undefined }]),
      insertCSS: vi.fn(async (_what: unknown) => undefined),
      getRegisteredContentScripts: vi.fn(async (_filter?: unknown): Promise<unknown[]> => []),
      registerContentScripts: vi.fn(async (_scripts: unknown) => undefined),
      updateContentScripts: vi.fn(async (_scripts: unknown) => undefined),
      unregisterContentScripts: vi.fn(async (_filter: unknown) => undefined),
    },
  };
}
