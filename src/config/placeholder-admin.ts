/** Stands for the admin nobody named yet. Too long for GitHub, so nobody can register it and become an admin by it. */
export const PLACEHOLDER_ADMIN = "replace-this-with-the-github-login-of-an-admin";
/** Why a configuration that still names it cannot be used. */
export const PLACEHOLDER_CODE = "placeholder-admin";
