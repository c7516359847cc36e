import "./start.js";
import { program } from "./program.js";

// The integration for who runs Astro in this checkout: see src/commands/astro/integration.ts.
const { default: gongkai } = await program("commands/astro/integration");
export default gongkai;
