/** What Gloss knows, from where, and what it is made of. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import sources from '../../assets/knowledge/sources.json' with { type: 'json' };
import { dateWords } from '../card/words.ts';
import { sendToBackground } from '../extension/channel.ts';
import type { Replies } from '../extension/messages.ts';
import { toDay } from '../knowledge/dates.ts';

interface Source {
  name: string;
  url?: string;
  licence: string;
  attribution: string;
}

/** Parts of one work under one licence are one source to the reader. */
const SOURCES: readonly Source[] = Object.values<Source>(sources).filter(
  ({ attribution, licence }, i, all) =>
    i === all.findIndex((other) => other.attribution === attribution && other.licence === licence),
);

/** What is bundled into the extension, besides its own code. */
const PACKAGES: readonly Source[] = [
  { name: 'Preact', url: 'https://github.com/preactjs/preact', licence: 'MIT', attribution: 'Preact contributors' },
  {
    name: 'webextension-polyfill',
    url: 'https://github.com/mozilla/webextension-polyfill',
    licence: 'MPL-2.0',
    attribution: 'Mozilla and contributors',
  },
  {
    name: 'Floating UI',
    url: 'https://github.com/floating-ui/floating-ui',
    licence: 'MIT',
    attribution: 'Floating UI contributors',
  },
  {
    name: 'Valibot',
    url: 'https://github.com/open-circle/valibot',
    licence: 'MIT',
    attribution: 'Valibot contributors',
  },
  {
    name: 'Readability',
    url: 'https://github.com/mozilla/readability',
    licence: 'Apache-2.0',
    attribution: 'Arc90 Inc and Mozilla',
  },
];

const DAY_MS = 86_400_000;

function ago(days: number): string {
  if (days < 1) return 'today';
  if (days === 1) return 'yesterday';
  return days < 60 ? `${days} days ago` : `${Math.floor(days / 30.44)} months ago`;
}

/** "92,341 entities under 260,004 names, put together on 24 November 2026 (today)." */
function held(reply: Replies['knowledge']): string {
  if (!reply.ok) return reply.error;
  const { entities, names, built } = reply;
  const today = Math.floor(Date.now() / DAY_MS);
  const count = (number: number) => number.toLocaleString('en');
  const since = ago(today - (toDay(built) ?? today));
  return `Gloss knows ${count(entities)} people, places, organizations and other things under ${count(names)} names, as put together on ${dateWords(built)} (${since}).`;
}

function Licences({ caption, list }: { caption: string; list: readonly Source[] }) {
  return (
    <table class="o-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Licence</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {list.map(({ name, url, licence, attribution }) => (
          <tr key={name}>
            <th scope="row">
              {url ? (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
            </th>
            <td>{licence}</td>
            <td>{attribution}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function About() {
  const [knowledge, setKnowledge] = useState('');
  useEffect(() => {
    sendToBackground({ type: 'knowledge' }).then(
      (reply) => setKnowledge(held(reply)),
      () => setKnowledge('The background of Gloss does not answer: please reload this page.'),
    );
  }, []);
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">About Gloss {browser.runtime.getManifest().version}</h2>
      <p role="status">{knowledge}</p>
      <p>
        Everything happens on this computer: Gloss never connects to the network, and what you read goes nowhere. Your
        options are kept in the browser’s own storage, which it may sync between your devices.
      </p>
      <details>
        <summary>Sources and licences</summary>
        <Licences caption="Where the facts and names are from" list={SOURCES} />
        <Licences caption="Software inside" list={PACKAGES} />
        <p>
          <a href="/LICENSES.txt" target="_blank" rel="noopener">
            All licences in full
          </a>
        </p>
      </details>
    </section>
  );
}
