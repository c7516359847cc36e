import type { PageProps } from "../../page-kinds/page.ts";
import type { Kind } from "../../program/kinds.ts";
import { modulesFolder } from "../../program/program-root.ts";
import type { Versions } from "../../program/versions.ts";
import { isBundledFrom, type ProjectComponents } from "./components/project-components.ts";
import { openPageBundle, type PageBundle } from "./page-bundle.ts";

type PageKind = PageProps["kind"];

/** What pages depend on apart from what they show, as long as the program is the same. */
export interface TemplateFacts extends Omit<PageBundle, "folder"> {
  /** Version of the program, with what the project adds to it. */
  program: string;
}

/** Kinds whose keys are made of facts and not of what they show: what puts that together decides over them too. */
export const madeOfFacts: Readonly<Partial<Record<PageKind, Kind>>> = {
  "documents/[slug]": "documentPages",
  "[...list]": "listPages",
};

/** The bundled pages of a build, opened when something is asked that is not known from the last one. */
export class PageTemplates {
  readonly #versions: Versions;
  readonly #known: TemplateFacts | null;
  readonly #components: ProjectComponents | null;
  readonly #signal: AbortSignal | undefined;
  #opened: Promise<PageBundle> | undefined;

  /**
   * @param last what the last build has known of the templates
   * @param components what a project puts in the place of the program's, by real paths
   */
  constructor(
    versions: Versions,
    last: TemplateFacts | null,
    components: ProjectComponents | null = null,
    signal?: AbortSignal,
  ) {
    this.#versions = versions;
    this.#components = components;
    const isKnown =
      last?.program === versions.program && isBundledFrom(this.#components, last.components);
    this.#known = isKnown ? last : null;
    this.#signal = signal;
  }

  /** @throws what Astro throws when the pages cannot be bundled; the signal's reason */
  bundle(): Promise<PageBundle> {
    const options = { components: this.#components, signal: this.#signal };
    this.#opened ??= openPageBundle(options);
    return this.#opened;
  }

  async facts(): Promise<TemplateFacts> {
    if (this.#known && !this.#opened) return this.#known;
    const { templates, assets, components } = await this.bundle();
    return { program: this.#versions.program, templates, assets, components };
  }

  /** For each kind of pages, a version of all that decides how they show what they show. */
  async versions(): Promise<(kind: PageKind) => string> {
    const { templates } = await this.facts();
    const versions = this.#versions;
    return (kind) => {
      const own = madeOfFacts[kind];
      return [versions.pages, own && versions[own], templateOf(kind, templates)].join();
    };
  }
}

/** Empty where nothing is known: what the last build is said to have known may be anything. */
function templateOf(kind: PageKind, templates: Readonly<Record<string, string>>): string {
  const files = [".astro", ".ts", ".js"].map((ending) => `${modulesFolder}/pages/${kind}${ending}`);
  return files.map((file) => templates[file] ?? "").join("");
}
