/**
 * Where pdf.js finds its data in a folder: it sets the name of a file right behind what it is given and demands a `/`
 * before it, on Windows too, where `/` parts folders as well as `\` does.
 * @param folder absolute, as the system writes it
 */
export function dataFolder(folder: string, name: string): string {
  return `${folder}/${name}/`;
}
