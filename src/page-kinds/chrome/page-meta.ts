import type { PortalDocument } from "../../portal/model/portal.ts";
import type { PortalSettings } from "../../schema/index.ts";

/** `<meta>` names of 国办发〔2017〕47号 with their contents. */
export type PageMeta = Record<string, string | undefined>;

/** A column of the portal: guide, rules, documents, a list … */
export interface Column {
  name: string;
  description?: string;
}

/** The portal's name for titles: the organ, then the name of its column. */
export function siteName({ organ, name }: PortalSettings): string {
  return organ && !name.includes(organ) ? `${organ} ${name}` : name;
}

/** On every page. */
export function siteMeta(settings: PortalSettings): PageMeta {
  const { url, siteIdCode } = settings;
  return {
    SiteName: siteName(settings),
    SiteDomain: url ? new URL(url).host : undefined,
    SiteIDCode: siteIdCode,
  };
}

/** On columns and on the pages below them. */
export function columnMeta({ name, description }: Column): PageMeta {
  return {
    ColumnName: name,
    ColumnDescription: description ?? name,
    ColumnKeywords: name,
    ColumnType: "政府信息公开",
  };
}

/**
 * On documents; the time of day stands only where one is known. Of a withdrawn document only what its
 * tombstone shows.
 */
export function documentMeta({ meta, day }: Pick<PortalDocument, "meta" | "day">): PageMeta {
  const required = {
    ArticleTitle: meta.title,
    PubDate: meta.publishedOn ?? day,
    ContentSource: meta.source ?? meta.publisher,
  };
  if (meta.withdrawal) return required;
  return {
    ...required,
    Keywords: meta.keywords.join(";"),
    Description: meta.abstract,
    Author: meta.editor,
  };
}
