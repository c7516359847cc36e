import { posix } from "node:path";
import { nearest } from "../fields/nearest.ts";
import { isMarkdown } from "../reading/attachments.ts";
import {
  inOrganFolder,
  isOrganSettings,
  type OrganFile,
  organFolder,
  organsFolder,
} from "./organ-folder.ts";
import { isStatic, staticFolder } from "./static-files.ts";

/** Folders whose Markdown is read, and the one page that stands outside them. */
export const markdownFolders: readonly string[] = ["documents", "rules", "annual-reports", "pages"];
/** Those of statutory columns, which an organ may have too. */
const columnFolders: readonly string[] = ["rules", "annual-reports"];
const guide = "guide.md";

/** Settings of the portal. */
export const settingsFiles: readonly string[] = [
  "portal.yaml",
  "publishers.yaml",
  "catalog.yaml",
  "synonyms.yaml",
];

/** Whether a file holds settings, of the portal or of an organ. */
export function isSettings(file: string): boolean {
  return settingsFiles.includes(file) || isOrganSettings(file);
}

/** Whether a file is the guide of the portal, or of an organ. */
export function isGuide(file: string): boolean {
  return (inOrganFolder(file)?.path ?? file).toLowerCase() === guide;
}

/** Whether a file of the content folder is a document, or lies beside one. */
export function isAmongDocuments(file: string): boolean {
  return file.startsWith("documents/");
}

/** What offices call these folders. */
const otherNames: Readonly<Record<string, string>> = {
  发布机构: organsFolder,
  各机关: organsFolder,
  各部门: organsFolder,
  文件: "documents",
  公文: "documents",
  公开文件: "documents",
  政府文件: "documents",
  制度: "rules",
  公开制度: "rules",
  规章制度: "rules",
  年报: "annual-reports",
  年度报告: "annual-reports",
  工作年度报告: "annual-reports",
  页面: "pages",
  网页: "pages",
  自定义页面: "pages",
};

/** Whether a Markdown file at this path is read as a document or page. */
export function isReadPlace(file: string): boolean {
  const ofOrgan = inOrganFolder(file);
  return ofOrgan ? isPlaceIn(columnFolders, ofOrgan.path) : isPlaceIn(markdownFolders, file);
}

function isPlaceIn(folders: readonly string[], path: string): boolean {
  const slash = path.indexOf("/");
  if (slash < 0) return path.toLowerCase() === guide;
  return folders.includes(path.slice(0, slash));
}

/** Where a Markdown file that is not read would be. */
export interface WantedPlace {
  /** Path it should have. */
  path: string;
  /** The folder, or the file in the top folder, that should be another. */
  from: string;
  /** What that should be. */
  to: string;
  /** Whether its name is near enough to be meant. */
  isNear: boolean;
}

/** Finds where a file belongs that lies in no folder that is read, by the names of its folders. */
export function wantedPlace(file: string): WantedPlace {
  // Among files that are published as they are, Markdown was meant to be a page.
  if (isStatic(file)) {
    const path = `pages/${file.slice(staticFolder.length)}`;
    return { path, from: file, to: path, isNear: !isNote(file) };
  }
  const ofOrgan = inOrganFolder(file);
  return ofOrgan ? wantedOfOrgan(file, ofOrgan) : wantedInFolder(file);
}

/** What is no page of an organ is a document: all of them lie in one folder, whoever publishes them. */
function wantedOfOrgan(file: string, { base, path }: OrganFile): WantedPlace {
  const wanted = wantedInFolder(path);
  if (isPlaceIn(columnFolders, wanted.path)) {
    const { from, to } = wanted;
    return { ...wanted, path: base + wanted.path, from: base + from, to: base + to };
  }
  return { ...wanted, from: file, to: wanted.path };
}

function wantedInFolder(file: string): WantedPlace {
  const segments = file.split("/");
  const name = segments.pop() ?? "";
  if (segments.length === 1 && segments[0] === organsFolder) return wantedBesideOrgans(file, name);
  for (const [index, segment] of segments.entries()) {
    const to = folderLike(segment);
    if (to === null) continue;
    const from = segments.slice(0, index + 1).join("/");
    return { path: to + file.slice(from.length), from, to, isNear: true };
  }
  const [top] = segments;
  if (top !== undefined) {
    const to = `documents/${top}`;
    return { path: `documents/${file}`, from: top, to, isNear: false };
  }
  const isMeant = isMeantAsGuide(name);
  const path = isMeant ? guide : `documents/${name}`;
  return { path, from: file, to: path, isNear: isMeant };
}

/** Of what lies beside the folders of organs nobody knows whose it is. */
function wantedBesideOrgans(file: string, name: string): WantedPlace {
  const isMeant = isMeantAsGuide(name);
  const path = isMeant ? `${organFolder("机构代号")}${guide}` : `documents/${name}`;
  return { path, from: file, to: path, isNear: isMeant };
}

function isMeantAsGuide(name: string): boolean {
  return name.includes("指南") || nearest(stemOf(name), ["guide"]) !== null;
}

function folderLike(name: string): string | null {
  return Object.hasOwn(otherNames, name)
    ? (otherNames[name] as string)
    : nearest(name, [...markdownFolders, organsFolder]);
}

/** What stands before the first dot. */
export function stemOf(name: string): string {
  return name.replace(/[.．。].*$/su, "");
}

/** Texts for those who work on the folder, which stand in many repositories. */
export function isNote(file: string): boolean {
  return (
    isMarkdown(file) &&
    /^(?:readme|changelog|licen[cs]e|contributing|说明|使用说明|读我|更新日志)(?:[.\-_]|$)/i.test(
      posix.basename(file),
    )
  );
}
