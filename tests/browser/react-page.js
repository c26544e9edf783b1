/** The script of a page that React hydrates, bundled by hydration.test.ts with either version, whatever it names; it waits for its cue. */

import { hydrateRoot } from 'react-dom19/client';
import { createElement, useEffect, useState } from 'react19';

/** What the server of the page rendered, see `MARKUP` in hydration.test.ts. */
function Story() {
  const [count, setCount] = useState(0);
  useEffect(() => setCount(1), []);
  return createElement(
    'article',
    null,
    createElement('h1', null, 'Two delegations and one table'),
    createElement(
      'p',
      null,
      'First came ',
      createElement('a', { href: '#who' }, 'Antony Blinken'),
      ', then Jake Sullivan.',
    ),
    createElement('p', { className: 'place' }, 'The hotel in Anchorage had closed two floors for the guests.'),
    createElement('p', null, `Readers so far: ${count}. China had been heard.`),
    createElement('button', { type: 'button', onClick: () => setCount(count + 1) }, 'I read it'),
  );
}

window.errors = [];
for (const type of ['error', 'warn']) console[type] = (...words) => window.errors.push(words.map(String).join(' '));
const hear = (error) => window.errors.push(String(error));
window.hydrate = () => {
  hydrateRoot(document.querySelector('#root'), createElement(Story), {
    onRecoverableError: hear,
    onUncaughtError: hear,
  });
};
