import { stringify } from "yaml";
import type { JsonSchema } from "../src/document/document-kind.ts";
import { FORM_FIELDS, type FormField } from "../src/request/issue-form.ts";
import { KNOWN_APPS } from "../src/request/known-apps.ts";

/** The label the form gives its issues; the workflow that reads them looks for it. */
export const FORM_LABEL = "copilot-feedback";

const ABOUT = `# The request as a form, for people who would rather not write YAML. Made from the request's schema.
# A workflow checks what was filled in, puts it on a branch and answers in the issue.
`;

const INTRODUCTION =
  "A workflow checks this form and answers below the issue, with a link that opens the pull request. The log is collected then, redacted, and sent only after somebody reviewed it and merged.";

/** The issue form, with titles, help and examples of the request's schema. */
export function issueFormText(schema: JsonSchema): string {
  const form = {
    name: "Copilot feedback",
    description: "Ask to share a user's Copilot conversations with Microsoft, after review",
    title: "Copilot feedback",
    labels: [FORM_LABEL],
    body: [
      { type: "markdown", attributes: { value: INTRODUCTION } },
      ...FORM_FIELDS.map((field) => element(field, schema)),
    ],
  };
  // GitHub reads YAML 1.1, where an unquoted time is no text.
  return `${ABOUT}${stringify(form, { lineWidth: 0, defaultKeyType: "PLAIN", defaultStringType: "QUOTE_DOUBLE" })}`;
}

function element({ key, label, input }: FormField, schema: JsonSchema): object {
  const property = schema.properties?.[key];
  if (property?.title !== label)
    throw new Error(`the form calls ${key} "${label}", the schema "${property?.title}"`);
  const { description, examples = [] } = property;
  const help = { label, description };
  const required = schema.required?.includes(key) ?? false;
  switch (input) {
    case "line":
      return {
        type: "input",
        id: key,
        attributes: { ...help, placeholder: String(examples[0]) },
        validations: { required },
      };
    case "choice":
      return {
        type: "dropdown",
        id: key,
        attributes: { ...help, options: property.enum },
        validations: { required },
      };
    case "choices":
      return {
        type: "dropdown",
        id: key,
        attributes: { ...help, multiple: true, options: KNOWN_APPS },
        validations: { required },
      };
    case "text":
      return {
        type: "textarea",
        id: key,
        attributes: { ...help, placeholder: String(examples[0]) },
        validations: { required },
      };
  }
}
