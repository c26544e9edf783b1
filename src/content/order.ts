/** The shadow hosts around a node, outermost first, and the node itself. */
function lineage(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...lineage(root.host), node] : [node];
}

/**
 * Compares two nodes by their place in the page, for `sort`. What lies in a shadow root stands where its host stands.
 */
export function documentOrder(a: Node, b: Node): number {
  const as = lineage(a);
  const bs = lineage(b);
  for (let i = 0; i < Math.min(as.length, bs.length); i++) {
    if (as[i] === bs[i]) continue;
    return as[i]!.compareDocumentPosition(bs[i]!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return as.length - bs.length;
}
