import type { CheckedPortal } from "../../rule.ts";

/** Organs of a place are named after it: 青禾县水利局. */
const government = /(?:人民)?政府(?:办公[厅室])?$/;
const placeForm = /^.{1,10}?(?:特别行政区|自治区|自治州|自治县|省|市|州|盟|地区|县|区|旗)/;

/** Which organs may issue what a portal publishes as its own. */
export class OwnOrgans {
  readonly #names = new Set<string>();
  readonly #places = new Set<string>();
  readonly #known = new Map<string, boolean>();
  /** Every character of their names. */
  readonly characters: ReadonlySet<string>;
  /** Whether their names tell of which place they are. */
  readonly isPlaced: boolean;

  constructor({ publishers, documents, settings }: CheckedPortal) {
    const names = new Set([settings.organ]);
    for (const { meta } of documents) names.add(meta.publisher ?? "");
    for (const { name, shortName = "", predecessors } of publishers) {
      for (const one of [name, shortName, ...predecessors]) names.add(one);
    }
    for (const name of names) this.#add(plainOrgan(name));
    this.characters = new Set([...this.#names].join(""));
    this.isPlaced = this.#places.size > 0;
  }

  #add(name: string): void {
    if (name === "") return;
    this.#names.add(name);
    const place = government.test(name) ? name.replace(government, "") : placeForm.exec(name)?.[0];
    // 澜江市青禾县 is 青禾县 too; of a department's name the first part may be the place above.
    if (place && place.length > 1 && (government.test(name) || !this.#places.has(place))) {
      this.#places.add(place);
    }
  }

  /** Whether an organ is one of them, a part of one, or another of the same place. */
  has(name: string): boolean {
    let isOwn = this.#known.get(name);
    if (isOwn === undefined) {
      isOwn = this.#has(plainOrgan(name));
      this.#known.set(name, isOwn);
    }
    return isOwn;
  }

  #has(organ: string): boolean {
    if (this.#names.has(organ)) return true;
    for (const place of this.#places) if (organ.startsWith(place)) return true;
    for (const name of this.#names) {
      // 柳溪镇人民政府 of 青禾县柳溪镇人民政府; 县教育局办公室 of 县教育局.
      if (organ.length >= 3 && (name.endsWith(organ) || organ.startsWith(name))) return true;
    }
    return false;
  }

  /** Whether one of them is of a province, by its name. */
  isOf(province: string): boolean {
    for (const name of this.#names) if (name.startsWith(province)) return true;
    return false;
  }
}

function plainOrgan(name: string): string {
  return name.replace(/\s+/g, "").replace(/^中共|^中国共产党/, "");
}
