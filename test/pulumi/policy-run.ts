import type { Policies, PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import { policies } from "../../pulumi/policies/policies.ts";
import { create } from "./cloud.ts";
import type { Registration } from "./registration.ts";

/** Inputs that are part of an address; Azure does not report them back, so stack policies never see them. */
const addressParts: Readonly<Record<string, readonly string[]>> = {
  "azure-native:storage:StorageAccount": ["accountName", "resourceGroupName"],
  "azure-native:storage:BlobContainer": ["accountName", "containerName", "resourceGroupName"],
  "azure-native:storage:BlobContainerImmutabilityPolicy": [
    "accountName",
    "containerName",
    "resourceGroupName",
  ],
  "azure-native:storage:ManagementPolicy": ["accountName", "resourceGroupName"],
  "azure-native:managedidentity:UserAssignedIdentity": ["resourceName", "resourceGroupName"],
  "azure-native:managedidentity:FederatedIdentityCredential": ["resourceName", "resourceGroupName"],
  "azure-native:authorization:ManagementLockByScope": ["scope"],
  "azure-native:monitor:DiagnosticSetting": ["resourceUri"],
};

const stackTags = new Map<string, string>();
const notApplicable = (): never => {
  throw new Error("not applicable");
};

/** The names of all policies that `registrations` violate, each once, in the pack's order. */
export async function violated(registrations: readonly Registration[]): Promise<string[]> {
  const custom = registrations.filter((one) => one.custom && !one.type.startsWith("pulumi:"));
  const stack = stackResources(custom);
  const names: string[] = [];
  for (const policy of policies) {
    const messages: string[] = [];
    const report = (message: string) => void messages.push(message);
    if ("validateStack" in policy) {
      const getConfig = <T extends object>() => ({}) as T;
      await policy.validateStack({ resources: stack, stackTags, getConfig, notApplicable }, report);
    } else {
      for (const registration of custom) await runResourcePolicy(policy, registration, report);
    }
    if (messages.length > 0) names.push(policy.name);
  }
  return names;
}

async function runResourcePolicy(
  policy: Policies[number],
  registration: Registration,
  report: (message: string) => void,
): Promise<void> {
  if (!("validateResource" in policy) || policy.validateResource === undefined) return;
  const checks = [policy.validateResource].flat();
  for (const check of checks) await check(resourceArguments(registration), report);
}

function resourceArguments(registration: Registration): ResourceValidationArgs {
  return {
    type: registration.type,
    props: registration.inputs,
    urn: registration.urn,
    name: registration.name,
    opts: options(registration),
    stackTags,
    isType: (resourceClass) => Object(resourceClass).__pulumiType === registration.type,
    asType: () => undefined,
    getConfig: <T extends object>() => ({}) as T,
    notApplicable,
  };
}

function options(registration: Registration): ResourceValidationArgs["opts"] {
  return {
    protect: registration.protect,
    ignoreChanges: [...registration.ignoreChanges],
    aliases: [],
    customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
    additionalSecretOutputs: [],
  };
}

function stackResources(registrations: readonly Registration[]): PolicyResource[] {
  const byUrn = new Map<string, PolicyResource>();
  for (const registration of registrations) {
    const { state } = create(registration.type, registration.name, registration.inputs);
    const hidden = addressParts[registration.type] ?? [];
    byUrn.set(registration.urn, {
      type: registration.type,
      props: Object.fromEntries(Object.entries(state).filter(([property]) => !hidden.includes(property))),
      urn: registration.urn,
      name: registration.name,
      opts: options(registration),
      dependencies: [],
      propertyDependencies: {},
      isType: () => false,
      asType: () => undefined,
    });
  }
  const resolve = (urns: readonly string[]) => urns.flatMap((urn) => byUrn.get(urn) ?? []);
  for (const registration of registrations) {
    const resource = byUrn.get(registration.urn);
    if (resource === undefined) continue;
    resource.dependencies = resolve(registration.dependencies);
    resource.propertyDependencies = Object.fromEntries(
      Object.entries(registration.propertyDependencies).map(([property, urns]) => [property, resolve(urns)]),
    );
  }
  return [...byUrn.values()];
}
