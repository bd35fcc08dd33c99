import { z } from "zod";
import { ADDRESS } from "../request/address.ts";
import { DEFAULT_LOOK_BACK_DAYS, DEFAULT_RETENTION_DAYS } from "./default-days.ts";
import { redactionPolicySchema } from "./redaction-policy.ts";

/**
 * The shape of copilot-feedback.yaml. The JSON Schema that editors, CI and the command line use is generated
 * from this (`npm run generate`). Loaded by the generator only; everything else uses the generated validator.
 */

const GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
const DOMAIN = "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,63}";
/** GitHub logins; those of managed users end in an underscore and the enterprise's short code. */
const LOGIN = /^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:_[A-Za-z0-9]{3,8})?$/;
/** GitHub keeps artifacts of private repositories at most 400 days; by default at most 90. */
const MAX_RETENTION_DAYS = 90;
const MAX_LOOK_BACK_DAYS = 365;
/** The interaction export API exists in these clouds and not in the one operated by 21Vianet. */
const CLOUDS = ["global", "us-government", "us-dod"] as const;

const address = z.string().max(254).regex(ADDRESS, "one e-mail address, such as megan.bowen@contoso.com");

const directory = z
  .string()
  .max(255)
  .regex(/^[^\0-\x1f\\]+$/, "a folder, such as .rehearsal/intake")
  .meta({
    title: "Folder",
    description: "Relative to the repository's root. Only for trying things out: a hosted runner forgets it.",
  });

const source = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z
        .literal("file")
        .meta({ description: "Exports in the shape of Microsoft Graph's aiInteraction." }),
      directory: directory.meta({ examples: ["interactions"] }),
    })
    .meta({ title: "Files" }),
  z
    .strictObject({
      type: z.literal("graph").meta({ description: "Microsoft Graph's interaction export API." }),
      cloud: z.enum(CLOUDS).optional().meta({
        title: "Cloud",
        description: "Which Microsoft cloud the tenant lives in. Default: global.",
      }),
    })
    .meta({ title: "Microsoft Graph" }),
]);

const intake = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("directory").meta({ description: "A folder." }),
      directory: directory.meta({ examples: [".rehearsal/intake"] }),
    })
    .meta({ title: "Folder" }),
  z
    .strictObject({
      type: z.literal("azure-blob").meta({ description: "A container whose blobs cannot be changed." }),
      account: z
        .string()
        .regex(/^[a-z0-9]{3,24}$/, "a storage account's name, 3 to 24 lower-case letters and digits")
        .meta({ title: "Storage account", description: "Its name only.", examples: ["contosofeedback"] }),
      container: z
        .string()
        .regex(
          /^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
          "a container's name, 3 to 63 lower-case letters, digits and single hyphens",
        )
        .meta({ title: "Container", description: "The blob container.", examples: ["intake"] }),
    })
    .meta({ title: "Azure Blob Storage" }),
  z
    .strictObject({
      type: z.literal("azure-support").meta({ description: "The file workspace of an open support ticket." }),
      subscription: z
        .string()
        .regex(new RegExp(`^${GUID}$`), "a subscription id, such as 00000000-0000-0000-0000-000000000000")
        .meta({
          title: "Subscription",
          description: "The Azure subscription the ticket belongs to.",
          examples: ["00000000-0000-0000-0000-000000000000"],
        }),
    })
    .meta({ title: "Azure support ticket" }),
]);

const notification = z.discriminatedUnion("type", [
  z
    .strictObject({
      type: z.literal("directory").meta({ description: "One .eml file per mail in a folder." }),
      directory: directory.meta({ examples: [".rehearsal/mail"] }),
      from: address.meta({
        title: "Sender",
        description: "The address mails come from.",
        examples: ["copilot-feedback@contoso.com"],
      }),
    })
    .meta({ title: "Folder" }),
  z
    .strictObject({
      type: z
        .literal("graph-mail")
        .meta({ description: "Mail from a shared mailbox, sent by Microsoft Graph." }),
      mailbox: address.meta({
        title: "Mailbox",
        description: "The shared mailbox mails are sent from.",
        examples: ["copilot-feedback@contoso.com"],
      }),
    })
    .meta({ title: "Microsoft Graph" }),
]);

const column = (field: string, header: string) =>
  z
    .string()
    .min(1)
    .max(100)
    .optional()
    .meta({
      title: `Column of ${field}`,
      description: `Header of the column; by default ${header}.`,
      examples: [header],
    });

