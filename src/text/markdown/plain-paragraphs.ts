import type { Nodes, Paragraph, Root, RootContent } from "mdast";
import type { Parser, Plugin } from "unified";
import type { Point } from "unist";
import { walk } from "../walk.ts";
import type {} from "./own-syntax.ts";
import { isBlankLine, isPlainLine } from "./plain-line.ts";

/** What goes on over blank lines, so that a plain line may be part of it; and what the parser counts otherwise. */
const mayHoldBlankLines = /```|~~~|<[!?]|<(?:pre|script|style|textarea)|\r|^\uFEFF/i;

/** A character of private use stands for plain paragraphs while the rest is parsed. */
const mark = "\uE000";

/** Plain paragraphs with nothing but blank lines between them. */
type Run = PlainParagraph[];
type PlainParagraph = Paragraph & { position: { start: Place; end: Place } };
type Place = Required<Point>;

/**
 * Spares the parser the paragraphs without markup, of which most public documents consist: they go into the tree
 * as the parser would have put them there, positions included. This halves the time of the whole pipeline. To be
 * used after `remark-parse`.
 */
export const remarkPlainParagraphs: Plugin<[], Root> = function () {
  const parse = this.parser as Parser<Root> | undefined;
  if (!parse) throw new TypeError("remark-parse has to come first");
  this.parser = (body, file) => {
    if (this.data().hasOwnSyntax) return parse(body, file);
    if (body.includes(mark) || mayHoldBlankLines.test(body)) return parse(body, file);
    const runs = runsOf(body);
    const tree = parse(without(runs, body), file);
    return putBack(runs, tree, body) ? tree : parse(body, file);
  };
};

function runsOf(body: string): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  for (const block of blocksOf(body)) {
    if (block === null) run = null;
    else if (run) run.push(block);
    else {
      run = [block];
      runs.push(run);
    }
  }
  return runs;
}

/** What stands between blank lines: a plain paragraph, or null for anything else. */
function* blocksOf(body: string): Generator<PlainParagraph | null> {
  let block: { start: Place; end: Place; isPlain: boolean } | null = null;
  const finished = () => (block?.isPlain ? paragraphOf(body, block.start, block.end) : null);
  let offset = 0;
  for (const [index, line] of body.split("\n").entries()) {
    if (!isBlankLine(line)) {
      block ??= {
        start: { line: index + 1, column: 1, offset },
        end: { line: 0, column: 0, offset: 0 },
        isPlain: true,
      };
      block.end = { line: index + 1, column: line.length + 1, offset: offset + line.length };
      block.isPlain &&= isPlainLine(line);
    } else if (block) {
      yield finished();
      block = null;
    }
    offset += line.length + 1;
  }
  if (block) yield finished();
}

function paragraphOf(body: string, start: Place, end: Place): PlainParagraph {
  const value = body.slice(start.offset, end.offset);
  const text = { type: "text" as const, value, position: { start: { ...start }, end: { ...end } } };
  return { type: "paragraph", children: [text], position: { start, end } };
}

function without(runs: readonly Run[], body: string): string {
  let [rest, done] = ["", 0];
  for (const run of runs) {
    const { start, end } = extent(run);
    rest += body.slice(done, start.offset) + mark;
    done = end.offset;
  }
  return rest + body.slice(done);
}

/** @returns whether the marks were all found in their places, which they are unless a guess above is wrong */
function putBack(runs: readonly Run[], tree: Root, body: string): boolean {
  const children: RootContent[] = [];
  const waiting = runs.values();
  let [lines, characters] = [0, 0];
  for (const child of tree.children) {
    const run = isMark(child) ? waiting.next().value : null;
    if (run) {
      const { start, end } = extent(run);
      if (start.line !== (child.position?.start.line ?? 0) + lines) return false;
      lines += end.line - start.line;
      characters += end.offset - start.offset - mark.length;
      // One by one: a call takes only so many arguments.
      for (const paragraph of run) children.push(paragraph);
    } else {
      move(child, lines, characters);
      walk<Nodes>(child, (node) => move(node, lines, characters));
      children.push(child);
    }
  }
  const end = tree.position?.end;
  if (!waiting.next().done || !end) return false;
  end.line += lines;
  end.offset = body.length;
  end.column = body.length - body.lastIndexOf("\n");
  tree.children = children;
  return true;
}

function isMark(node: RootContent): boolean {
  const [child, more] = node.type === "paragraph" ? node.children : [];
  return child?.type === "text" && child.value === mark && !more;
}

function extent(run: Run): { start: Place; end: Place } {
  const [first, last] = [run[0], run.at(-1)] as [PlainParagraph, PlainParagraph];
  return { start: first.position.start, end: last.position.end };
}

function move({ position }: Nodes, lines: number, characters: number): undefined {
  for (const point of position ? [position.start, position.end] : []) {
    point.line += lines;
    point.offset = (point.offset ?? 0) + characters;
  }
}
