/**
 * JSON as every document of this project is written: keys in the order in which the builder put them, two spaces,
 * `\n` line ends and a final newline. The same value gives the same bytes on every platform.
 *
 * @throws Error for what JSON would silently change or drop (undefined, functions, NaN, infinities, -0, holes,
 *   lone surrogates, dates and other class instances): a digest must never depend on a silent change.
 */
export function canonicalJson(value: unknown): string {
  refuseLossy(value, "$");
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** UTF-8 bytes of `canonicalJson`. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

function refuseLossy(value: unknown, at: string): void {
  switch (typeof value) {
    case "string":
      if (!value.isWellFormed()) throw new Error(`${at} has a lone surrogate`);
      return;
    case "boolean":
      return;
    case "number":
      if (!Number.isFinite(value) || Object.is(value, -0)) throw new Error(`${at} is no JSON number`);
      return;
    case "object":
      break;
    default:
      throw new Error(`${at} is ${typeof value}, which JSON cannot hold`);
  }
  if (value === null) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) refuseLossy(value[index], `${at}[${index}]`);
    return;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Error(`${at} is not a plain object`);
  for (const [key, child] of Object.entries(value)) {
    if (!key.isWellFormed()) throw new Error(`a key of ${at} has a lone surrogate`);
    refuseLossy(child, `${at}.${key}`);
  }
}
