import { type Call, type Reply, validationFailed } from "./http.ts";

const DEFAULT_PAGE = 30;
const LARGEST_PAGE = 100;

/**
 * One page of a list with GitHub's Link header. `wrap` turns the page into the body of the lists that carry a
 * `total_count`.
 */
export function page<T>(
  call: Call,
  origin: string,
  items: readonly T[],
  wrap: (page: T[], total: number) => unknown = (slice) => slice,
): Reply {
  const size = Math.min(positive(call, "per_page", DEFAULT_PAGE), LARGEST_PAGE);
  const number = positive(call, "page", 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const slice = items.slice((number - 1) * size, number * size);
  const link = (target: number, rel: string) => {
    const query = new URLSearchParams(call.query);
    query.set("page", String(target));
    return `<${origin}${call.path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, "prev")] : []),
    ...(number < last ? [link(number + 1, "next"), link(last, "last")] : []),
    ...(number > 1 ? [link(1, "first")] : []),
  ];
  return {
    status: 200,
    body: wrap(slice, items.length),
    headers: links.length > 0 ? { link: links.join(", ") } : {},
  };
}

function positive(call: Call, name: string, fallback: number): number {
  const text = call.query.get(name);
  if (text === null) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw validationFailed("Search", name, "invalid");
  return Math.max(1, Number(text));
}
