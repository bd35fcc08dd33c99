import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import tls from "node:tls";
import { type CertificateFiles, writeCertificate } from "../../rehearsal/graph/certificate.ts";
import { GITHUB_ISSUER } from "../../rehearsal/graph/endpoints/token.ts";
import { type History, historyOf } from "../../rehearsal/graph/history.ts";
import { type Claims, createSigner } from "../../rehearsal/graph/jwt.ts";
import { type Fault, type MicrosoftStandIn, startMicrosoft } from "../../rehearsal/graph/server.ts";
import {
  type App,
  COPILOT_PLAN_ID,
  createTenant,
  type Tenant,
  type User,
} from "../../rehearsal/graph/tenant.ts";
import { connectMicrosoft, type Microsoft } from "../../src/microsoft/connect.ts";
import type { Attempt } from "../../src/microsoft/exchange.ts";
import { realWire, type Wire } from "../../src/microsoft/wire.ts";

export const TENANT_ID = "8f1d7c2a-5a8e-4c1b-9d3e-2b6f0a7c4e11";
export const CLIENT_ID = "c0ffee00-1111-4222-8333-444455556666";
export const SUBJECT = "repo:contoso@1001/copilot-feedback@2002:environment:copilot-read";
export const ADELE = "254efcd0-5094-4fc5-b2b3-1637629393e1";
export const MEGAN = "48d31887-5fad-4d73-a9f5-3c356e68a038";
export const ALL_PERMISSIONS = [
  "AiEnterpriseInteraction.Read.All",
  "User.Read.All",
  "RoleAssignmentSchedule.Read.Directory",
  "RoleManagement.Read.Directory",
  "GroupMember.Read.All",
] as const;

// Making RSA keys is what a test would spend most of its time on.
const github = createSigner("github");
const entra = createSigner("entra");

export interface ContosoOptions {
  readonly app?: Partial<App>;
  readonly history?: History;
  readonly adele?: Partial<User>;
  readonly fault?: (method: string, path: string, count: number) => Fault | undefined;
  readonly serverNow?: () => number;
  /** Claims of the ID token, over those that are right. */
  readonly claims?: Claims;
  readonly wire?: Partial<Wire>;
  readonly env?: Readonly<Record<string, string>>;
  readonly subscription?: string;
}

export interface Contoso {
  readonly tenant: Tenant;
  readonly server: MicrosoftStandIn;
  readonly microsoft: Microsoft;
  readonly certificate: CertificateFiles;
  readonly directory: string;
  readonly idToken: (audience: string) => Promise<string>;
  /** Every wait that was asked for, milliseconds. */
  readonly waits: number[];
  readonly attempts: { operation: string; attempt: Attempt }[];
  /** Graph requests without those for tokens. */
  graphRequests(): string[];
}

/** A tenant with one user and one admin behind the stand-ins, and a connection to it as a GitHub job has one. */
export async function contoso(test: TestContext, options: ContosoOptions = {}): Promise<Contoso> {
  const directory = await mkdtemp(join(tmpdir(), "contoso-"));
  test.after(() => rm(directory, { recursive: true, force: true }));
  const certificate = await writeCertificate(directory);
  tls.setDefaultCACertificates([...tls.getCACertificates(), await readFile(certificate.cert, "utf8")]);

  const tenant = createTenant(TENANT_ID);
  tenant.apps.push({
    clientId: CLIENT_ID,
    subjects: [SUBJECT],
    roles: ALL_PERMISSIONS,
    mailboxes: ["copilot-feedback@contoso.com"],
    azureRoles: ["Support Request Contributor"],
    ...options.app,
  });
  tenant.users.push(
    {
      id: ADELE,
      userPrincipalName: "adele.vance@contoso.com",
      mail: "Adele.Vance@contoso.com",
      aliases: ["adele@contoso.com"],
      accountEnabled: true,
      assignedPlans: [{ servicePlanId: COPILOT_PLAN_ID, capabilityStatus: "Enabled" }],
      history: options.history ?? historyOf([]),
      ...options.adele,
    },
    {
      id: MEGAN,
      userPrincipalName: "megan.bowen@contoso.com",
      mail: "megan.bowen@contoso.com",
      accountEnabled: true,
      assignedPlans: [],
    },
  );

  const idToken = async (audience: string) => {
    const seconds = Math.floor(Date.now() / 1_000);
    return github.sign({
      iss: GITHUB_ISSUER,
      aud: audience,
      sub: SUBJECT,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 300,
      ...options.claims,
    });
  };
  let count = 0;
  const server = await startMicrosoft({
    tenant,
    certificate,
    signer: entra,
    issuer: GITHUB_ISSUER,
    keys: async () => [github.jwk],
    ...(options.serverNow === undefined ? {} : { now: options.serverNow }),
    fault: (method, path) => {
      if (path.includes("oauth2") || path.includes("openid-configuration")) {
        return options.fault?.(method, path, 0);
      }
      count += 1;
      return options.fault?.(method, path, count);
    },
  });
  test.after(() => server.close());

  const waits: number[] = [];
  const attempts: Contoso["attempts"] = [];
  let slept = 0;
  const wire: Wire = {
    ...realWire,
    now: () => Date.now() + slept,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      slept += milliseconds;
    },
    random: () => 0.5,
    ...options.wire,
  };
  const microsoft = connectMicrosoft({
    config: { source: { type: "graph" }, roles: ["global-administrator"] },
    identity: { kind: "github", tenantId: TENANT_ID, clientId: CLIENT_ID, getIdToken: idToken },
    env: { ...server.env, ...options.env },
    wire,
    onAttempt: (operation, attempt) => attempts.push({ operation, attempt }),
  });
  return {
    tenant,
    server,
    microsoft,
    certificate,
    directory,
    idToken,
    waits,
    attempts,
    graphRequests: () =>
      server.requests.filter(({ path }) => path.startsWith("/v1.0")).map(({ path, query }) => path + query),
  };
}
