import type { Sight } from "../../rule.ts";
import { isPasswordValue } from "../../validate/secrecy.ts";

/** Whether what a command gives to a program is a password. */
export function isGiven(value: string, sight: Sight): boolean {
  return isPasswordValue(value, "password", /["']/.test(sight.text[sight.start - 1] ?? ""));
}

/** The text before a value, as far as a rule looks. */
export function before({ text, start }: Sight, length: number): string {
  return text.slice(Math.max(0, start - length), start);
}
