import type { ExtensionFault } from "../../extensions/extension-fault.ts";

/** What is wrong with the plugins of remark in a configuration. */
export function remarkFaults(plugins: readonly unknown[]): ExtensionFault[] {
  return pluginFaults("remarkPlugins", plugins);
}

/** The same of rehype. */
export function rehypeFaults(plugins: readonly unknown[]): ExtensionFault[] {
  return pluginFaults("rehypePlugins", plugins);
}

/** A plugin, or one with what it is to be given: presets would set what the program sets. */
function pluginFaults(name: string, plugins: readonly unknown[]): ExtensionFault[] {
  return plugins.flatMap((plugin, index) => {
    const [first] = Array.isArray(plugin) ? plugin : [plugin];
    if (typeof first === "function") return [];
    return [
      {
        path: `${name}[${index}]`,
        zh: "应是插件（函数），或者 [插件, 选项]；预设请拆成一个个插件",
        en: "takes a plugin, which is a function, or [plugin, options]; of a preset, name the plugins",
      },
    ];
  });
}
