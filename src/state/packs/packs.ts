import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isYoung } from "../age.ts";
import { noteDamage } from "../damaged-cache.ts";
import { isFolder, makeWay } from "../place.ts";
import { readKept } from "../read-kept.ts";
import { removeTree } from "../remove-tree.ts";
import { writeWhole } from "../write-whole.ts";
import { full, isPackName, largest, Pack, packOf } from "./pack.ts";
import { wornPacks } from "./worn-packs.ts";

/** An entry where it stands. */
interface Place {
  pack: Pack;
  number: number;
}

/**
 * Many small things kept in a folder in few files, each under a key of 64 hexadecimal digits. A pack is written whole
 * under a temporary name and never changed, so several builds may use the folder at the same time: what one has
 * removed is not there for another, which makes it again. What is damaged goes with its whole pack.
 */
export class Packs {
  readonly #folder: string;
  /** Null: not looked for yet. */
  #packs: Pack[] | null = null;
  readonly #waiting = new Map<string, Uint8Array>();
  #waitingBytes = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether there seems to be an entry: of what others do at the same time nothing is known. */
  has(key: string): boolean {
    return this.#waiting.has(key) || this.#find(key) !== null;
  }

  /** An entry as somebody has kept it; null where there is none. */
  get(key: string): Uint8Array | null {
    const found = this.#waiting.get(key) ?? this.#read(key);
    if (found) return found;
    // Another build may have put it elsewhere.
    this.#list();
    return this.#read(key);
  }

  /** Keeps an entry: `flush` writes it, or one of the next calls. */
  put(key: string, bytes: Uint8Array): void {
    if (this.#waiting.has(key)) return;
    this.#waiting.set(key, bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= full.bytes || this.#waiting.size >= full.entries) this.flush();
  }

  /** Writes what has been put. @throws what the system throws */
  flush(): void {
    if (this.#waiting.size === 0) return;
    const { name, bytes } = packOf(this.#waiting);
    const path = join(this.#folder, name);
    makeWay(path);
    writeWhole(path, bytes);
    this.#waiting.clear();
    this.#waitingBytes = 0;
    this.#list();
  }

  /** Removes the pack of an entry which `get` has given, and which is not what was kept. */
  drop(key: string): void {
    const place = this.#find(key);
    if (place) this.#removeDamaged(place);
  }

  /** Keys of all entries. */
  keys(): Set<string> {
    const keys = new Set(this.#waiting.keys());
    for (const pack of this.#list()) {
      for (let number = 0; number < pack.count; number++) keys.add(pack.keyAt(number));
    }
    return keys;
  }

  /** Takes over the packs of another folder that this one lacks; each comes whole or not at all. */
  take(folder: string): void {
    const own = new Set(packNamesIn(this.#folder));
    for (const name of packNamesIn(folder)) {
      const path = join(folder, name);
      const isWanted = !own.has(name) && orNote(path, () => Pack.open(path));
      const bytes = isWanted && orNote(path, () => readKept(path, largest.pack));
      if (bytes) writeWhole(join(this.#folder, name), bytes);
    }
    this.#list();
  }

  /**
   * Removes what is no entry in use, where that is half of a pack or more, and puts what is left of such packs together
   * anew, with packs that are small. What is younger than an hour stays: another build may count on it.
   * @param onRemove called before entries are removed
   */
  prune(isInUse: (key: string) => boolean, onRemove: () => void): void {
    this.flush();
    const worn = wornPacks(this.#list(), isInUse);
    const isAnythingUnused = worn.some(({ pack, used }) => used.length < pack.count);
    if (worn.length > 1 || isAnythingUnused) {
      if (isAnythingUnused) onRemove();
      for (const { pack, used } of worn) this.#move(pack, used);
      this.flush();
      // One that has come out as it was has been written just now.
      for (const { pack } of worn) if (!isYoung(pack.path)) removeTree(pack.path);
    }
    this.#removeLeftovers();
  }

  #move(pack: Pack, used: readonly number[]): void {
    for (const number of used) {
      const bytes = this.#readAt({ pack, number });
      if (bytes) this.put(pack.keyAt(number), bytes);
    }
  }

  #read(key: string): Uint8Array | null {
    const place = this.#find(key);
    return place && this.#readAt(place);
  }

  #readAt(place: Place): Uint8Array | null {
    try {
      return place.pack.read(place.number);
    } catch {
      this.#removeDamaged(place);
      return null;
    }
  }

  #removeDamaged({ pack }: Place): void {
    noteDamage(pack.path);
    removeTree(pack.path);
    this.#packs = this.#listed().filter((other) => other !== pack);
  }

  /** The pack of the last entry is asked first: what is asked for together was most often kept together. */
  #find(key: string): Place | null {
    const packs = this.#listed();
    for (const [at, pack] of packs.entries()) {
      const number = pack.find(key);
      if (number === undefined) continue;
      if (at > 0) packs.unshift(...packs.splice(at, 1));
      return { pack, number };
    }
    return null;
  }

  #listed(): Pack[] {
    return this.#packs ?? this.#list();
  }

  /** Looks which packs there are now. */
  #list(): Pack[] {
    const known = new Map((this.#packs ?? []).map((pack) => [pack.name, pack]));
    const packs: Pack[] = [];
    for (const name of packNamesIn(this.#folder)) {
      const path = join(this.#folder, name);
      const pack = known.get(name) ?? orNote(path, () => Pack.open(path), removeTree);
      if (pack) packs.push(pack);
    }
    this.#packs = packs;
    return packs;
  }

  /** Removes what killed builds, and programs that knew another form of packs, have left. */
  #removeLeftovers(): void {
    const packs = new Set(this.#list().map(({ name }) => name));
    for (const name of namesIn(this.#folder)) {
      const path = join(this.#folder, name);
      const isLeft = isTemporary.test(name) || (isPackName(name) && !packs.has(name));
      if (isLeft && !isYoung(path)) removeTree(path);
    }
  }
}

const isTemporary = /^[0-9a-f]{32}\.pack\.[0-9a-f-]{1,40}\.tmp$/;

function packNamesIn(folder: string): string[] {
  return namesIn(folder).filter(isPackName);
}

/** Nothing is looked for through a link. */
function namesIn(folder: string): string[] {
  return isFolder(folder) ? readdirSync(folder) : [];
}

/** What is read; null where it is not as it was written, which is noted. */
function orNote<Result>(
  path: string,
  read: () => Result,
  onDamage: (path: string) => void = () => {},
): Result | null {
  try {
    return read();
  } catch {
    noteDamage(path);
    onDamage(path);
    return null;
  }
}
