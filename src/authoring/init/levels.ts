/** Whose portal it is: it decides which columns there are (条例第二十条、第二十一条). */
export const levels = ["county", "department", "township"] as const;

export type Level = (typeof levels)[number];

/** Words of people for each, in the order of the choices. */
export const levelWords: Readonly<Record<Level, string>> = {
  county: "县级人民政府",
  department: "县级政府部门",
  township: "乡、镇人民政府",
};

const otherWords: Readonly<Record<Level, RegExp>> = {
  county: /^(?:县|区|市|旗|县级|县政府|区政府)$/,
  department: /^(?:部门|县直部门|政府部门|局|委|办)$/,
  township: /^(?:乡|镇|乡镇|乡镇政府|街道|街道办事处)$/,
};

/** The level behind a word of people (`township`, 乡镇); null when it is none. */
export function levelOf(word: string): Level | null {
  const plain = word.trim().toLowerCase();
  return (
    levels.find(
      (level) => plain === level || plain === levelWords[level] || otherWords[level].test(plain),
    ) ?? null
  );
}

/** The level that the name of an organ tells: 青禾县人民政府, 青禾县柳溪镇人民政府; any other organ is a department. */
export function levelOfOrgan(organ: string): Level {
  if (/(?:[乡镇]人民政府|街道办事处)$/.test(organ)) return "township";
  return organ.endsWith("人民政府") ? "county" : "department";
}

/** Id of the organ in `publishers.yaml`; it is part of addresses and stays. */
export const organIds: Readonly<Record<Level, string>> = {
  county: "county-government",
  department: "department",
  township: "township-government",
};
