import { plainLook, type Run, safeHref } from "../blocks/inline.ts";
import { Refusal } from "../bounds/refusal.ts";
import { equationRuns } from "./equation-field.ts";
import { isOn } from "./run-properties.ts";
import { signInFont } from "./symbol-fonts.ts";

/** Fields within each other; Word itself stops at twenty. */
const deepest = 50;

/** A field under way: its code, then what it shows. */
interface Field {
  code: string;
  /** Whether its code has ended. */
  shows: boolean;
  /** Whether anything was shown. */
  hasResult: boolean;
  href: string | null;
  isContents: boolean;
  checked: boolean | null;
  /** Choices of a list, and which one is taken. */
  choices: string[];
  chosen: number;
}

/** Fields of a Word document, which may stand within each other and go over several paragraphs. */
export class Fields {
  readonly #open: Field[] = [];

  /** @throws {Refusal} `too-deep` */
  begin(): void {
    if (this.#open.length >= deepest) throw new Refusal("too-deep");
    const rest = { hasResult: false, href: null, isContents: false, checked: null, chosen: 0 };
    this.#open.push({ code: "", shows: false, choices: [], ...rest });
  }

  /** The code ends, what is shown begins. */
  separate(): void {
    const field = this.#open.at(-1);
    if (!field) return;
    field.shows = true;
    const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.code)?.[1];
    field.href = address === undefined ? null : safeHref(address);
    field.isContents = /^\s*(?:TOC|PAGEREF)\b/i.test(field.code);
  }

  /** @returns what the field shows though it stands nowhere: formulas, signs, boxes to tick. */
  end(): Run[] {
    const field = this.#open.pop();
    if (!field || field.hasResult || !this.areShown) return [];
    const runs = runsWithoutResult(field);
    if (runs.length > 0) this.noteResult();
    return runs;
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.shows) field.code += text;
  }

  /** What an element of the data of an old form field says. */
  setData(name: string, value: string): void {
    const field = this.#open.at(-1);
    if (!field) return;
    if (name === "w:checked") field.checked = isOn(value);
    else if (name === "w:default" && field.checked === null) field.checked = isOn(value);
    else if (name === "w:listEntry") field.choices.push(value);
    else if (name === "w:result") field.chosen = Number(value) || 0;
  }

  noteResult(): void {
    for (const field of this.#open) field.hasResult = true;
  }

  /**
   * Whether text is shown here: not what a field within another's code shows. Text right behind a code that never
   * ended belongs to the document.
   */
  get areShown(): boolean {
    return this.#open.slice(0, -1).every(({ shows }) => shows);
  }

  /** Codes do not go over the end of a paragraph: one that seems to has lost its end. */
  endParagraph(): void {
    const whole = this.#open.filter(({ shows }) => shows);
    this.#open.splice(0, this.#open.length, ...whole);
  }

  /** Where the innermost link leads; null: there is none. */
  get href(): string | null {
    return this.#open.findLast(({ href }) => href !== null)?.href ?? null;
  }

  /** Whether the text is that of a table of contents, or the number of a page to which one leads. */
  get inContents(): boolean {
    return this.#open.some(({ isContents }) => isContents);
  }
}

function runsWithoutResult({ code, checked, choices, chosen }: Field): Run[] {
  const name = /^\s*([A-Z]+)/i.exec(code)?.[1]?.toUpperCase();
  if (name === "EQ") return equationRuns(code);
  const text =
    name === "SYMBOL"
      ? symbolOf(code)
      : name === "FORMCHECKBOX"
        ? checked
          ? "☑"
          : "□"
        : name === "FORMDROPDOWN"
          ? choices[chosen]
          : undefined;
  return text ? [{ ...plainLook, text }] : [];
}

/** `SYMBOL 82 \f "Wingdings 2"`; the place may be written `0x52`. */
function symbolOf(code: string): string {
  const place = Number(/^\s*SYMBOL\s+"?(0x[0-9a-f]+|\d+)/i.exec(code)?.[1] ?? 0);
  const font = /\\f\s+"?([^"\\]+)/i.exec(code)?.[1]?.trim() ?? "Symbol";
  return signInFont(font, place) ?? "�";
}
