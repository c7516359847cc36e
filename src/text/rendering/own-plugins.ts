import type { Pluggable, Plugin, Processor, Transformer } from "unified";
import type { Node } from "unist";
import type { VFile } from "vfile";
import { endsWithin } from "../../extensions/ends-within.ts";
import { extensionsInForce } from "../../extensions/in-force.ts";
import { thrownPlace, thrownText } from "../../extensions/thrown-text.ts";
import { TextError } from "../limits.ts";

/** Plugins of the project that is worked for, bounded. */
export interface OwnPlugins {
  remark: Plugin[];
  rehype: Plugin[];
}

/** Milliseconds that one plugin may take for one text. */
const mostTime = 20_000;

/** Whether the project that is worked for has plugins. */
export function hasOwnPlugins(): boolean {
  const { remarkPlugins, rehypePlugins } = extensionsInForce().values;
  return Boolean(remarkPlugins || rehypePlugins);
}

/** The plugins of the project that is worked for; null where it has none. */
export function ownPlugins(): OwnPlugins | null {
  if (!hasOwnPlugins()) return null;
  const { remarkPlugins, rehypePlugins } = extensionsInForce().values;
  return {
    remark: bounded("remarkPlugins", remarkPlugins),
    rehype: bounded("rehypePlugins", rehypePlugins),
  };
}

/** A fault of a text that has come through plugins and cannot be a page; null where there are none to blame. */
export function faultOfPlugins(error: unknown): TextError | null {
  const { remarkPlugins, rehypePlugins } = extensionsInForce().values;
  const kinds = [remarkPlugins && "remarkPlugins", rehypePlugins && "rehypePlugins"];
  const named = kinds.filter(Boolean).join(", ");
  return named === "" ? null : pluginFailure(named, error);
}

function pluginFailure(name: string, error: unknown): TextError {
  const failure = new TextError("plugin-failed", `${name}: ${thrownText(error)}`);
  failure.place = thrownPlace(error) ?? undefined;
  return failure;
}

function bounded(kind: string, plugins: unknown): Plugin[] {
  return ((plugins ?? []) as readonly Pluggable[]).map((plugin, index) => {
    const [attach, ...options] = (Array.isArray(plugin) ? plugin : [plugin]) as [Plugin<unknown[]>];
    const name = `${kind}[${index}]${attach.name ? ` ${attach.name}` : ""}`;
    return boundedPlugin(name, attach, options);
  });
}

/** Has whatever goes wrong in a plugin be told as a fault of this plugin. */
function boundedPlugin(name: string, attach: Plugin<unknown[]>, options: unknown[]): Plugin {
  /** @param error what it has thrown, or the words for it */
  const fail = (error: unknown): never => {
    throw pluginFailure(name, error);
  };
  /** It has not come to its end once: nobody waits for it again, in this thread. */
  let isEndless = false;
  return function (this: Processor) {
    const transform = guarded(() => attach.apply(this, options), fail);
    if (typeof transform !== "function") return undefined;
    if (transform.length > 2) fail("must not be asynchronous");
    return (tree, file) => {
      let given: ReturnType<Transformer>;
      isEndless ||= !endsWithin(mostTime, () => {
        given = guarded(() => callTransform(transform as Transformer, tree, file), fail);
      });
      if (isEndless) fail(`> ${mostTime / 1000} s`);
      if (given instanceof Promise) {
        // What it will throw comes too late.
        given.catch(() => {});
        fail("must not be async");
      }
      if (given instanceof Error) fail(given);
      return given as Node | undefined;
    };
  };
}

function callTransform(transform: Transformer, tree: Node, file: VFile) {
  return (transform as (tree: Node, file: VFile) => ReturnType<Transformer>)(tree, file);
}

function guarded<Result>(run: () => Result, fail: (error: unknown) => never): Result {
  try {
    return run();
  } catch (error) {
    return fail(error);
  }
}
