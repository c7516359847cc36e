import type { PageLocals } from "../page-kinds/page-locals.ts";

// What the components of a project import by the name `gongkai/components` (docs/components.md).
export type { Chrome } from "../page-kinds/chrome/chrome.ts";
export type { PageLocals } from "../page-kinds/page-locals.ts";
export type {
  DocumentPageProps,
  FooterProps,
  HeaderProps,
  HomeProps,
  ListItemProps,
  MetadataTableProps,
} from "./component-props.ts";
export { href } from "./href.ts";

declare global {
  namespace App {
    interface Locals extends PageLocals {}
  }
}
