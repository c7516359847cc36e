/** What of a style sheet loads something that it may not. */
export interface StyleLoad {
  /** As it is to be shown: `url(https://…)`. */
  found: string;
  /** From 1. */
  line: number;
}

const piece =
  /(?<blank>\/\*[\s\S]*?(?:\*\/|$)|<!--)|(?<string>"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'?)|(?<name>@?(?:[-\w\u0080-\uffff]+|\\(?:[\da-f]{1,6}\s?|[^\n\da-f]))+)|(?<other>[\s\S])/giy;
const bareAddress = /\s*(?!["'\s])([^)\\]*(?:\\[\s\S][^)\\]*)*)\)?/y;
const escaped = /\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi;

/** Each takes memory of whoever cuts a text that has it; a sheet of some thousand icons has as many. */
const mostEscapes = 50_000;

/** Functions whose texts are addresses. */
const loading = /^(?:url|src|image|(?:-webkit-)?image-set)$/;
/** What may stand in these, and gives them no address that cannot be seen here. */
const plain = /^(?:url|src|image|(?:-webkit-)?(?:image-set|cross-fade)|type|calc|[\w-]*-gradient)$/;

/**
 * The first thing of a style sheet that it has a browser load from another host, or of which that cannot be told; null:
 * there is none. It is cut into pieces as browsers do it (CSS Syntax 3): escapes, comments and texts hide nothing, and
 * an address that is only shown, compared or named (`a[href^="https://"]`, `@namespace`) is none that is loaded.
 */
export function styleLoad(written: string): StyleLoad | null {
  const text = written.replace(/\r\n?|\f/g, "\n").replace(/^\uFEFF/, "");
  const declared = /^@charset\s*(["'][^"']*["'])/i.exec(text)?.[1] ?? "'utf-8'";
  const escapes = text.split("\\").length - 1;
  if (escapes > mostEscapes) return { found: `\\ × ${escapes}`, line: 1 };
  if (!/^.utf-?8.$/i.test(declared)) return { found: `@charset ${declared}`, line: 1 };
  /** Names of what is open, the innermost last. */
  const open: string[] = [];
  /** What stands before a `{` or `;` at the same depth: `@import`, `@namespace`; its depth. */
  let rule: { name: string; depth: number } | null = null;
  let line = 1;
  let name = "";
  for (let at = 0; at < text.length; ) {
    piece.lastIndex = at;
    const { 0: whole, groups = {} } = piece.exec(text) as RegExpExecArray;
    const begins = line;
    at += whole.length;
    const isImport = rule?.name === "@import";
    // In a block it is none.
    const isNamespace = rule?.name === "@namespace" && rule.depth === 0;
    const faulty = (address: string) => !isNamespace && isForeign(plainOf(address), isImport);
    const before = name;
    name = "";
    if (groups.name !== undefined) {
      name = plainOf(groups.name).toLowerCase();
      if (name.startsWith("@")) rule = { name, depth: open.length };
      if (name === "url" && text[at] === "(") {
        bareAddress.lastIndex = at + 1;
        const [bare, address = ""] = bareAddress.exec(text) ?? [];
        if (bare !== undefined) {
          at += 1 + bare.length;
          name = "";
          if (faulty(address.trim())) return { found: shown(`url(${address})`), line };
          line += linesIn(bare);
        }
      }
    } else if (groups.string !== undefined) {
      const inside = open.at(-1);
      const isLoaded = loading.test(inside ?? "") || (isImport && open.length === rule?.depth);
      if (isLoaded && faulty(whole.slice(1).replace(/["']$/, ""))) {
        return {
          found: shown(isImport ? `@import ${whole}` : `${inside}(${whole})`),
          line: begins,
        };
      }
    } else if (whole === "(" || whole === "[" || whole === "{") {
      const isHidden = /^(?:src|image|(?:-webkit-)?image-set)$/.test(open.at(-1) ?? "");
      if (whole === "(" && isHidden && !plain.test(before)) {
        return { found: shown(`${open.at(-1)}(${before}(…))`), line };
      }
      if (whole === "{" && open.length === rule?.depth) rule = null;
      open.push(whole === "(" ? before : whole);
    } else if (whole === ")" || whole === "]" || whole === "}") {
      open.pop();
      if (rule && open.length < rule.depth) rule = null;
    } else if (whole === ";" && open.length === rule?.depth) rule = null;
    line += linesIn(whole);
  }
  return null;
}

/** Whether an address is of another host, or of an imported style that is none that has been looked through. */
function isForeign(address: string, isImport: boolean): boolean {
  if (isImport) return !isOwnStyle(address);
  return protocol.test(read(address)) && !/^data:/i.test(read(address));
}

/** Whether an address is one of this portal, of a file that is called a style sheet: only these are looked through. */
export function isOwnStyle(address: string): boolean {
  const path = read(address);
  return !protocol.test(path) && /^[^?#]*\.css(?:[?#]|$)/i.test(path);
}

/** What leads to another host, or may. */
const protocol = /^(?:[\\/]{2}|[a-z][\w+.-]*:)/i;

/** As browsers read an address (WHATWG URL): without what they pass over. */
function read(address: string): string {
  return address.replace(/[\t\r\n]/g, "").replace(/^[\0- ]+|[\0- ]+$/g, "");
}

function plainOf(written: string): string {
  if (!written.includes("\\")) return written;
  return written.replace(escaped, (_, code: string | undefined, other: string | undefined) => {
    if (code === undefined) return other === "\n" ? "" : (other ?? "");
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
  });
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
