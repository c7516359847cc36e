import { printable } from "../../characters/printable.ts";
import { excerpt } from "../../content/source-text/excerpt.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { HeldBackDocument } from "../../portal/held-back/held-back.ts";
import type { ChangeKind } from "../../portal/model/portal.ts";
import { docsPath } from "../../program/docs-path.ts";
import type { BuildSummary } from "../../site/build-record.ts";
import type { PlaceToFill } from "../../site/places-to-fill.ts";

/** Entries of a list that are named; of all others there is a count. */
const named = 10;

const kindsOfChange: Record<ChangeKind, Record<MessageLanguage, string>> = {
  published: { zh: "发布", en: "published" },
  effective: { zh: "开始施行", en: "takes effect" },
  expired: { zh: "期满失效", en: "expires" },
  repealed: { zh: "废止", en: "repealed" },
  amended: { zh: "被修改", en: "amended" },
};

/** What the summary of a build says of what is not published, and of the next day that changes something. */
export function waitingLines(
  { heldBack, toFill, coming }: Pick<BuildSummary, "heldBack" | "toFill" | "coming">,
  language: MessageLanguage,
): string[] {
  const list = (title: string, entries: readonly string[]) => {
    if (entries.length === 0) return [];
    const more = entries.length - named;
    const rest = more > 0 ? [{ zh: `  另有 ${more} 项`, en: `  and ${more} more` }[language]] : [];
    return [title, ...entries.slice(0, named).map((entry) => `  ${printable(entry)}`), ...rest];
  };
  const changes = (coming?.changes ?? []).map(
    ({ kind, title }) =>
      ({
        zh: `${excerpt(title)}：${kindsOfChange[kind].zh}`,
        en: `${excerpt(title)}: ${kindsOfChange[kind].en}`,
      })[language],
  );
  const next = { zh: "下一次自动变化", en: "Next change by itself" }[language];
  return [
    ...list(
      {
        zh: `暂不发布 ${heldBack.length} 份文件，网站上没有它们的任何内容：`,
        en: `Held back, nothing of them is on the site: ${heldBack.length}`,
      }[language],
      heldBack.map((document) => heldBackLine(document, language)),
    ),
    ...list(
      {
        zh: `还有 ${toFill.length} 处没有填，没有发布：`,
        en: `Still to fill in, not published: ${toFill.length}`,
      }[language],
      toFill.map((place) => placeLine(place, language)),
    ),
    ...(coming
      ? list(
          {
            zh: `${next}：${coming.day}（那天要重新生成，见 ${docsPath("ci.md")}）`,
            en: `${next}: ${coming.day} (build again on that day, see ${docsPath("ci.md")})`,
          }[language],
          changes,
        )
      : [{ zh: `${next}：没有`, en: `${next}: none` }[language]]),
  ];
}

function heldBackLine({ file, reason, day }: HeldBackDocument, language: MessageLanguage): string {
  if (reason === "draft") return { zh: `${file}：草稿`, en: `${file}: draft` }[language];
  return { zh: `${file}：${day} 发布`, en: `${file}: published on ${day}` }[language];
}

function placeLine({ file, line, found, isWhole }: PlaceToFill, language: MessageLanguage): string {
  const place = line === undefined ? file : `${file}:${line}`;
  if (!isWhole) return `${place} ${excerpt(found)}`;
  return {
    zh: `${place} ${excerpt(found)}（整份不发布）`,
    en: `${place} ${excerpt(found)} (nothing of it is published)`,
  }[language];
}
