import type { DocumentKind, Report } from "../document/document-kind.ts";
import type { Reading } from "../document/problem.ts";
import { readDocument } from "../document/read-document.ts";
import { checkRedaction } from "./check-redaction.ts";
import validate from "./config.validator.generated.js";
import type { Config } from "./config-schema.ts";
import { PLACEHOLDER_ADMIN, PLACEHOLDER_CODE } from "./placeholder-admin.ts";

/** Where the configuration lives in a repository. */
export const CONFIG_PATH = "copilot-feedback.yaml";
/** Room for redaction dictionaries, the only long part. */
export const CONFIG_LIMIT_BYTES = 1024 * 1024;

const EXAMPLE = `version: 1
tenant: contoso.onmicrosoft.com
admins:
  megan-contoso: megan.bowen@contoso.com
source:
  type: graph
intake:
  type: azure-blob
  account: contosofeedback
  container: intake
notification:
  type: graph-mail
  mailbox: copilot-feedback@contoso.com`;

/**
 * Reads a repository's configuration and fills in its defaults; every problem at once.
 * @param path as shown in problems; not read from disk.
 */
export function readConfig(content: string | Uint8Array, path: string = CONFIG_PATH): Reading<Config> {
  return readDocument(content, path, CONFIG_KIND);
}

const CONFIG_KIND: DocumentKind<Config> = {
  noun: "configuration",
  maxBytes: CONFIG_LIMIT_BYTES,
  validate,
  keys: [
    "version",
    "tenant",
    "admins",
    "roles",
    "consent",
    "collect",
    "source",
    "redaction",
    "intake",
    "notification",
    "artifacts",
  ],
  collections: ["admins", "roles"],
  example: EXAMPLE,
  keyAliases: {
    administrators: "admins",
    tenantid: "tenant",
    mail: "notification",
    output: "intake",
    input: "source",
  },
  suggestValue: () => undefined,
  check(config, report) {
    checkTenant(config, report);
    checkPlaceholder(config, report);
    checkLogins(config, report);
    checkSecondAdmin(config, report);
    checkPersons(config, report);
    checkLifetimes(config, report);
    checkRedaction(config.redaction, report);
  },
};

function checkTenant({ tenant, source, notification }: Partial<Config>, report: Report): void {
  if (tenant !== undefined) return;
  const pointer =
    source?.type === "graph" ? "/source" : notification?.type === "graph-mail" ? "/notification" : null;
  if (pointer === null) return;
  report(pointer, {
    at: "key",
    code: "missing-key",
    message: `\`tenant\` is missing, which ${pointer.slice(1)} needs to reach Microsoft Graph`,
    expected: "a tenant id or domain, such as contoso.onmicrosoft.com",
    fix: "Add a line `tenant: contoso.onmicrosoft.com` with your tenant",
  });
}

/** What `init --yes` wrote is nobody: every request would be refused for an author who is no admin. */
function checkPlaceholder({ admins = {} }: Partial<Config>, report: Report): void {
  if (!(PLACEHOLDER_ADMIN in admins)) return;
  report(`/admins/${PLACEHOLDER_ADMIN}`, {
    at: "key",
    code: PLACEHOLDER_CODE,
    message: "The admin named here is the placeholder that `init` wrote",
    expected: "the GitHub login of an admin and, after the colon, their user principal name in Entra",
    fix: "Replace the line, for example with `megan-contoso: megan.bowen@contoso.com`, and `@megan-contoso` in .github/CODEOWNERS",
  });
}

/** GitHub logins are the same in any case, so two spellings would be two answers about one person. */
function checkLogins({ admins = {} }: Partial<Config>, report: Report): void {
  const seen = new Map<string, string>();
  for (const login of Object.keys(admins)) {
    const first = seen.get(login.toLowerCase());
    if (first === undefined) {
      seen.set(login.toLowerCase(), login);
      continue;
    }
    report(`/admins/${login}`, {
      at: "key",
      code: "duplicate-key",
      message: `\`${login}\` is the same GitHub login as \`${first}\``,
      expected: "each login once",
      fix: "Delete one of the two lines",
    });
  }
}

/** With one admin nobody could ever merge what they asked for. */
function checkSecondAdmin({ admins, consent }: Partial<Config>, report: Report): void {
  if (consent?.secondAdmin !== true || admins === undefined || Object.keys(admins).length > 1) return;
  report("/consent/secondAdmin", {
    code: "out-of-range",
    message: "`consent.secondAdmin` asks for two admins, but `admins` names fewer",
    expected: "a second login under `admins`, or `secondAdmin: false`",
    fix: "Add the GitHub login of another admin under `admins`",
  });
}

/** Consent compares logins: a person with two of them would be their own second admin. */
function checkPersons({ admins = {}, consent }: Partial<Config>, report: Report): void {
  if (consent?.secondAdmin !== true) return;
  const seen = new Map<string, string>();
  for (const [login, person] of Object.entries(admins)) {
    const first = seen.get(person.toLowerCase());
    if (first === undefined) {
      seen.set(person.toLowerCase(), login);
      continue;
    }
    report(`/admins/${login}`, {
      code: "same-person",
      message: `\`${login}\` is the same person as \`${first}\`, who would be their own second admin`,
      expected: "one login for each person, because `consent.secondAdmin` is true",
      fix: "Delete one of the two lines, or correct the address",
    });
  }
}

/** Consent needs the artifact it is about: a longer validity would promise what the retention has deleted. */
function checkLifetimes({ consent, artifacts }: Partial<Config>, report: Report): void {
  if (!consent || !artifacts || consent.validDays <= artifacts.retentionDays) return;
  report("/consent/validDays", {
    code: "out-of-range",
    message: `Consent is valid for ${consent.validDays} days, but logs are kept for ${artifacts.retentionDays}`,
    expected: "`consent.validDays` not above `artifacts.retentionDays`",
    fix: `Write \`validDays: ${artifacts.retentionDays}\`, or \`artifacts.retentionDays: ${consent.validDays}\``,
  });
}
