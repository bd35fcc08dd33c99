import type { HttpMethod, Route } from "./http.ts";

export interface Match {
  route: Route;
  params: Record<string, string>;
}

/** Placeholders whose value may hold slashes. */
const GREEDY = new Set(["path", "ref", "basehead"]);

/** Compiles a route table into a lookup. Paths are matched undecoded, values are decoded afterwards. */
export function createRouter(
  routes: readonly Route[],
): (method: HttpMethod, path: string) => Match | undefined {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) continue;
      const match = pattern.exec(path);
      if (match) return { route, params: decoded(match.groups ?? {}) };
    }
    return undefined;
  };
}

function patternOf(path: string): RegExp {
  const source = path
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{(\w+)\}/g, (_, name: string) => (GREEDY.has(name) ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`));
  return new RegExp(`^${source}$`);
}

function decoded(groups: Record<string, string>): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) {
    try {
      params[name] = decodeURIComponent(value);
    } catch {
      params[name] = value;
    }
  }
  return params;
}
