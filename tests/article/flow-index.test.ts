// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { FlowIndex } from '../../src/article/flow-index.ts';
import { collectFlows } from '../../src/article/flows.ts';

beforeEach(() => document.body.replaceChildren());

function read(html: string) {
  document.body.innerHTML = html;
  const index = new FlowIndex();
  const flows = collectFlows(document.body);
  const ids = index.add(flows);
  const text = (flow: number, start: number, end: number) =>
    index.locate(flow, start, end)?.map((place) => place.node.data.slice(place.start, place.end));
  return { index, flows, ids, text };
}

test('locates text across nodes, one place per node', () => {
  const { text, ids } = read('<p>In <b>New\n  </b>York <i>today</i></p>');
  expect(text(ids[0]!, 3, 11)).toEqual(['New\n ', 'York']);
  expect(text(ids[0]!, 4, 5)).toEqual(['e']);
});

test('a place spans the white space that the browser collapses', () => {
  const { text, ids } = read('<p>New \n York</p>');
  expect(text(ids[0]!, 0, 8)).toEqual(['New \n York']);
});

test('locates nothing in unknown flows and outside of the text', () => {
  const { text, ids } = read('<p>New York</p>');
  expect(text(ids[0]! + 1, 0, 3)).toBeUndefined();
  expect(text(ids[0]!, 8, 12)).toBeUndefined();
});

test('finds the offset in the flow; collapsed white space is the end of the text before', () => {
  const { index, ids } = read('<p>  New \n York  </p>');
  const node = document.querySelector('p')!.firstChild as Text;
  const at = [0, 2, 5, 7, 8, 9, 12, 13].map((offset) => index.find(node, offset)?.at);
  expect(at).toEqual([undefined, 0, 3, 4, 4, 5, 8, undefined]);
  expect(index.find(node, 2)?.flow).toBe(ids[0]);
  expect(index.find(document.createTextNode('x'), 0)).toBeUndefined();
});

test('a node that changed or left is not trusted, and its flow is pruned', () => {
  const { index, ids, text } = read('<p>one</p><p>two <b>three</b></p><p>four</p>');
  const [first, second] = document.querySelectorAll('p');
  const node = first!.firstChild as Text;
  node.data = 'one more';
  second!.querySelector('b')!.remove();
  expect([index.has(node), index.find(node, 0), text(ids[0]!, 0, 3)]).toEqual([false, undefined, undefined]);
  expect([text(ids[1]!, 0, 3), text(ids[1]!, 4, 9)]).toEqual([['two'], undefined]);
  expect(index.prune()).toEqual([ids[0], ids[1]]);
  expect(index.prune()).toEqual([]);
  expect(index.has(second!.firstChild as Text)).toBe(false);
  expect([index.flow(ids[1]!), index.flow(ids[2]!)?.text]).toEqual([undefined, 'four']);
});

test('a new reading of a node replaces the older one', () => {
  const { index, ids } = read('<p>one</p>');
  document.querySelector('p')!.append(' two');
  const [next] = index.add(collectFlows(document.body));
  expect(index.flow(ids[0]!)).toBeUndefined();
  expect(index.find(document.querySelector('p')!.firstChild as Text, 1)).toEqual({ flow: next, at: 1 });
});

const word = fc.stringMatching(/^[ \n\u00ad\u00a0a-c.\u{1f600}]{0,6}$/u);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.constantFrom('<br>', '<!-- x -->', '<svg></svg>', '<code>z</code>', '<i hidden>z</i>'),
    fc
      .tuple(fc.constantFrom('b', 'a', 'span', 'p', 'div', 'li', 'nav'), fc.array(tie('tree'), { maxLength: 4 }))
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
  ),
}));

test('every offset of every flow leads to the same character of the page and back', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
      const { index, flows, ids, text } = read(parts.join(''));
      flows.forEach((flow, i) => {
        expect(flow.text).toBe(flow.text.replace(/[ \n]+/g, ' ').replace(/^ | $/g, ''));
        for (let at = 0; at < flow.text.length; at++) {
          const places = index.locate(ids[i]!, at, at + 1);
          if (!places) expect(flow.text[at]).toBe(' ');
          else {
            expect(text(ids[i]!, at, at + 1)).toEqual([flow.text[at]]);
            expect(index.find(places[0]!.node, places[0]!.start)).toEqual({ flow: ids[i], at });
          }
        }
      });
      expect(index.prune()).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