/** Users' thumbs and comments have no API; an administrator exports them by hand. */
const feedback = z
  .strictObject({
    file: z
      .string()
      .max(255)
      .regex(/^[^\0-\x1f\\]+$/, "a file, such as product-feedback.csv")
      .meta({
        title: "File",
        description:
          "The admin centre's Product feedback export on the runner; relative to the repository's root.",
        examples: ["product-feedback.csv"],
      }),
    columns: z
      .strictObject({
        user: column("the user", "User Email"),
        time: column("the time", "Date Submitted"),
        comment: column("the comment", "Comments"),
        kind: column("the kind", "Feedback Type"),
        app: column("the app", "App"),
      })
      .prefault({})
      .meta({ title: "Columns", description: "Headers, where the export names them differently." }),
    dates: z.enum(["month-first", "day-first"]).optional().meta({
      title: "Order of dates",
      description: "How dates with slashes are written; by default as the file's own dates show.",
    }),
  })
  .meta({
    title: "Users' own feedback",
    description: "What users told Microsoft with thumbs and comments, attached to the rounds it is about.",
    examples: [{ file: "product-feedback.csv" }],
  });

export const configSchema = z
  .strictObject({
    version: z.literal(1).meta({ title: "Version", description: "Of this file's format.", examples: [1] }),
    tenant: z
      .string()
      .regex(new RegExp(`^(?:${GUID}|${DOMAIN})$`), "a tenant id or domain, such as contoso.onmicrosoft.com")
      .meta({
        title: "Tenant",
        description:
          "The Entra tenant requests are about. Required to read from or mail with Microsoft Graph.",
        examples: ["contoso.onmicrosoft.com"],
      })
      .optional(),
    admins: z
      .record(
        z
          .string()
          .regex(LOGIN, "a GitHub login, such as megan-contoso")
          .meta({ examples: ["megan-contoso"] }),
        address.meta({ examples: ["megan.bowen@contoso.com"] }),
      )
      .meta({
        title: "Admins",
        description:
          "Who may open and merge requests: GitHub login, a colon, user principal name in Entra. Whether somebody holds an accepted role is asked of Entra each time.",
        minProperties: 1,
        examples: [{ "megan-contoso": "megan.bowen@contoso.com" }],
      }),
    roles: z
      .array(z.enum(["global-administrator", "ai-administrator"]))
      .min(1)
      .default(["global-administrator"])
      .meta({
        title: "Accepted roles",
        description: "Entra roles of which author and merger must hold one.",
        uniqueItems: true,
        examples: [["global-administrator", "ai-administrator"]],
      }),
    consent: z
      .strictObject({
        secondAdmin: z.boolean().default(false).meta({
          title: "Second admin",
          description:
            "Whether two admins have to agree: whoever opened the pull request or changed it last may merge it only after another admin approved the log.",
        }),
        validDays: z.int().min(1).max(MAX_RETENTION_DAYS).default(7).meta({
          title: "Valid for",
          description: "Days after collection in which a merge counts as consent.",
        }),
      })
      .prefault({})
      .meta({ title: "Consent", description: "What makes a merge consent." }),
    collect: z
      .strictObject({
        lookBackDays: z.int().min(1).max(MAX_LOOK_BACK_DAYS).default(DEFAULT_LOOK_BACK_DAYS).meta({
          title: "Look-back",
          description: "How many days back rounds are looked for.",
        }),
        feedback: feedback.optional(),
      })
      .prefault({})
      .meta({ title: "Collection", description: "How conversations are looked for." }),
    source: source.meta({
      title: "Source",
      description: "Where conversations come from: file or graph.",
      examples: [{ type: "graph" }],
    }),
    redaction: redactionPolicySchema.prefault({}),
    intake: intake.meta({
      title: "Intake",
      description: "Where a package goes after the merge: directory, azure-blob or azure-support.",
      examples: [{ type: "azure-blob", account: "contosofeedback", container: "intake" }],
    }),
    notification: notification.meta({
      title: "Notification",
      description: "How the affected user is told: directory or graph-mail.",
      examples: [{ type: "graph-mail", mailbox: "copilot-feedback@contoso.com" }],
    }),
    artifacts: z
      .strictObject({
        retentionDays: z.int().min(1).max(MAX_RETENTION_DAYS).default(DEFAULT_RETENTION_DAYS).meta({
          title: "Retention",
          description: "Days after which GitHub deletes a log nobody decided on.",
        }),
      })
      .prefault({})
      .meta({ title: "Artifacts", description: "Log and review page attached to the workflow run." }),
  })
  .meta({
    title: "Copilot feedback configuration",
    description: "How this repository collects, redacts, reviews and submits Copilot feedback.",
  });

/** The configuration with every default filled in. */
export type Config = z.infer<typeof configSchema>;
