/**
 * Characters Entra allows in user principal names (guests' `#EXT#` included) and plus-addressing; bounded
 * repetitions, so that no input makes it slow.
 */
export const ADDRESS =
  /^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;
