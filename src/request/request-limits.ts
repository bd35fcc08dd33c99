/** Ids of requests, which are names of files, branches, artifacts and packages as well. */
export const REQUEST_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Long enough for a ticket and a name, short enough for artifact names and paths. */
export const MAX_REQUEST_ID_LENGTH = 64;

/** The admin centre's dialog offers 1 to 30 rounds. */
export const MAX_ROUNDS = 30;
