// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { collectFlows } from '../../src/article/flows.ts';

beforeEach(() => document.body.replaceChildren());

function texts(html: string): string[] {
  document.body.innerHTML = html;
  return collectFlows(document.body).map(({ text }) => text);
}

test('text is joined across inline elements and cut at blocks and line breaks', () => {
  const html = '<p>The <a href="#">prime <b>minister</b></a>, <em>said</em>.</p><div>One<br>Two<p>Three</p>Four</div>';
  expect(texts(html)).toEqual(['The prime minister, said.', 'One', 'Two', 'Three', 'Four']);
});

test('a block inside of an inline element stands alone', () => {
  expect(texts('<span>before <div>inside</div> after</span>')).toEqual(['before', 'inside', 'after']);
});

test('white space collapses as in a browser, no-break spaces stay', () => {
  expect(texts('<p>\n  A \t<b> small</b>\n\n<i>\n</i> town\u00a0 square </p><p> \n </p>')).toEqual([
    'A small town\u00a0 square',
  ]);
});

test('soft hyphens and zero-width spaces are no part of words', () => {
  expect(texts('<p>Parlia\u00adment \u200bmet</p>')).toEqual(['Parliament met']);
});

test('every piece says what its node says, a space written by a line break belongs to no node', () => {
  document.body.innerHTML = '<p>North\n<b>Sea </b> Treaty</p>';
  const [flow] = collectFlows(document.body);
  expect(flow?.text).toBe('North Sea Treaty');
  const said = flow?.pieces.map(({ node, at, from, length }) => [at, node.data.slice(from, from + length)]);
  expect(said).toEqual([
    [0, 'North'],
    [6, 'Sea '],
    [10, 'Treaty'],
  ]);
  expect(flow?.block.localName).toBe('p');
});

test('code, controls, media and editable text are left out and end the line', () => {
  const left = '<code>x</code><button>b</button><select><option>o</option></select><textarea>t</textarea><kbd>k</kbd>';
  expect(texts(`<p>a ${left} z</p><pre>p</pre><div contenteditable>e</div><canvas>c</canvas>`)).toEqual(['a', 'z']);
});

test('what has no text to see leaves no trace', () => {
  const unseen =
    '<script>s</script><style>c</style><svg><text>v</text></svg><span hidden>h</span><i aria-hidden="true">i</i>';
  expect(texts(`<p>one${unseen}<b style="display: none">n</b><span class="sr-only">r</span> two</p>`)).toEqual([
    'one two',
  ]);
});

test('blocks that a style hides are left out', () => {
  document.head.innerHTML = '<style>.gone { display: none }</style>';
  document.body.innerHTML = '<p class="gone">hidden</p><p>seen</p>';
  for (const p of document.querySelectorAll('p')) p.checkVisibility = () => getComputedStyle(p).display !== 'none';
  expect(collectFlows(document.body).map(({ text }) => text)).toEqual(['seen']);
  document.head.replaceChildren();
});

test('a page that is hidden until it is ready is read all the same', () => {
  document.body.innerHTML = '<div><p>text</p></div>';
  const div = document.querySelector('div')!;
  for (const element of [div, div.firstElementChild!]) element.checkVisibility = () => false;
  expect(collectFlows(div)).toHaveLength(1);
});

test('an element without a box of its own is seen when its parent is', () => {
  document.body.innerHTML = '<div><div style="display: contents">text</div></div>';
  const [outer, inner] = document.querySelectorAll('div');
  outer!.checkVisibility = () => true;
  inner!.checkVisibility = () => false;
  expect(collectFlows(document.body)).toHaveLength(1);
});

test.each([
  '<nav><p>x</p></nav>',
  '<aside><p>x</p></aside>',
  '<header><p>x</p></header>',
  '<footer><p>x</p></footer>',
  '<div role="complementary">x</div>',
  '<div class="story-relatedLinks">x</div>',
  '<section id="comments">x</section>',
  '<ul class="ShareBar__share share">x</ul>',
  '<section aria-label="Newsletter signup">x</section>',
  '<div class="ad-slot ad">x</div>',
])('no part of the article: %s', (html) => {
  expect(texts(`<p>text</p><p>text</p>${html}`)).toEqual(['text', 'text']);
});

test.each([
  '<div class="shareholders">x</div>',
  '<h2 id="social-peace">x</h2>',
  '<section id="the-social-contract-of-nations">x</section>',
  '<article><header>x</header></article>',
  '<main><div class="article-header">x</div></main>',
  '<figure><figcaption>x</figcaption></figure>',
  '<div class="with-sidebar">x</div>',
  '<div class="article-sidebar"><p>x</p></div>',
  '<div class="story comments-enabled"><h1></h1><p>x</p></div>',
])('part of the article: %s', (html) => {
  expect(texts(html)).toEqual(['x']);
});

test('open shadow roots are read with what is put in their slots', () => {
  document.body.innerHTML = '<p>one</p><x-box><b>slotted</b></x-box><gloss-card>card</gloss-card>';
  const root = document.querySelector('x-box')!.attachShadow({ mode: 'open' });
  root.innerHTML = '<div>shadow <slot></slot> text</div>';
  expect(collectFlows(document.body).map(({ text }) => text)).toEqual(['one', 'shadow slotted text']);
});
