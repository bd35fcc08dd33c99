import type { Rule } from "../../rule.ts";
import { isSaidPassword, isStrong } from "../spoken/said-value.ts";

/** An account that everybody has, and its password behind a slash or a colon. */
export const accountPairRules: readonly Rule[] = [
  {
    id: "account-pair",
    kind: "credentials",
    family: "secret",
    level: "secrets-only",
    rank: 58,
    spreads: true,
    anchor: "word",
    words: [
      "root",
      "admin",
      "Admin",
      "administrator",
      "Administrator",
      "sa",
      "postgres",
      "guest",
      "backup",
      "service",
      "svc",
      "ftp",
      "student",
      "support",
      "operator",
      "kiosk",
      "scanner",
    ],
    find: findPassword,
    check: isSaidPassword,
    match: [
      "Root on the jump host is root:toor4Fabrikam",
      "router admin / ch4nge.Me.2day",
      "svc_backup / Vq7#Rain&Thunder is local admin",
    ],
    miss: [
      "root:x:0:0:root:/root:/bin/bash",
      "chown root:docker2 file",
      "admin / Support2 team",
      "admin:admin",
      "arn:aws:lambda:sa-east-1:123456789123:function:event:$LATEST",
      "backup / restore2024Q1",
    ],
    reference: "https://cwe.mitre.org/data/definitions/1392.html",
  },
];

const PAIR =
  /(?:[\w.-]{0,20})(?: ?\/ |:| – | \| )([^\s"'`“”’»<>/|]{6,63}[^\s"'`“”’»<>/|.,;:?)*])(?=$|[\s"'.,;:?)])/y;
/** `Support2`, `2024Q1`: a word and a number. */
const NUMBERED = /^\p{L}(?!\p{Ll}*\p{Lu}\p{Ll})\p{L}*-?\d{1,4}$|^\p{L}+\d{4}Q\d$/u;

function findPassword(text: string, _start: number, end: number): readonly [number, number] | undefined {
  PAIR.lastIndex = end;
  const value = PAIR.exec(text)?.[1];
  if (value === undefined || /^\d{12}:/.test(value) || NUMBERED.test(value) || !/\d/.test(value))
    return undefined;
  if (!isStrong(value) && !/\d\p{Lu}\p{Ll}{3}|\p{Ll}\d\p{Ll}.*\p{Lu}/u.test(value)) return undefined;
  return [PAIR.lastIndex - value.length, PAIR.lastIndex];
}
