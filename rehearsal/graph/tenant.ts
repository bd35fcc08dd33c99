import type { History } from "./history.ts";

/** An Entra tenant with everything the stand-ins answer from. Tests and the demo fill it; endpoints change it. */
export interface Tenant {
  readonly id: string;
  readonly apps: App[];
  readonly users: User[];
  readonly groups: Group[];
  readonly roleAssignments: RoleAssignment[];
  /** Privileged Identity Management answers only where the tenant has Entra ID P2. */
  premium: boolean;
  /** How the tenant treats the date filter of the interaction export; all three are seen in the wild. */
  dateFilter: "honoured" | "refused" | "ignored";
  /** What `sendMail` accepted, oldest first. */
  readonly sentMail: SentMail[];
  /** Azure support tickets by number. */
  readonly tickets: Map<string, SupportTicket>;
}

/** An application or managed identity: whom it trusts, and what it may do. */
export interface App {
  readonly clientId: string;
  /** Subjects of its federated credentials; compared exactly. */
  readonly subjects: readonly string[];
  /** Graph application permissions that were granted; they travel in the token. */
  readonly roles: readonly string[];
  /** Mailboxes Exchange lets it send from; this is no permission in the token. */
  readonly mailboxes: readonly string[];
  /** Roles in Azure Resource Manager. */
  readonly azureRoles: readonly "Support Request Contributor"[];
}

export interface User {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly mail: string;
  readonly aliases?: readonly string[];
  readonly accountEnabled: boolean;
  readonly assignedPlans: readonly { readonly servicePlanId: string; readonly capabilityStatus: string }[];
  /** Absent where the user has no mailbox. */
  readonly history?: History;
}

export interface Group {
  readonly id: string;
  readonly members: readonly string[];
}

export interface RoleAssignment {
  readonly principalId: string;
  readonly roleDefinitionId: string;
  readonly directoryScopeId: string;
  readonly startDateTime: string | null;
  readonly endDateTime: string | null;
  readonly assignmentType: "Assigned" | "Activated";
}

export interface SentMail {
  readonly mailbox: string;
  /** The Internet message as it was posted. */
  readonly message: string;
}

export interface SupportTicket {
  readonly files: Map<string, SupportFile>;
}

export interface SupportFile {
  readonly fileSize: number;
  readonly chunkSize: number;
  readonly numberOfChunks: number;
  readonly chunks: Map<number, Buffer>;
}

/** Microsoft 365 Copilot Chat, the plan the interaction export asks for. */
export const COPILOT_PLAN_ID = "3f30311c-6b1e-48a4-ab79-725b469da960";

export function createTenant(id: string): Tenant {
  return {
    id,
    apps: [],
    users: [],
    groups: [],
    roleAssignments: [],
    premium: true,
    dateFilter: "honoured",
    sentMail: [],
    tickets: new Map(),
  };
}

export function findUser(tenant: Tenant, key: string): User | undefined {
  const wanted = key.toLowerCase();
  return tenant.users.find(
    (user) => user.id.toLowerCase() === wanted || user.userPrincipalName.toLowerCase() === wanted,
  );
}
