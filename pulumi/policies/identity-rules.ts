import { createOnlyDataActions, readerPermissions, submitterPermissions } from "../identities/permissions.ts";
import { environments, exchangeAudience, githubIssuer } from "../identities/subject.ts";
import type { ResourceRule } from "./rule.ts";

const knownPermissions = new Set<string>([...readerPermissions, ...submitterPermissions].map(({ id }) => id));
const environmentNames = Object.values(environments).join("|");
/** Classic and immutable prefixes; no wildcard, no branch, no pull request. */
const exactSubject = new RegExp(
  `^repo:[^/@:*]+(?:@\\d+)?/[^/@:*]+(?:@\\d+)?:environment:(?:${environmentNames})$`,
);
const container = /\/blobServices\/default\/containers\/[^/]+$/;
const cryptoServiceEncryptionUser = "e147488a-f6f5-4113-8e2d-b22465e65bf6";

const isEmpty = (list: unknown) => list === undefined || (Array.isArray(list) && list.length === 0);

export const identityRules: readonly ResourceRule[] = [
  {
    name: "federation-names-one-environment",
    description:
      "A federated credential must trust exactly one of the two environments; any other subject can be produced by a branch's own workflow.",
    severity: "critical",
    remedy: `Use "<sub_claim_prefix>:environment:" with one of ${Object.values(environments).join(", ")}.`,
    types: ["azure-native:managedidentity:FederatedIdentityCredential"],
    holds: (credential) =>
      credential["issuer"] === githubIssuer &&
      credential["audiences"]?.length === 1 &&
      credential["audiences"][0] === exchangeAudience &&
      exactSubject.test(credential["subject"]),
  },
  {
    name: "role-creates-only",
    description: "The submitter's role must allow creating blobs and nothing else.",
    severity: "critical",
    remedy: `Leave actions empty and make dataActions exactly ${createOnlyDataActions.join(", ")}.`,
    types: ["azure-native:authorization:RoleDefinition"],
    holds: (role) =>
      role["permissions"]?.length === 1 &&
      isEmpty(role["permissions"][0].actions) &&
      JSON.stringify(role["permissions"][0].dataActions) === JSON.stringify(createOnlyDataActions),
  },
  {
    name: "role-assignment-is-narrow",
    description:
      "A role may be assigned on the package container, or for using a key on its vault; never on an account, a group or a subscription.",
    severity: "critical",
    remedy: "Use the container's id as scope.",
    types: ["azure-native:authorization:RoleAssignment"],
    holds: (assignment) =>
      container.test(assignment["scope"]) ||
      (/\/providers\/Microsoft\.KeyVault\/vaults\/[^/]+$/.test(assignment["scope"]) &&
        assignment["roleDefinitionId"]?.endsWith(`/${cryptoServiceEncryptionUser}`)),
  },
  {
    name: "graph-permission-is-listed",
    description: "An identity may hold only the Graph permissions whose reason is written down.",
    severity: "critical",
    remedy: "Add the permission with its reason to pulumi/identities/permissions.ts, or remove it.",
    types: ["azuread:index/appRoleAssignment:AppRoleAssignment"],
    holds: (grant) => knownPermissions.has(grant["appRoleId"]),
  },
];
