import type { Reason } from "../consent/reasons.ts";

const CHECK = "Run `copilot-feedback check-access --user <address>` to see what the identity can do.";

/** Every way in which a prerequisite asked of Entra is not met. The codes are stable. */
export const PREREQUISITE_REASONS = {
  "admin-not-found": {
    title: "The admin's Entra account was not found",
    cause:
      "The address configured for the GitHub login is not a user principal name or e-mail address in the tenant.",
    next: "Correct the address under `admins` in copilot-feedback.yaml.",
  },
  "admin-disabled": {
    title: "The admin's Entra account is disabled",
    cause: "Sign-in is blocked for the account, so it can hold no authority.",
    next: "Remove the login from `admins`, or have the account enabled again.",
  },
  "role-not-held": {
    title: "The admin holds no accepted role now",
    cause:
      "Entra shows no active assignment of an accepted role to this account; an eligible assignment counts once it is activated.",
    next: "Activate the role in Privileged Identity Management, or have it assigned, then run the job again.",
  },
  "role-not-in-force": {
    title: "The admin's role is not in force now",
    cause: "The assignment has not begun or has ended.",
    next: "Activate the role again in Privileged Identity Management, then run the job again.",
  },
  "role-scoped": {
    title: "The admin's role covers only a part of the tenant",
    cause: "The assignment is limited to an administrative unit or an application.",
    next: "Have the role assigned for the whole directory, or let another admin do it.",
  },
  "role-by-group-unverified": {
    title: "Whether the admin holds a role through a group could not be verified",
    cause: "An accepted role is assigned to groups, and the identity may not read their members.",
    next: "Grant the identity the application permission GroupMember.Read.All, or assign the role to the admin directly.",
  },
  "role-check-denied": {
    title: "The identity may not read role assignments",
    cause: "Entra refused the query.",
    next: "Grant the identity the application permission RoleManagement.Read.Directory with admin consent.",
  },
  "user-not-found": {
    title: "The affected user was not found",
    cause:
      "The address is not a user principal name or e-mail address in the tenant, or the account was deleted.",
    next: "Correct `user` in the request. A deleted account can be restored for 30 days.",
  },
  "user-ambiguous": {
    title: "The address belongs to several users",
    cause: "More than one account carries it as an e-mail address.",
    next: "Write the user principal name under `user` in the request.",
  },
  "copilot-plan-missing": {
    title: "The affected user has no Microsoft 365 Copilot licence",
    cause:
      "None of the user's plans is Microsoft 365 Copilot Chat (3f30311c-6b1e-48a4-ab79-725b469da960), without which Graph gives out no conversations.",
    next: "Check the address, or assign the licence and wait until it is provisioned.",
  },
  "copilot-plan-not-enabled": {
    title: "The affected user's Copilot licence is not in force",
    cause: "The plan is there, but suspended, locked out, in its grace period or removed.",
    next: "Renew the subscription or assign the licence again; the licence page in the admin centre shows which.",
  },
  "directory-denied": {
    title: "The identity may not read users",
    cause: "Entra refused the query.",
    next: "Grant the identity the application permission User.Read.All with admin consent.",
  },
  "directory-unexpected": {
    title: "Entra answered in an unexpected way",
    cause: "The answer is none of the documented ones.",
    next: `Run the job again. ${CHECK}`,
  },
} as const satisfies Record<string, Reason>;

export type PrerequisiteReason = keyof typeof PREREQUISITE_REASONS;

/** A prerequisite that is not met. `detail` names status, code and request identifiers, never a person's data. */
export interface PrerequisiteRefusal {
  readonly ok: false;
  readonly code: PrerequisiteReason;
  readonly detail: string;
}

/** Makes a refusal. */
export function unmet(code: PrerequisiteReason, detail = ""): PrerequisiteRefusal {
  return { ok: false, code, detail: detail.trim() };
}
