/** A segment begins at one name out of so many. */
const filesInOne = 256;

/** Whether a segment begins at a file: its name alone tells, so that what comes in between moves no other segment. */
export function beginsSegment(file: string): boolean {
  let sum = 0;
  for (let index = 0; index < file.length; index++) {
    sum = (Math.imul(sum, 31) + file.charCodeAt(index)) | 0;
  }
  return (sum ^ (sum >>> 16)) % filesInOne === 0;
}
