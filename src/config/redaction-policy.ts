import { z } from "zod";

/** Longest list the policy accepts anywhere; a dictionary of everybody in a large tenant still fits. */
const MAX_ENTRIES = 50_000;
/** Longest single value or pattern; a redaction rule longer than this is a mistake. */
const MAX_LENGTH = 512;

const identifier = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, "lower-case letters, digits and hyphens, starting with a letter");
const text = z.string().min(1).max(MAX_LENGTH);
/** Shorter words stand in ordinary text by chance. */
const word = z.string().min(3).max(MAX_LENGTH);
const pointer = z
  .string()
  .max(MAX_LENGTH)
  .regex(/^(\/[^/]*)*$/, "a JSON pointer such as /rounds/*/prompt/text");

const customRule = z
  .strictObject({
    id: identifier.meta({
      title: "Rule id",
      description: "Names the rule in the report; must not be the id of a built-in rule.",
    }),
    kind: identifier.optional().meta({
      title: "Kind",
      description: "What the placeholder says, `[kind-1]`. Default: the id.",
    }),
    pattern: text.meta({
      title: "Pattern",
      description:
        "JavaScript regular expression (flag u). Refused if it can take super-linear time or matches ordinary text.",
    }),
    ignoreCase: z.boolean().optional().meta({
      title: "Ignore case",
      description: "Whether upper and lower case are the same. Default: false.",
    }),
    match: z.array(text).max(20).optional().meta({
      title: "Examples that must match",
      description: "Checked when the policy is read.",
    }),
    miss: z.array(text).max(20).optional().meta({
      title: "Examples that must not match",
      description: "Checked when the policy is read.",
    }),
  })
  .meta({ title: "Custom rule", description: "A rule of your own for identifiers only you know." });

const dictionaryEntry = z
  .strictObject({
    kind: identifier.default("person").meta({
      title: "Kind",
      description: "What the placeholder says, `[kind-1]`, for example person, project or customer.",
    }),
    values: z.array(word).max(MAX_ENTRIES).meta({
      title: "Values",
      description: "Names and words removed wherever they stand as whole words, in any case.",
    }),
  })
  .meta({ title: "Dictionary", description: "Known values of one kind." });

const structuralRule = z
  .strictObject({
    path: pointer.meta({
      title: "Path",
      description: "JSON pointer into the log; `*` stands for one segment, `**` for any number.",
    }),
    kind: identifier.default("internal").meta({
      title: "Kind",
      description: "What the placeholder says, `[kind-1]`.",
    }),
  })
  .meta({ title: "Structural rule", description: "Removes every text below a path, whatever it says." });

/**
 * The `redaction` section of copilot-feedback.yaml. Every key has a default, so `{}` is the standard policy.
 * What each rule removes is listed by `copilot-feedback redact --rules`.
 */
export const redactionPolicySchema = z
  .strictObject({
    profile: z.enum(["secrets-only", "standard", "strict"]).default("standard").meta({
      title: "Profile",
      description:
        "secrets-only: credentials and vendor internals. standard: also personal data with strong evidence. strict: also weak evidence; expect false placeholders.",
    }),
    rules: z
      .strictObject({
        on: z.array(identifier).max(500).default([]).meta({
          title: "Rules switched on",
          description: "Ids of rules the profile leaves out.",
        }),
        off: z.array(identifier).max(500).default([]).meta({
          title: "Rules switched off",
          description: "Ids of rules the profile contains.",
        }),
      })
      .prefault({})
      .meta({ title: "Rules on and off", description: "Exceptions from the profile, by rule id." }),
    custom: z.array(customRule).max(100).default([]).meta({
      title: "Custom rules",
      description: "Patterns of your own.",
    }),
    dictionary: z.array(dictionaryEntry).max(20).default([]).meta({
      title: "Dictionaries",
      description: "Names and words to remove, for example the people of a department.",
    }),
    allow: z
      .strictObject({
        values: z.array(text).max(MAX_ENTRIES).default([]).meta({
          title: "Allowed values",
          description:
            "Exact values never removed, for example a public support address. Of a full name, no part is removed where the name stands.",
        }),
        patterns: z.array(text).max(100).default([]).meta({
          title: "Allowed patterns",
          description:
            "Regular expressions (flag u); a value matching one as a whole is never removed. Refused like a custom rule's, or if they let anybody's values through.",
        }),
        paths: z.array(pointer).max(100).default([]).meta({
          title: "Allowed paths",
          description:
            "JSON pointers (`*` one segment, `**` any number) below which nothing is removed; not prompts or responses as a whole.",
        }),
      })
      .prefault({})
      .meta({ title: "Allow list", description: "What stays although a rule finds it." }),
    structural: z.array(structuralRule).max(100).default([]).meta({
      title: "Structural rules",
      description: "Parts of the log removed by place instead of by content.",
    }),
    keep: z
      .strictObject({
        domains: z.array(text).max(100).default([]).meta({
          title: "Domains kept",
          description: "E-mail addresses of these domains keep their domain: `[email-1]@contoso.com`.",
        }),
        subnets: z
          .array(
            z.string().regex(/^(\d{1,3}\.){3}\d{1,3}\/(8|16|24)$/, "an IPv4 network such as 10.20.0.0/16"),
          )
          .max(100)
          .default([])
          .meta({
            title: "Subnets kept",
            description: "IPv4 addresses of these /8, /16 or /24 networks keep the network part.",
          }),
      })
      .prefault({})
      .meta({ title: "Parts kept", description: "Parts of values that help to understand a log." }),
  })
  .meta({ title: "Redaction", description: "What is removed from a log before anybody reads it." });

export type RedactionPolicy = z.infer<typeof redactionPolicySchema>;
