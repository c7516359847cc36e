import type { DiagnosticCode } from "../../diagnostics/catalogue.ts";
import { halfWidthLines } from "./half-width.ts";
import { meantBy, quoted } from "./quoted.ts";
import {
  isFieldBelow,
  isFieldName,
  takeApart,
  takesTextOnly,
  type WrittenLine,
} from "./written-line.ts";

/** One way to write a line so that it means what its author meant. */
export interface LineMend {
  code: DiagnosticCode;
  /** What to write instead of the line. */
  written: string;
  /** What to write where the outermost quotes belong to the text. */
  other?: string;
  /** The line takes the place of the one before it, too. */
  joins?: true;
  /** More values of the message. */
  values?: Record<string, string>;
}

/** What stands around a line, within the entry that is mended. */
export interface LinesAround {
  /** Lines above, the nearest first. */
  above: readonly string[];
  below: readonly string[];
}

/** Ways to mend a line that cannot be read, the likeliest first. Each is tried by who asks. */
export function mendsOf(line: string, around: LinesAround): LineMend[] {
  if (line.trim() === "" || line.trimStart().startsWith("#")) return [];
  const parts = takeApart(line);
  return [
    ...withoutColon(parts),
    ...withoutDash(parts, around),
    ...withAsciiSigns(line, parts),
    ...mendsOfKey(parts, around),
    ...mendsOfValue(parts),
    ...joined(line, parts, around.above[0] ?? ""),
  ];
}

/** `id: …` below entries that begin with `- id: …`, and less far to the right than their fields. */
function withoutDash({ indent, dashes, key, value }: WrittenLine, { above }: LinesAround) {
  if (key === "" || dashes !== "") return [];
  const first = above.map(takeApart).find((one) => one.dashes !== "");
  if (first?.key !== key || indent.length > first.indent.length + first.dashes.length) return [];
  const written = `${first.indent}${first.dashes}${key}: ${value}`.trimEnd();
  return [{ code: "yaml/missing-dash" as const, written }];
}

