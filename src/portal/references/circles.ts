/** What each node refers to. */
export type Graph<Node> = Map<Node, Node[]>;

/**
 * The nodes from which one comes back to them, each with all nodes of its circle, in the order in which they are come
 * upon: strongly connected components of more than one node (Tarjan), without recursion, since a chain may be as long
 * as the portal. Linear in nodes and edges.
 */
export function circlesIn<Node>(graph: Graph<Node>): Map<Node, readonly Node[]> {
  const circles = new Map<Node, readonly Node[]>();
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();

  const enter = (node: Node) => {
    index.set(node, index.size);
    low.set(node, index.get(node) as number);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0 };
  };
  const lower = (node: Node, to: number) => low.set(node, Math.min(low.get(node) as number, to));

  for (const root of graph.keys()) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    while (path.length > 0) {
      const step = path.at(-1) as { node: Node; next: number };
      const { node } = step;
      const target = graph.get(node)?.[step.next];
      if (target !== undefined) {
        step.next += 1;
        if (!index.has(target)) path.push(enter(target));
        else if (isOpen.has(target)) lower(node, index.get(target) as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.node, low.get(node) as number);
      if (low.get(node) !== index.get(node)) continue;
      const component = open.splice(open.lastIndexOf(node));
      for (const one of component) isOpen.delete(one);
      if (component.length > 1) for (const one of component) circles.set(one, component);
    }
  }
  return circles;
}
