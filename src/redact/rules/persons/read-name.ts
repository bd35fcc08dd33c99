/** The named part that a sticky expression reads last when it is tried at a place, as offsets. */
export function readName(
  expression: RegExp,
  text: string,
  at: number,
): readonly [start: number, end: number] | undefined {
  expression.lastIndex = at;
  const groups = Object.values(expression.exec(text)?.groups ?? {});
  const name = groups.find((group) => group !== undefined);
  return name === undefined ? undefined : [expression.lastIndex - name.length, expression.lastIndex];
}
