import type { Config } from "../config/config-schema.ts";
import type { Microsoft } from "./connect.ts";
import { CredentialError } from "./credential-error.ts";
import { field, fieldText } from "./json-field.ts";
import { PREREQUISITE_REASONS, type PrerequisiteRefusal } from "./reasons.ts";
import { ServiceError } from "./service-error.ts";

/** One thing the identity can or cannot do. */
export interface AccessItem {
  readonly item: string;
  /** `open`: cannot be known without doing it. */
  readonly verdict: "yes" | "no" | "open";
  readonly detail: string;
  readonly next?: string;
}

export interface AccessQuestion {
  readonly user: string;
  readonly config: Config;
  /** The scope of Graph tokens. */
  readonly scope: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Application permissions the reading job needs, and why; to check the merger, the submitting job needs all but the first. */
const READER_PERMISSIONS: Readonly<Record<string, string>> = {
  "AiEnterpriseInteraction.Read.All": "read the affected user's Copilot interactions",
  "User.Read.All": "find users and see their Copilot plan",
  "RoleAssignmentSchedule.Read.Directory": "see who holds an admin role now (Entra ID P2)",
  "RoleManagement.Read.Directory": "see who holds an admin role now (without Entra ID P2)",
  "GroupMember.Read.All": "see who holds an admin role through a group",
};

/** The item without which no other can be asked for. */
export const SIGN_IN = "sign in to Entra";

const MAIL_PERMISSION = "Mail.Send";
const RECENT_MS = 60 * 60_000;

/** Asks for each thing in turn, doing nothing that leaves a trace but the reads themselves. */
export async function* checkAccess(
  microsoft: Microsoft,
  { user, config, scope, now }: AccessQuestion,
): AsyncGenerator<AccessItem> {
  const signIn = await attempt(SIGN_IN, async () => ({
    verdict: "yes" as const,
    detail: describeToken(await microsoft.tokens(scope)),
  }));
  yield signIn;
  if (signIn.verdict !== "yes") return;
  const token = claimsOf(await microsoft.tokens(scope));
  const granted = permissionsOf(token);
  yield* fitness(token, granted);

  yield await attempt("find the user and their Copilot plan", async () =>
    answer(await microsoft.checkUser(user), "the plan is enabled"),
  );
  yield await attempt("read the user's Copilot interactions", () => readOne(microsoft, user, now));
  for (const admin of new Set(Object.values(config.admins))) {
    yield await attempt(`see that ${admin} holds an accepted role`, async () => {
      const verdict = await microsoft.checkAdmin(admin);
      return answer(verdict, verdict.ok ? `${verdict.role}, by ${verdict.through}` : "");
    });
  }
  if (config.notification.type === "graph-mail") yield mailItem(config.notification.mailbox, granted);
  if (config.intake.type !== "directory") {
    yield {
      item: `deliver to ${config.intake.type}`,
      verdict: "open",
      detail: "belongs to the identity of the submitting job and cannot be tried without writing",
    };
  }
}

async function attempt(item: string, ask: () => Promise<Omit<AccessItem, "item">>): Promise<AccessItem> {
  try {
    return { item, ...(await ask()) };
  } catch (error) {
    if (error instanceof CredentialError)
      return { item, verdict: "no", detail: error.reason, next: error.message };
    if (error instanceof ServiceError)
      return { item, verdict: "no", detail: error.problem, next: error.next };
    if (error instanceof Error && "fix" in error && typeof error.fix === "string") {
      return { item, verdict: "no", detail: error.message, next: error.fix };
    }
    throw error;
  }
}

function answer(
  verdict: { readonly ok: true } | PrerequisiteRefusal,
  detail: string,
): Omit<AccessItem, "item"> {
  if (verdict.ok) return { verdict: "yes", detail };
  const { title, next } = PREREQUISITE_REASONS[verdict.code];
  return { verdict: "no", detail: `${title}${verdict.detail === "" ? "" : ` ${verdict.detail}`}`, next };
}

/** One window of an hour: whether it may be read, not what is in it. */
async function readOne(microsoft: Microsoft, user: string, now: number): Promise<Omit<AccessItem, "item">> {
  let unfiltered = false;
  const source = microsoft.source({ onProgress: (progress) => (unfiltered ||= progress.unfiltered) });
  const query = { user, after: new Date(now - RECENT_MS).toISOString(), before: new Date(now).toISOString() };
  for await (const _ of source.read(query)) break;
  return {
    verdict: "yes",
    detail: unfiltered
      ? "this tenant refuses the date filter, so whole histories are read"
      : "with the date filter",
  };
}

function mailItem(mailbox: string, granted: readonly string[]): AccessItem {
  const item = `send mail from ${mailbox}`;
  return granted.includes(MAIL_PERMISSION)
    ? {
        item,
        verdict: "yes",
        detail: "but from every mailbox of the tenant",
        next: "Remove Mail.Send in Entra and assign the Exchange Online role Application Mail.Send, scoped to this mailbox.",
      }
    : {
        item,
        verdict: "open",
        detail:
          "belongs to the identity of the submitting job; Exchange Online does not show its scoped roles in tokens",
        next: `Ask Exchange Online: Test-ServicePrincipalAuthorization -Identity <object id> -Resource ${mailbox}`,
      };
}

/** What is wrong with the identity itself, before anything is asked of it. */
function fitness(token: unknown, granted: readonly string[]): readonly AccessItem[] {
  if (field(token, "scp") !== undefined) {
    return [
      {
        item: "be an application",
        verdict: "no",
        detail: "a person is signed in, and Graph gives out conversations to applications only",
        next: "Sign in as the application: set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_CERTIFICATE_PATH.",
      },
    ];
  }
  const more = granted.filter((name) => !(name in READER_PERMISSIONS) && name !== MAIL_PERMISSION);
  if (more.length === 0) return [];
  return [
    {
      item: "hold no more than is needed",
      verdict: "no",
      detail: `also granted: ${more.join(", ")}`,
      next: "Remove what docs/microsoft.md does not list; a stolen token can do all of it.",
    },
  ];
}

function describeToken(token: string): string {
  const claims = claimsOf(token);
  const who =
    fieldText(claims, "app_displayname") ?? fieldText(claims, "upn") ?? fieldText(claims, "appid") ?? "?";
  return `as ${printable(who)} in tenant ${printable(fieldText(claims, "tid") ?? "?")}`;
}

/** Application permissions in a token; read for people only, the service decides. */
function permissionsOf(claims: unknown): readonly string[] {
  const roles = field(claims, "roles");
  return (Array.isArray(roles) ? roles : []).filter(
    (name): name is string => typeof name === "string" && /^[A-Za-z][\w.]{0,99}$/.test(name),
  );
}

function claimsOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}

function printable(text: string): string {
  return text.replaceAll(/[^\w@. -]/g, "?").slice(0, 100);
}
