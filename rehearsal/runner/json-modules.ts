import { registerHooks } from "node:module";

/**
 * GitHub's workflow parser imports JSON without saying so, which bundlers accept and Node refuses. Importing this
 * module before it adds the missing attribute.
 */
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return resolved.url.endsWith(".json") && specifier.endsWith(".json")
      ? { ...resolved, importAttributes: { type: "json" } }
      : resolved;
  },
});
