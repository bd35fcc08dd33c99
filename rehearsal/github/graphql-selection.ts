/**
 * Cuts a result down to what a GraphQL document selects, as a GraphQL server would: a client that forgets to select a
 * field must not get it from the stand-in. Aliases are honoured; fragments and directives are not known.
 */
export function selectFields(document: string, result: Record<string, unknown>): Record<string, unknown> {
  const tokens =
    document.match(/[A-Za-z_][A-Za-z0-9_]*|"(?:[^"\\]|\\.)*"|\.\.\.|[{}()[\]:!$=,@]|-?\d+/g) ?? [];
  let index = 0;

  function skipArguments(): void {
    let depth = 0;
    do {
      if (tokens[index] === "(") depth += 1;
      if (tokens[index] === ")") depth -= 1;
      index += 1;
    } while (depth > 0 && index < tokens.length);
  }

  function selectionSet(): Map<string, { field: string; children: Selection | undefined }> {
    const selection: Selection = new Map();
    index += 1;
    while (index < tokens.length && tokens[index] !== "}") {
      const name = tokens[index++] ?? "";
      if (!/^[A-Za-z_]/.test(name)) throw new Error(`GraphQL the rehearsal does not know: ${name}`);
      let field = name;
      if (tokens[index] === ":") {
        field = tokens[index + 1] ?? "";
        index += 2;
      }
      if (tokens[index] === "(") skipArguments();
      selection.set(name, { field, children: tokens[index] === "{" ? selectionSet() : undefined });
    }
    index += 1;
    return selection;
  }

  while (index < tokens.length && tokens[index] !== "{") {
    if (tokens[index] === "(") skipArguments();
    else index += 1;
  }
  return pick(result, selectionSet());
}

type Selection = Map<string, { field: string; children: Selection | undefined }>;

function pick(value: Record<string, unknown>, selection: Selection): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const [name, { field, children }] of selection) {
    if (!(field in value)) throw new Error(`The rehearsal's GraphQL has no field ${field}`);
    const child = value[field];
    picked[name] =
      children && typeof child === "object" && child !== null
        ? pick(child as Record<string, unknown>, children)
        : child;
  }
  return picked;
}
