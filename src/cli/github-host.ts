import { neutralise } from "../document/hostile-text.ts";
import type { CommandContext } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** The GitHub that is meant where nothing names another one. */
export const PUBLIC_HOST = "github.com";
const PUBLIC_API = "https://api.github.com";
/** GitHub's own other names for itself: port 443 for ssh, and the web page. */
const PUBLIC_NAMES: readonly string[] = ["ssh.github.com", "www.github.com"];
/** GitHub Enterprise Cloud with data residency: a subdomain for each enterprise, and its API below that. */
const RESIDENCY = ".ghe.com";
/** The only machine that may be asked without encryption: this one. */
const LOOPBACK: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** The API of one GitHub. */
export interface GithubApi {
  readonly address: string;
  /** As its repositories' addresses and `gh auth login` name it. */
  readonly host: string;
  /** GITHUB_API_URL says so; otherwise it is github.com. */
  readonly chosen: boolean;
}

/**
 * The API that the environment names, github.com's otherwise.
 * @throws UsageError where GITHUB_API_URL is not the address of an API.
 */
export function githubApi(env: CommandContext["env"]): GithubApi {
  const written = env["GITHUB_API_URL"];
  if (!written) return { address: PUBLIC_API, host: PUBLIC_HOST, chosen: false };
  const url = URL.canParse(written) ? new URL(written) : null;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.includes(url.hostname));
  // What carries a password is not repeated on a screen.
  const shown = url?.username || url?.password ? "an address with a user name" : neutralise(written);
  if (url === null || !isSafe || url.username || url.password || url.search || url.hash) {
    throw new UsageError(
      `GITHUB_API_URL is ${shown}; expected the https address of GitHub's API.`,
      `Unset it for ${PUBLIC_HOST}, or write it such as GITHUB_API_URL=${apiExample("ghe.contoso.com")}.`,
    );
  }
  return { address: written, host: hostOfApi(url.hostname), chosen: true };
}

/** One name for each GitHub, whichever of its own a remote uses. */
export function canonicalHost(host: string): string {
  const name = host.toLowerCase();
  return PUBLIC_NAMES.includes(name) ? PUBLIC_HOST : name;
}

/** The address that the API of a GitHub has by GitHub's documentation. */
export function apiExample(host: string): string {
  return host.endsWith(RESIDENCY) ? `https://api.${host}` : `https://${host}/api/v3`;
}

function hostOfApi(hostname: string): string {
  const below = hostname.startsWith("api.") ? hostname.slice("api.".length) : "";
  return below === PUBLIC_HOST || below.endsWith(RESIDENCY) ? below : canonicalHost(hostname);
}
