/** A piece of a file of markup. Whatever `<` there is in the file begins one of them. */
export type Token = { at: number } & (
  | { kind: "text"; text: string }
  | { kind: "tag"; name: string; isEnd: boolean; attributes: Attribute[] }
  /** A comment, `<!doctype …>`, `<?xml …?>`, `<![CDATA[…]]>`: its whole text. */
  | { kind: "comment" | "doctype" | "declaration" | "data"; text: string }
  /** Something that browsers may read in one way and we in another. */
  | { kind: "unclear"; text: string }
);

export interface Attribute {
  name: string;
  /** As written, without its quotation marks; empty where there is none. */
  value: string;
}

const tagStart = /<(\/?)([A-Za-z][\w.:-]*)/y;
const blanks = /[ \t\r\n]+/y;
const attributeName = /[A-Za-z_:][\w.:-]*/y;
const attributeValue = /[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'=<>`]+))/y;
const tagEnd = /[ \t\r\n]*\/?>/y;
const doctype = /<!doctype[^<>[\]]*>/iy;
const declaration = /<\?xml [^<>?]*\?>/y;
const data = /<!\[CDATA\[[^<\]]*\]\]>/y;

/** What is shown of what is unclear. */
const beginning = /<[^\r\n>]{0,40}>?/y;

/**
 * Cuts a file of markup into its tokens, so strictly that no browser can cut it otherwise: a `<` is nowhere but at the
 * beginning of a tag, not in a value, a comment, a title or a style either. So it matters not in which state of its
 * parser a browser comes by one: whatever it takes for a tag has been seen here. Ends with the first that is unclear.
 */
export function* scanMarkup(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const end = next === -1 ? text.length : next;
    if (end > at) yield { kind: "text", at, text: text.slice(at, end) };
    if (next === -1) return;
    const found = tokenAt(text, next);
    if (!found) {
      yield { kind: "unclear", at: next, text: matchAt(beginning, text, next)?.[0] ?? "<" };
      return;
    }
    yield found.token;
    at = found.end;
  }
}

interface Found {
  token: Token;
  end: number;
}

function tokenAt(text: string, at: number): Found | null {
  return commentAt(text, at) ?? declarationAt(text, at) ?? tagAt(text, at);
}

/** A comment has no `--` in it: browsers, of HTML and of XML, end it there in different ways. */
function commentAt(text: string, at: number): Found | null {
  if (!text.startsWith("<!--", at)) return null;
  const end = text.indexOf("--", at + 4);
  const inside = text.slice(at + 4, end);
  const isPlain = end !== -1 && text[end + 2] === ">" && !/^-?>|<|-$/.test(inside);
  return isPlain ? { token: { kind: "comment", at, text: inside }, end: end + 3 } : null;
}

function declarationAt(text: string, at: number): Found | null {
  const forms = { doctype, declaration, data } as const;
  for (const kind of ["doctype", "declaration", "data"] as const) {
    const found = matchAt(forms[kind], text, at);
    if (found) return { token: { kind, at, text: found[0] }, end: at + found[0].length };
  }
  return null;
}

function tagAt(text: string, start: number): Found | null {
  const opening = matchAt(tagStart, text, start);
  if (!opening) return null;
  const [whole, slash, name = ""] = opening;
  const attributes: Attribute[] = [];
  let at = start + whole.length;
  for (;;) {
    const end = matchAt(tagEnd, text, at);
    if (end) {
      const token = { kind: "tag" as const, at: start, name, isEnd: slash === "/", attributes };
      return { token, end: at + end[0].length };
    }
    const before = matchAt(blanks, text, at);
    const named = before && matchAt(attributeName, text, at + before[0].length);
    if (!before || !named) return null;
    at += before[0].length + named[0].length;
    const valued = matchAt(attributeValue, text, at);
    attributes.push({ name: named[0], value: valued?.[1] ?? valued?.[2] ?? valued?.[3] ?? "" });
    at += valued?.[0].length ?? 0;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
