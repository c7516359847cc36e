const signs = "零一二三四五六七八九";

/** `三|十|八` for 38, up to 9999: counted up, not computed as the search does it. */
const counted = new Map<string, number>();
const written: string[] = [""];
for (let number = 1; number < 10_000; number++) {
  const [power, name] = (
    [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const
  ).find(([each]) => number >= each) ?? [1, ""];
  const rest = number % power;
  const gap = rest > 0 && rest * 10 < power ? "零" : "";
  const head = number >= 10 && number < 20 ? "十" : `${signs[Math.floor(number / power)]}${name}`;
  const tail = rest >= 10 && rest < 20 ? `一${written[rest]}` : written[rest];
  written.push(power === 1 ? `${signs[number]}` : `${head}${gap}${tail}`);
  counted.set([...(written[number] as string)].join("|"), number);
}

const han = "[零一二三四五六七八九十百千](?:\\|[零一二三四五六七八九十百千])*";

/** A row with what stands for a number in digits, and one with it in Han characters: ordinals, and days of all kinds. */
export function otherRows(row: string): string[] {
  const ordinals = [row, ordinalsIn(row, "digits"), ordinalsIn(row, "han")];
  const all = ordinals.flatMap((each) => [each, daysIn(each, "digits"), daysIn(each, "han")]);
  return [...new Set(all)];
}

type Script = "digits" | "han";

function ordinalsIn(row: string, script: Script): string {
  return row.replace(new RegExp(`(?<=\\|第\\|)(?:${han}|[0-9]{1,4})(?=\\|)`, "g"), (number) =>
    numberIn(number, script),
  );
}

function daysIn(row: string, script: Script): string {
  const part = `(?:${han}|[0-9]{1,2})`;
  const year = `(?:[12][0-9]{3}|[一二](?:\\|[${signs}]){3})`;
  return row
    .replace(new RegExp(`(?<=^\\|)${year}(?=\\|$)|(?<=\\|)${year}(?=\\|年)`, "g"), (found) =>
      yearIn(found, script),
    )
    .replace(
      new RegExp(
        `(?<=年\\|)${part}(?=\\|月)|${part}(?=\\|月\\|${part}\\|日)|(?<=月\\|)${part}(?=\\|日)`,
        "g",
      ),
      (found) => numberIn(found, script),
    );
}

function yearIn(found: string, script: Script): string {
  const digits = Array.from(found.replaceAll("|", ""), (sign) =>
    signs.includes(sign) ? String(signs.indexOf(sign)) : sign,
  );
  return script === "digits"
    ? digits.join("")
    : digits.map((digit) => signs[Number(digit)]).join("|");
}

function numberIn(found: string, script: Script): string {
  const number = counted.get(found) ?? Number(found);
  if (!(number > 0)) return found;
  if (script === "digits") return counted.has(found) ? String(number) : found;
  return [...(written[number] as string)].join("|");
}
