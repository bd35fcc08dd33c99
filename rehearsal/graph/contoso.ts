import type { JsonWebKey } from "node:crypto";
import { readerPermissions, submitterPermissions } from "../../pulumi/identities/permissions.ts";
import { ROLE_IDS } from "../../src/microsoft/roles.ts";
import { type Azurite, REHEARSAL_ACCOUNT, startAzurite } from "./azurite.ts";
import { writeCertificate } from "./certificate.ts";
import type { History } from "./history.ts";
import { type MicrosoftOptions, type MicrosoftStandIn, startMicrosoft } from "./server.ts";
import { COPILOT_PLAN_ID, createTenant, type Tenant } from "./tenant.ts";

export const CONTOSO = {
  tenantId: "8f1d7c2a-5a8e-4c1b-9d3e-2b6f0a7c4e11",
  /** The identity of the environment `copilot-read`, and of `copilot-submit`. */
  readerId: "c0ffee00-1111-4222-8333-444455556666",
  writerId: "c0ffee00-7777-4888-8999-aaaabbbbcccc",
  mailbox: "copilot-feedback@contoso.com",
  account: REHEARSAL_ACCOUNT,
  container: "intake",
} as const;

/** Exactly what the infrastructure grants: a flow that needs more fails in the rehearsal. */
const READER_ROLES = readerPermissions.map(({ name }) => name);
const WRITER_ROLES = submitterPermissions.map(({ name }) => name);

export interface Person {
  readonly id: string;
  readonly userPrincipalName: string;
  /** A user with a history has the Copilot plan and a mailbox. */
  readonly history?: History;
  readonly globalAdmin?: boolean;
}

export interface ContosoOptions extends Pick<MicrosoftOptions, "issuer" | "keys" | "now" | "fault"> {
  /** Where certificate and emulator may keep their files; removed by the caller. */
  readonly directory: string;
  /** What GitHub's ID tokens of the repository begin with, for example `repo:contoso@1/feedback@2`. */
  readonly subjectPrefix: string;
  readonly people: readonly Person[];
  /** With Azurite for Blob storage. */
  readonly azurite?: boolean;
  /** Holds the rehearsal's time for Azurite; without it that is real time. */
  readonly clockFile?: string;
}

/** A tenant with both identities of the workflows, and everything they talk to. */
export interface Contoso {
  readonly tenant: Tenant;
  readonly microsoft: MicrosoftStandIn;
  readonly azurite: Azurite | undefined;
  /** For the processes that are to talk to it. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts Entra, Graph, Azure Resource Manager and, where wanted, Blob storage for the organisation Contoso. */
export async function startContoso(options: ContosoOptions): Promise<Contoso> {
  const { directory, subjectPrefix, people } = options;
  const certificate = await writeCertificate(directory);
  const tenant = createTenant(CONTOSO.tenantId);
  tenant.apps.push(
    {
      clientId: CONTOSO.readerId,
      subjects: [`${subjectPrefix}:environment:copilot-read`],
      roles: READER_ROLES,
      mailboxes: [],
      azureRoles: [],
    },
    {
      clientId: CONTOSO.writerId,
      subjects: [`${subjectPrefix}:environment:copilot-submit`],
      roles: WRITER_ROLES,
      mailboxes: [CONTOSO.mailbox],
      azureRoles: ["Support Request Contributor"],
    },
  );
  for (const person of people) admit(tenant, person);
  const microsoft = await startMicrosoft({ ...options, tenant, certificate });
  const azurite =
    options.azurite === true ? await startAzurite(certificate, directory, options.clockFile) : undefined;
  return {
    tenant,
    microsoft,
    azurite,
    env: { ...microsoft.env, ...azurite?.env },
    close: async () => {
      await Promise.all([microsoft.close(), azurite?.close()]);
    },
  };
}

function admit(tenant: Tenant, { id, userPrincipalName, history, globalAdmin }: Person): void {
  tenant.users.push({
    id,
    userPrincipalName,
    mail: userPrincipalName,
    accountEnabled: true,
    assignedPlans:
      history === undefined ? [] : [{ servicePlanId: COPILOT_PLAN_ID, capabilityStatus: "Enabled" }],
    ...(history === undefined ? {} : { history }),
  });
  if (globalAdmin !== true) return;
  tenant.roleAssignments.push({
    principalId: id,
    roleDefinitionId: ROLE_IDS["global-administrator"],
    directoryScopeId: "/",
    startDateTime: null,
    endDateTime: null,
    assignmentType: "Assigned",
  });
}

/** Reads an issuer's public keys from its JSON Web Key Set. */
export function keysFrom(address: string): () => Promise<readonly JsonWebKey[]> {
  return async () => {
    const response = await fetch(address);
    const { keys } = (await response.json()) as { keys: readonly JsonWebKey[] };
    return keys;
  };
}
