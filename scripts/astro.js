import "./start.js";

// What `import gongkai from "gongkai"` gives: see src/commands/astro/integration.ts.
const { default: gongkai } = await import("../src/commands/astro/integration.ts");
export default gongkai;
