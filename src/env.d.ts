/// <reference types="astro/client" />

import type { PageLocals } from "./site/pages/page-locals.ts";

declare global {
  namespace App {
    interface Locals extends PageLocals {}
  }
}
