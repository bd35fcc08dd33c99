import { all, type Output } from "@pulumi/pulumi";
import type { Configuration } from "./configuration.ts";
import type { Identities } from "./identities/identities.ts";
import { exchangeCommands } from "./identities/permissions.ts";
import type { Intake } from "./intake/intake.ts";

export interface Handover {
  /** Values of `copilot-feedback.yaml`, under its own keys. */
  readonly settings: Output<object>;
  /** What Azure, Exchange and GitHub offer no provider for, in order. One text, because Pulumi prints lists as JSON. */
  readonly nextSteps: Output<string>;
}

/** What a person carries on with after `pulumi up`. */
export function handover(
  configuration: Configuration,
  tenant: string,
  intake: Pick<Intake, "accountName" | "containerName" | "resourceGroupName">,
  identities: Pick<Identities, "submitter">,
): Handover {
  const { mailbox, repository } = configuration;
  const place = all([intake.accountName, intake.containerName, intake.resourceGroupName]);
  return {
    settings: place.apply(([account, container]) => ({
      tenant,
      source: { type: "graph" },
      intake: { type: "azure-blob", account, container },
      ...(mailbox === undefined ? {} : { notification: { type: "graph-mail", mailbox } }),
    })),
    nextSteps: all([place, identities.submitter.clientId, identities.submitter.principalId]).apply(
      ([[account, container, group], clientId, objectId]) =>
        [
          ...(mailbox === undefined ? [] : [mailSteps(mailbox, clientId, objectId)]),
          doctorSteps(`${repository.owner}/${repository.name}`),
          lockSteps(account, container, group, configuration.retentionDays),
        ].join("\n\n"),
    ),
  };
}

function mailSteps(mailbox: string, clientId: string, objectId: string): string {
  return [
    `# Mail from ${mailbox}: PowerShell, by an Exchange administrator, once the mailbox is there.`,
    "# Takes up to two hours to work.",
    "Install-Module ExchangeOnlineManagement -Scope CurrentUser",
    "Connect-ExchangeOnline",
    ...exchangeCommands(mailbox, clientId, objectId),
  ].join("\n");
}

function doctorSteps(repository: string): string {
  return `# Settings of GitHub without a provider: any shell.\ncopilot-feedback doctor --repository ${repository} --fix`;
}

/**
 * Locking cannot be undone and has no provider: until then an Azure owner could still shorten the retention. It is
 * last and commented out, so that whoever pastes everything locks nothing.
 */
function lockSteps(account: string, container: string, group: string, days: number): string {
  const target = `--account-name ${account} --container-name ${container} --resource-group ${group}`;
  return [
    `# IRREVERSIBLE: locks the retention of ${days} days for good. It can be lengthened a few times, never shortened`,
    "# or removed, by nobody, and the account cannot be deleted while packages are in it.",
    "# Once the retention has proven right, run this in bash without its leading `# `:",
    `# az storage container immutability-policy lock ${target} --if-match "$(az storage container immutability-policy show ${target} --query etag --output tsv)"`,
  ].join("\n");
}
