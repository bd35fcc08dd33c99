import type { Policies } from "@pulumi/policy";
import { identityRules } from "./identity-rules.ts";
import { repositoryRules } from "./repository-rules.ts";
import { resourcePolicy, stackPolicy } from "./rule.ts";
import { stackRules } from "./stack-rules.ts";
import { storageRules } from "./storage-rules.ts";

/** Every policy of the pack. Apart from pack.ts, because a pack starts a server where it is constructed. */
export const policies: Policies = [
  ...[...storageRules, ...identityRules, ...repositoryRules].map(resourcePolicy),
  ...stackRules.map(stackPolicy),
];
