import { all, type Output } from "@pulumi/pulumi";
import type { Configuration } from "./configuration.ts";
import type { Identities } from "./identities/identities.ts";
import { exchangeCommands } from "./identities/permissions.ts";
import type { Intake } from "./intake/intake.ts";

export interface Handover {
  /** Values of `copilot-feedback.yaml`, under its own keys. */
  readonly settings: Output<object>;
  /** Commands for a person, in order: what Azure, Exchange and GitHub offer no provider for. */
  readonly nextSteps: Output<readonly string[]>;
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
      ([[account, container, group], clientId, objectId]) => [
        ...lockCommands(account, container, group),
        ...(mailbox === undefined ? [] : exchangeCommands(mailbox, clientId, objectId)),
        `copilot-feedback doctor --fix --repository ${repository.owner}/${repository.name}`,
      ],
    ),
  };
}

/** Locking cannot be undone and has no provider: until then an Azure owner could still shorten the retention. */
function lockCommands(account: string, container: string, group: string): readonly string[] {
  const target = `--account-name ${account} --container-name ${container} --resource-group ${group}`;
  return [
    `az storage container immutability-policy lock ${target} --if-match "$(az storage container immutability-policy show ${target} --query etag --output tsv)"`,
  ];
}