/** `{ name: 甲，address: 乙 }`: signs of Chinese where YAML wants its own. */
function withAsciiSigns(line: string, { key, value }: WrittenLine): LineMend[] {
  if (!/^["“[{]/.test(value) || takesTextOnly(key)) return [];
  return halfWidthLines(line).map((mend) => ({ code: "yaml/full-width-mark", ...mend }));
}

/** `title 关于…`, `发布日期= 2026-11-02`: the name of a field, and its value without a colon between them. */
function withoutColon({ indent, dashes, key, value: line }: WrittenLine): LineMend[] {
  const [, name = "", value = ""] =
    /^([^\s=＝]+)[\s=＝]+(\S.*)$/u.exec(key === "" ? line : "") ?? [];
  if (name === "" || !isFieldName(name)) return [];
  const start = `${indent}${dashes}${name}: `;
  const code = "yaml/no-colon";
  return [
    { code, written: start + value },
    { code, written: start + quoted(meantBy(value).text) },
  ];
}

function mendsOfKey(parts: WrittenLine, around: LinesAround): LineMend[] {
  const code = faultOfKey(parts);
  if (code === null) return [];
  return [...startsOf(parts, around)].flatMap((indent) => {
    const isSame = code === "yaml/leading-blank" && indent === parts.indent;
    return isSame ? [] : withValue({ ...parts, indent }, code);
  });
}

function faultOfKey({ indent, dashes, key, colon, isApart, value }: WrittenLine) {
  if (indent.includes("\t")) return "yaml/tab";
  if (colon === "：") return "yaml/full-width-colon";
  if (colon === ":" && !isApart && value !== "") return "yaml/no-blank";
  return indent !== "" && (key !== "" || dashes !== "") ? "yaml/leading-blank" : null;
}

/** Where a line may be meant to begin: where it does, or at a level of the lines around it, the nearest first. */
function startsOf({ indent, dashes, key }: WrittenLine, { above, below }: LinesAround) {
  const own = indent.replaceAll("\t", "  ");
  const levels = above.map(takeApart).flatMap((one) => {
    const start = one.indent.length;
    return one.dashes === "" ? [start] : [start + one.dashes.length, start];
  });
  levels.push(...below.filter((line) => line.trim() !== "").map(indentOf));
  if (dashes !== "" || isFieldName(key)) levels.push(0);
  const away = (level: number) => Math.abs(level - own.length);
  const nearest = [...new Set(levels)].sort((a, b) => away(a) - away(b)).slice(0, 6);
  const isKnown = (level: number) => isFieldBelow(key, ownerAt(level, above));
  const [known, others] = [nearest.filter(isKnown), nearest.filter((level) => !isKnown(level))];
  return new Set([own, ...[...known, ...others].map((level) => " ".repeat(level))]);
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}

/** The key that a line would stand below if it began at a level; empty at the margin. */
function ownerAt(level: number, above: readonly string[]): string {
  for (const { indent, dashes, key } of above.map(takeApart)) {
    // Behind a dash stands the first field of an entry, whose owner is that of the list.
    if (key !== "" && dashes === "" && indent.length < level) return key;
  }
  return "";
}

/** The value as it stands, else in quotes. */
function withValue(parts: WrittenLine, code: DiagnosticCode): LineMend[] {
  const { indent, dashes, key, value } = parts;
  const start = `${indent}${dashes}${key}${key && ":"}`;
  if (value === "") return [{ code, written: start }];
  const gap = key && " ";
  return [
    { code, written: `${start}${gap}${value}` },
    { code, written: `${start}${gap}${quoted(meantBy(value).text)}` },
  ];
}

function mendsOfValue({ indent, dashes, key, colon, value }: WrittenLine): LineMend[] {
  const isAlone = key === "" && dashes === "";
  if (value === "" || isAlone || (colon === "：" && key !== "")) return [];
  const start = key === "" ? `${indent}${dashes}` : `${indent}${dashes}${key}: `;
  const { text, other } = meantBy(value);
  const code = faultOfValue(value);
  const mend = { code, written: start + quoted(text) };
  const inQuotes = other === null ? mend : { ...mend, other: start + quoted(other) };
  const closing = { "[": "]", "{": "}" }[value[0] ?? ""];
  if (closing === undefined || takesTextOnly(key)) return [inQuotes];
  const closed = { code: "yaml/quotes" as const, written: `${start}${value}${closing}` };
  if (!value.includes(closing)) return [closed, inQuotes];
  const inside = value.endsWith(closing) ? itemsQuoted(value) : value;
  return inside === value ? [inQuotes] : [{ code, written: start + inside }, inQuotes];
}

/** `[甲, 乙 #2]` and `{ 甲: 乙: 丙 }` with what spoils them in quotes. */
function itemsQuoted(value: string): string {
  const items = value.slice(1, -1).split(/,(?:\s+|$)/);
  const written = items.map((item) => {
    const { key, value: text } = takeApart(value[0] === "{" ? item.trim() : "");
    const inner = key === "" ? item.trim() : text;
    const safe = /[#:&*!|>%@`"'[\]{}]/.test(inner) ? quoted(meantBy(inner).text) : inner;
    return key === "" ? safe : `${key}: ${safe}`;
  });
  const gap = /^.\s/.test(value) ? " " : "";
  return `${value[0]}${gap}${written.join(", ")}${gap}${value.at(-1)}`;
}

function faultOfValue(value: string): DiagnosticCode {
  if (/^["']/.test(value)) return "yaml/quotes";
  if (/^[[\]{}&*!|>%@`?,-]/.test(value)) return "yaml/special-character";
  return /:(?:\s|$)/.test(value) ? "yaml/colon-in-value" : "yaml/special-character";
}

/** A line that is no field goes on with the one before it. */
function joined(line: string, { key, dashes }: WrittenLine, before: string): LineMend[] {
  const isFieldLike = (key !== "" && isFieldName(key)) || /:(?:\s|$)|^\s*["']/.test(line);
  if (dashes !== "" || isFieldLike) return [];
  const parts = takeApart(before);
  if (parts.key === "" || parts.colon !== ":" || parts.value === "") return [];
  // Nothing goes on behind a day.
  if (/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/.test(parts.value)) return [];
  const start = `${parts.indent}${parts.dashes}${parts.key}: `;
  const text = parts.value + (/^[\w'"]/.test(line.trim()) ? " " : "") + line.trim();
  return [
    { code: "yaml/broken-line", written: start + text, joins: true },
    { code: "yaml/broken-line", written: start + quoted(meantBy(text).text), joins: true },
  ];
}
