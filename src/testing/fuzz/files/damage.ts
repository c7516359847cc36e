import { unzipSync, zipSync } from "fflate";
import type { Random } from "./random.ts";

/** Signs that mean something to one of the readers. */
const killers = [
  "\0",
  "\r",
  "\u00a0",
  "\u3000",
  "\u200b",
  "\ufeff",
  "\u202e",
  "<",
  ">",
  "</p>",
  "<b>",
  "<table>",
  "<td>",
  "<!--",
  "&nbsp;",
  "&#0;",
  "<![CDATA[",
  "<w:p>",
  "</w:p>",
  "<w:tbl>",
  "<w:tr>",
  "<w:t>",
  '<w:gridSpan w:val="99999"/>',
  "<m:oMath>",
  "&甲;",
  "<!DOCTYPE x>",
  "<w:del>",
  '<w:fldChar w:fldCharType="begin"/>',
  "obj",
  "endobj",
  "stream\n",
  "endstream",
  "<<",
  ">>",
  "[",
  "]",
  "0 R",
  "BT",
  "ET",
  "Tj",
  "PK\u0003\u0004",
  "：",
  "发布日期：",
  "索引号：",
  "2023年",
  "——",
  "……",
];

/** Cuts off, overwrites, doubles, drops, repeats, puts in or invents bytes. */
export function damaged(bytes: Uint8Array, next: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = next(copy.length);
  switch (next(7)) {
    case 0:
      return copy.subarray(0, next(copy.length + 1));
    case 1:
      for (let count = 1 + next(20); count > 0; count -= 1) copy[next(copy.length)] = next(256);
      return copy;
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(next(at + 1))]);
    case 3:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + next(100))]);
    case 4: {
      const piece = copy.subarray(at, at + 1 + next(30));
      const pieces = Array.from({ length: 1 + next(50) }, () => piece);
      return Buffer.concat([copy.subarray(0, at), ...pieces, copy.subarray(at)]);
    }
    case 5: {
      const killer = Buffer.from(killers[next(killers.length)] ?? "");
      const many = Array.from({ length: 1 + next(20) }, () => killer);
      return Buffer.concat([copy.subarray(0, at), ...many, copy.subarray(at)]);
    }
    default:
      return Uint8Array.from({ length: next(2000) }, () => next(256));
  }
}

/** A packed file with one of its parts damaged: what is broken behind a whole archive. */
export function damagedInside(bytes: Uint8Array, next: Random): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[next(names.length)] ?? "";
  return zipSync({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array(1), next) });
}
