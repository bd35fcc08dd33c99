import { createHash } from "node:crypto";
import { RunError } from "@pulumi/pulumi";
import { z } from "zod";
import { planTiers } from "./repository-guards/plan-tier.ts";

/** The Pulumi project, and so the namespace of its configuration keys. */
const projectName = "copilot-feedback";

/** Days for which Azure keeps what the lifecycle deleted; adds to the real date of erasure. */
export const softDeleteDays = 7;

/** Regions in which Entra does not support federated credentials of user-assigned identities. */
const regionsWithoutFederation = ["malaysiasouth", "newzealandnorth"];

const wholeNumber = (what: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `expected ${what}, a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `expected ${what}, from ${least} to ${most}`);

const yesNo = z.enum(["true", "false"], "expected true or false").transform((value) => value === "true");

const listOf = (what: string, pattern: RegExp) =>
  z.string().transform((text, context): readonly string[] => {
    const entries = text.split(",").map((entry) => entry.trim());
    const wrong = entries.find((entry) => !pattern.test(entry));
    if (wrong === undefined) return entries;
    context.addIssue({
      code: "custom",
      message: `expected ${what}, separated by commas; ${JSON.stringify(wrong)} is none`,
    });
    return z.NEVER;
  });

const emailAddress = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,63}$/;

/** Every key, what it accepts and what it means when absent. docs/infrastructure.md lists the same. */
const keys = z.strictObject({
  repository: z
    .string("expected the admin repository as owner/name")
    .regex(
      /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/[A-Za-z0-9._-]{1,100}$/,
      "expected the admin repository as owner/name",
    ),
  plan: z.enum(
    planTiers,
    "expected the GitHub plan of the repository's owner: free, pro, team or enterprise",
  ),
  defaultBranch: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,99}$/, "expected the name of one branch, without patterns")
    .default("main"),
  location: z
    .string("expected an Azure region such as westeurope")
    .regex(/^[a-z0-9]+$/, "expected an Azure region in its short form, such as westeurope")
    .refine(
      (region) => !regionsWithoutFederation.includes(region),
      "managed identities in this region cannot trust GitHub; choose another region",
    ),
  tenant: z.uuid("expected the tenant's id, a GUID").optional(),
  alertEmail: z
    .string("expected the mail address that alerts go to")
    .regex(emailAddress, "expected one mail address that alerts go to"),
  name: z
    .string()
    .regex(/^[a-z](?:[a-z0-9-]{1,22})[a-z0-9]$/, "expected 3 to 24 lower-case letters, digits and hyphens")
    .default("copilot-feedback"),
  storageAccount: z
    .string()
    .regex(/^[a-z0-9]{3,24}$/, "expected 3 to 24 lower-case letters and digits")
    .optional(),
  container: z
    .string()
    .regex(
      /^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
      "expected 3 to 63 lower-case letters, digits and hyphens",
    )
    .default("feedback"),
  replication: z.enum(["ZRS", "LRS", "GZRS", "GRS"], "expected ZRS, LRS, GZRS or GRS").default("ZRS"),
  retentionDays: wholeNumber("days in which a package cannot be altered", 1, 3650).default(30),
  deletionDays: wholeNumber("days after which a package is deleted", 2, 3650).default(90),
  logRetentionDays: wholeNumber("days to keep access logs", 30, 730).default(90),
  monthlyBudget: wholeNumber("the monthly budget in the billing currency", 1, 1_000_000).default(25),
  customerManagedKey: yesNo.default(false),
  defender: yesNo.default(false),
  allowedAddresses: listOf(
    "public IPv4 addresses or ranges",
    /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/(?:[0-9]|[12]\d|30))?$/,
  ).optional(),
  allowedSubnets: listOf(
    "subnet ids",
    /^\/subscriptions\/[0-9a-fA-F-]{36}\/resourceGroups\/[^/\s]+\/providers\/Microsoft\.Network\/virtualNetworks\/[^/\s]+\/subnets\/[^/\s]+$/,
  ).optional(),
  mailbox: z.string().regex(emailAddress, "expected the shared mailbox that notifies users").optional(),
  secondAdmin: yesNo.default(false),
  soleAdministrator: yesNo.default(false),
  environmentReviewers: listOf("GitHub logins", /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/)
    .refine((logins) => logins.length <= 6, "GitHub accepts at most six reviewers")
    .optional(),
  subjectPrefix: z
    .string()
    .regex(/^repo:[^:\s]+$/, "expected sub_claim_prefix as GitHub reports it, such as repo:owner/name")
    .optional(),
});

type Values = z.output<typeof keys>;

export interface Configuration extends Omit<Values, "repository" | "storageAccount"> {
  readonly repository: { readonly owner: string; readonly name: string };
  readonly storageAccount: string;
}

/** A mistake of the person who deploys: `pulumi up` prints the message, which names each key and its mend. */
export class ConfigurationError extends RunError {
  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  }
}

/**
 * Reads the whole configuration at once.
 * @param values every configured key with its namespace (`copilot-feedback:plan`), as Pulumi hands them over;
 *   other namespaces belong to providers and are left alone.
 * @throws ConfigurationError naming every problem, not only the first.
 */
export function readConfiguration(values: Readonly<Record<string, string>>): Configuration {
  const own = Object.entries(values)
    .filter(([key]) => key.startsWith(`${projectName}:`))
    .map(([key, value]) => [key.slice(projectName.length + 1), value]);
  const parsed = keys.safeParse(Object.fromEntries(own));
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map(describeIssue));

  const { repository, storageAccount, ...rest } = parsed.data;
  const [owner = "", name = ""] = repository.split("/");
  const problems = [...contradictions(rest), ...wrongOwner(owner, values["github:owner"])];
  if (problems.length > 0) throw new ConfigurationError(problems);

  return {
    ...rest,
    repository: { owner, name },
    storageAccount: storageAccount ?? defaultStorageAccount(repository, rest.name),
  };
}

/** What works but weakens something; shown on each run. */
export function configurationWarnings(configuration: Configuration): readonly string[] {
  if (!configuration.soleAdministrator) return [];
  return [
    "soleAdministrator is set: changes of copilot-feedback.yaml and the workflows need no second person's review. Unset it as soon as there are two administrators.",
  ];
}

/** Without it the GitHub provider works in the account of whoever is signed in, and would make a repository there. */
function wrongOwner(owner: string, configured: string | undefined): string[] {
  if (configured?.toLowerCase() === owner.toLowerCase()) return [];
  const found = configured === undefined ? "is not set" : `is ${configured}`;
  return [
    `github:owner ${found}, but the repository belongs to ${owner}. Run: pulumi config set github:owner ${owner}`,
  ];
}

function contradictions(values: Omit<Values, "repository" | "storageAccount">): string[] {
  const problems: string[] = [];
  if (values.deletionDays <= values.retentionDays) {
    problems.push(
      `deletionDays (${values.deletionDays}) must be more than retentionDays (${values.retentionDays}): while a package is immutable, Azure cannot delete it. Run: pulumi config set deletionDays ${values.retentionDays + 1}`,
    );
  }
  if (values.secondAdmin && values.soleAdministrator) {
    problems.push(
      "secondAdmin and soleAdministrator contradict each other: with one administrator nobody could approve. Run: pulumi config rm soleAdministrator",
    );
  }
  return problems;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return `unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}; known are ${Object.keys(keys.shape).join(", ")}`;
  }
  const key = issue.path.join(".");
  return `${key}: ${issue.message}. Run: pulumi config set ${key} <value>`;
}

/** Storage account names are shared by the whole world; a digest of ours makes a clash improbable. */
function defaultStorageAccount(repository: string, name: string): string {
  const digest = createHash("sha256").update(`${repository.toLowerCase()}#${name}`).digest("hex");
  return `cpfb${digest.slice(0, 16)}`;
}
