import type { Reading } from "./settings.ts";

/** What the tenant and the subscription say; each part null where the configuration does not use it. */
export interface TenantSettings {
  readonly intake: Reading<IntakeSettings> | null;
  readonly permissions: Reading<PermissionSettings> | null;
}

export interface IntakeSettings {
  readonly sharedKeys: boolean;
  readonly anonymous: boolean;
  /** Null: blobs can be replaced. */
  readonly immutability: { readonly days: number; readonly locked: boolean } | null;
  readonly deleteLock: boolean;
  /** Role assignments made on the container itself. */
  readonly writers: readonly { readonly principal: string; readonly dataActions: readonly string[] }[];
}

export interface PermissionSettings {
  /** Who may read every user's conversations, by display name and object id. */
  readonly readers: readonly { readonly name: string; readonly principal: string }[];
  /** Who may send mail as anybody. */
  readonly mailers: readonly { readonly name: string; readonly principal: string }[];
}
