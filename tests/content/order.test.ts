// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { documentOrder } from '../../src/content/order.ts';

test('text in a shadow root stands where its host stands', () => {
  document.body.innerHTML = '<p id="a"></p><div id="host"><p id="slotted"></p></div><p id="z"></p>';
  const byId = (id: string) => document.getElementById(id)!;
  const root = byId('host').attachShadow({ mode: 'open' });
  root.innerHTML = '<p></p><p></p>';
  const [first, second] = [...root.querySelectorAll('p')];
  const nodes = [byId('z'), second!, byId('a'), first!];
  expect(nodes.sort(documentOrder)).toEqual([byId('a'), first, second, byId('z')]);
});
