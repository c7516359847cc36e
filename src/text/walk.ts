/** What a tree of Markdown (mdast) and one of HTML (hast) have in common. */
interface TreeNode {
  type: string;
}

/**
 * Calls `enter` for every node below `tree`, parents first. What it returns says how to go on: `false`
 * leaves out the node's children; a number is the index of the sibling to go on with, for when nodes
 * were put in or taken out; nothing goes on. (`unist-util-visit` does the same at a third of the cost
 * of the whole pipeline.)
 */
export function walk<Node extends TreeNode>(
  tree: Node,
  enter: (
    node: Node,
    index: number,
    parent: Node & { children: Node[] },
  ) => number | false | undefined,
): void {
  if (!hasChildren(tree)) return;
  for (let index = 0; index < tree.children.length; ) {
    const node = tree.children[index] as Node;
    const next = enter(node, index, tree);
    if (typeof next === "number") {
      index = next;
    } else {
      if (next !== false) walk(node, enter);
      index++;
    }
  }
}

function hasChildren<Node extends TreeNode>(node: Node): node is Node & { children: Node[] } {
  return "children" in node;
}
