import type { Git } from "./git.ts";

/** Not a signature of anybody: it stands where GitHub's own would, for whoever looks whether there is one. */
const SIGNATURE = [
  "-----BEGIN PGP SIGNATURE-----",
  "",
  "cmVoZWFyc2FsOiBub3QgYSBzaWduYXR1cmU=",
  "-----END PGP SIGNATURE-----",
].join("\n ");

/** Replaces the tip of a branch by the same commit with a signature in it, as GitHub makes commits of its API. */
export async function signTip(git: Git, ref: string, unsigned: string): Promise<string> {
  const oid = await signedCommit(git, unsigned);
  await git.updateRef(ref, oid, unsigned);
  return oid;
}

/** Writes the same commit with a signature in it. */
export async function signedCommit(git: Git, unsigned: string): Promise<string> {
  const commit = await git.read(unsigned);
  if (commit?.type !== "commit") throw new Error(`${unsigned} is not a commit`);
  const text = commit.body.toString("utf8");
  const end = text.indexOf("\n\n");
  const signed = `${text.slice(0, end)}\ngpgsig ${SIGNATURE}${text.slice(end)}`;
  return (await git.run(["hash-object", "-t", "commit", "-w", "--stdin"], { input: signed })).trim();
}
