import { log, runtime } from "@pulumi/pulumi";
import { ConfigurationError, configurationWarnings, readConfiguration } from "./configuration.ts";
import { handover } from "./handover.ts";
import { Identities } from "./identities/identities.ts";
import { readSubjectPrefix } from "./identities/read-subject-prefix.ts";
import { Intake } from "./intake/intake.ts";
import { Observability } from "./observability/observability.ts";
import { assessPlan } from "./repository-guards/plan-tier.ts";
import { neededFeatures, RepositoryGuards } from "./repository-guards/repository-guards.ts";
import { signedInSubscription } from "./subscription.ts";

const configuration = readConfiguration(runtime.allConfig());
const plan = assessPlan(configuration.plan, neededFeatures(configuration));
if (!plan.accepted) throw new ConfigurationError(plan.reasons);
for (const warning of [...plan.warnings, ...configurationWarnings(configuration)]) log.warn(warning);

const { subscriptionId, tenantId } = await signedInSubscription(configuration.tenant);
const shared = { name: configuration.name, location: configuration.location, subscriptionId, tenantId };

const intake = new Intake("intake", {
  ...configuration,
  ...shared,
  accountName: configuration.storageAccount,
  containerName: configuration.container,
});

new Observability("observability", {
  ...configuration,
  resourceGroupName: intake.resourceGroupName,
  resourceGroupId: intake.resourceGroupId,
  blobServiceId: intake.blobServiceId,
  today: new Date(),
});

const identities = new Identities("identities", {
  ...shared,
  storageAccount: configuration.storageAccount,
  resourceGroupName: intake.resourceGroupName,
  resourceGroupId: intake.resourceGroupId,
  containerId: intake.containerId,
  subjectPrefix: readSubjectPrefix(configuration),
});

new RepositoryGuards("guards", {
  ...configuration,
  repository: configuration.repository.name,
  tenantId,
  clientIds: {
    "copilot-read": identities.reader.clientId,
    "copilot-submit": identities.submitter.clientId,
  },
});

/** What `copilot-feedback.yaml` needs, and what no provider can do. */
export const { settings, nextSteps } = handover(configuration, tenantId, intake, identities);
