// Stated here so that using them loads no schema library.

/** How far back rounds are looked for where nothing is configured. */
export const DEFAULT_LOOK_BACK_DAYS = 30;

/** How long logs are kept where nothing is configured. */
export const DEFAULT_RETENTION_DAYS = 7;
