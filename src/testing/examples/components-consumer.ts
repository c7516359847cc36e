import {
  type Chrome,
  type DocumentPageProps,
  type FooterProps,
  type HeaderProps,
  type HomeProps,
  href,
  type ListItemProps,
  type MetadataTableProps,
  type PageLocals,
} from "gongkai/components";

// Looked at by TypeScript alone, as what the components of somebody else's project are given.

export function header({ home, column, organ, navigation, search }: HeaderProps): string {
  [home, navigation] satisfies boolean[];
  search satisfies "large" | "small" | null;
  column satisfies "guide" | "rules" | "content" | "reports" | undefined;
  return organ ? `${organ.name} ${organ.columns.map(({ name, address }) => name + address)}` : "";
}

export const footer: FooterProps = {};

export function home({ description, keywords, rows }: HomeProps): string {
  [description, keywords] satisfies string[];
  const newest = rows.flat().find((block) => block.block === "newest");
  return newest ? `${newest.documents} ${newest.rows.map(item)}` : "";
}

export function documentPage(props: DocumentPageProps): string {
  const { title, slug, language, trail, column, withdrawal, metadata, text, afterText } = props;
  [title, slug, column] satisfies string[];
  language satisfies "zh-Hans" | "zh-Hant";
  for (const { title, address } of trail) [title, address] satisfies string[];
  afterText?.files satisfies
    | { title: string; href: string; type: string; bytes: number }[]
    | undefined;
  return withdrawal?.reason ?? table({ rows: metadata }) + (text?.html ?? "");
}

export function table({ rows }: MetadataTableProps): string {
  return rows.map(({ label, value, address }) => label + value + (address ?? "")).join();
}

export function item({
  title,
  address,
  publisher,
  day,
  documentNumber,
  badge,
}: ListItemProps): string {
  documentNumber satisfies string | null;
  return `${href(address)} ${title} ${publisher} ${day} ${badge?.word ?? ""}`;
}

export function everywhere({ address, page, chrome, text }: PageLocals): string {
  text satisfies { html: string } | null;
  return address + page.kind + siteOf(chrome);
}

function siteOf({ organ, name, siteName, base, url, columns, footer }: Chrome): string {
  [organ, name, siteName, base, url] satisfies string[];
  return [
    ...columns.map(({ name }) => name),
    ...footer.map(({ label, value }) => label + value),
  ].join();
}

declare const locals: App.Locals;
locals.chrome satisfies Chrome;
