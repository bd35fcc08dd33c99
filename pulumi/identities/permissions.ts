/** One application permission of Microsoft Graph, and why this identity cannot do without it. */
export interface GraphPermission {
  readonly name: string;
  /** Id of the app role; the same in every tenant. */
  readonly id: string;
  readonly reason: string;
}

/** Microsoft Graph's application id in every tenant. */
export const graphApplicationId = "00000003-0000-0000-c000-000000000000";

/** Author and merger are checked by whichever identity acts for them, at the moment it acts. */
const adminChecks = [
  {
    name: "User.Read.All",
    id: "df021288-bdef-4463-88db-98f22de89214",
    reason: "finds people by address, with accounts that are disabled and licences that are missing",
  },
  {
    name: "RoleManagement.Read.Directory",
    id: "483bed4a-2ad3-4361-a73b-c83ccdbdc53c",
    reason: "asks whether the admin holds an accepted Entra role at this moment, activated or assigned",
  },
  {
    name: "GroupMember.Read.All",
    id: "98830695-27a2-44f7-8c18-0c3ebc9698f6",
    reason:
      "asks whether the admin holds the role as a member of a group; membership needs this beside User.Read.All",
  },
] as const satisfies readonly GraphPermission[];

/**
 * What the reader may do in Graph. No permission narrows AiEnterpriseInteraction.Read.All to chosen users: the
 * environment that this identity is bound to is the boundary.
 */
export const readerPermissions = [
  {
    name: "AiEnterpriseInteraction.Read.All",
    id: "839c90ab-5771-41ee-aef8-a562e8487c1e",
    reason: "reads the conversations of the user a request names; the only permission that API accepts",
  },
  ...adminChecks,
] as const satisfies readonly GraphPermission[];

/** What the submitter may do in Graph: nothing about conversations, and no mail (Exchange grants that). */
export const submitterPermissions = adminChecks;

/**
 * The only data action of the submitter: Put Blob that creates. Without `blobs/write` it cannot replace a
 * blob, stage blocks or set metadata; without `read` it cannot see what others submitted.
 */
export const createOnlyDataActions = [
  "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action",
] as const;

/** Sentences for the Exchange administrator: Application Mail.Send limited to one mailbox has no provider. */
export function exchangeCommands(mailbox: string, clientId: string, objectId: string): readonly string[] {
  return [
    `New-ServicePrincipal -AppId ${clientId} -ObjectId ${objectId} -DisplayName "copilot-feedback submitter"`,
    `New-ManagementScope -Name "copilot-feedback mailbox" -RecipientRestrictionFilter "PrimarySmtpAddress -eq '${mailbox}'"`,
    `New-ManagementRoleAssignment -App ${objectId} -Role "Application Mail.Send" -CustomResourceScope "copilot-feedback mailbox"`,
    `Test-ServicePrincipalAuthorization -Identity ${objectId} -Resource ${mailbox}`,
  ];
}
