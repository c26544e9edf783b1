/**
 * A web of our own on this machine: pages served under any https address, and a proxy that leads a browser to them, so
 * that the shipped extension works on them as in the wild (match patterns, host rules, secure contexts). The proxy
 * answers nothing else and writes down every request it sees, which makes it the witness of "no request".
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { generate } from 'selfsigned';

interface Served {
  body: string | Uint8Array;
  /** Response headers; the content type is HTML unless it says otherwise. */
  headers?: Record<string, string>;
}

export interface Web {
  /** Port of the proxy on 127.0.0.1. */
  readonly port: number;
  /** Every request seen, oldest first: full addresses; "host:port" of tunnels that were refused. */
  readonly requests: readonly string[];
  /** Serves something at an https address (its query is ignored) from now on. */
  serve(url: string, served: Served): void;
  close(): Promise<void>;
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** Starts the web, empty. Makes a key and certificate that live only in memory; browsers must accept insecure ones. */
export async function startWeb(): Promise<Web> {
  const pages = new Map<string, Served>();
  const hosts = new Set<string>();
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Gloss sample' }], { keySize: 2048 });

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    requests.push(url.href);
    const served = pages.get(url.origin + url.pathname);
    response.writeHead(served ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...served?.headers });
    response.end(served?.body ?? '');
  };
  const secure = createSecureServer({ key, cert }, answer);
  const securePort = await listening(secure);

  const proxy = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(502).end();
  });
  proxy.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    client.on('error', () => client.destroy());
    if (!hosts.has(target.replace(/:443$/, ''))) {
      requests.push(target);
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(securePort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await listening(proxy);

  return {
    port,
    requests,
    serve(url, served) {
      const { origin, pathname, host } = new URL(url);
      pages.set(origin + pathname, served);
      hosts.add(host);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      secure.closeAllConnections();
      await Promise.all([proxy, secure].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** A proxy auto-configuration that leads only these hosts to the web, everything else straight out, as a data address. */
export function proxyConfiguration(port: number, hosts: readonly string[]): string {
  const script = `function FindProxyForURL(url, host) {
    return ${JSON.stringify(hosts)}.includes(host) ? 'PROXY 127.0.0.1:${port}' : 'DIRECT';
  }`;
  return `data:application/x-ns-proxy-autoconfig;base64,${Buffer.from(script).toString('base64')}`;
}
