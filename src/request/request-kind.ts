import type { DocumentKind } from "../document/document-kind.ts";
import { inlineYaml } from "../document/yaml-text.ts";
import { REQUEST_LIMIT_BYTES } from "./admission.ts";
import { meantApp } from "./known-apps.ts";
import { meantInstant } from "./meant-instant.ts";
import validate from "./request.validator.generated.js";
import { checkRequest, type RepositoryRules } from "./request-checks.ts";
import { MAX_ROUNDS } from "./request-limits.ts";
import type { RequestDocument } from "./request-schema.ts";
import { isSeveralAddresses, meantAddress, meantRoundId, meantRounds } from "./request-values.ts";

const MIN_ROUNDS = 1;

const REQUEST_EXAMPLE = `user: adele.vance@contoso.com
interactions: 10
comment: Copilot in Teams summarised the wrong meeting.`;

/** How requests are checked and explained. @param rules where they are known, they are checked too. */
export function requestKind(rules?: RepositoryRules): DocumentKind<RequestDocument> {
  return {
    noun: "request",
    maxBytes: REQUEST_LIMIT_BYTES,
    validate,
    keys: KEYS,
    collections: ["apps", "exclude", "comments"],
    example: REQUEST_EXAMPLE,
    keyAliases: KEY_ALIASES,
    suggestValue,
    check: (request, report, written) => checkRequest(request, rules, written, report),
  };
}

const KEYS: readonly (keyof RequestDocument)[] = [
  "user",
  "interactions",
  "comment",
  "apps",
  "before",
  "after",
  "category",
  "ticket",
  "exclude",
  "comments",
];

const KEY_ALIASES: Readonly<Record<string, keyof RequestDocument>> = {
  email: "user",
  mail: "user",
  upn: "user",
  address: "user",
  person: "user",
  employee: "user",
  rounds: "interactions",
  count: "interactions",
  number: "interactions",
  conversations: "interactions",
  reason: "comment",
  description: "comment",
  message: "comment",
  text: "comment",
  application: "apps",
  applications: "apps",
  until: "before",
  to: "before",
  end: "before",
  since: "after",
  from: "after",
  start: "after",
  type: "category",
  kind: "category",
  incident: "ticket",
  case: "ticket",
  skip: "exclude",
  omit: "exclude",
};

function suggestValue(pointer: string, value: unknown, written: string): string | undefined {
  const [, key = "", entry] = pointer.split("/");
  const line = (meant: unknown): string | undefined =>
    meant === undefined ? undefined : `Write \`${key}: ${inlineYaml(meant)}\``;
  const item = (meant: unknown): string | undefined =>
    meant === undefined ? undefined : `Write \`${inlineYaml(meant)}\``;
  switch (key) {
    case "user":
      if (typeof value === "string" && /[\w.]\s+[\w.]\S*@/.test(value.trim()) && !/[<,;]/.test(value)) {
        return `An address has no spaces; write for example \`user: ${value.trim().replace(/\s+/g, ".")}\``;
      }
      if (isSeveralAddresses(value)) return "Write one file per user; a request is about one person";
      return line(meantAddress(value));
    case "interactions":
      return line(meantRounds(value, MIN_ROUNDS, MAX_ROUNDS));
    case "before":
    case "after":
      return suggestInstant(key, typeof value === "number" ? written : value);
    case "apps":
      return entry === undefined ? undefined : item(meantApp(value));
    case "exclude":
      return entry === undefined ? undefined : item(meantRoundId(value));
    case "comments":
      if (entry === undefined)
        return "Write for example:\ncomments:\n  r-77ab01de: The cited file does not exist.";
      return entry === "*key" ? item(meantRoundId(value)) : undefined;
    default:
      return undefined;
  }
}

/** A zone that nobody gave is not guessed: the time decides which conversations are read. */
function suggestInstant(key: string, value: unknown): string | undefined {
  const meant = meantInstant(value);
  switch (meant?.zone) {
    case "given":
      return `Write \`${key}: ${meant.instant}\``;
    case "missing":
      return `Write \`${key}: ${meant.instant}\`, where Z is UTC; of another zone write the offset instead, such as +01:00`;
    case "named":
      return `Write the offset from UTC instead of \`${meant.name}\`, for example \`${key}: ${meant.local}+01:00\` for Berlin in winter`;
    default:
      return undefined;
  }
}
