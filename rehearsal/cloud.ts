import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import tls from "node:tls";
import type { Answers } from "../src/install/answers.ts";
import { adminRepository } from "./admin-repository.ts";
import { createClock } from "./clock.ts";
import { CONTOSO, type Contoso, type ContosoOptions, keysFrom, startContoso } from "./graph/contoso.ts";
import { type History, historyOf } from "./graph/history.ts";
import { createRehearsal, type Rehearsal, type RehearsalOptions } from "./rehearsal.ts";

const sample = join(import.meta.dirname, "..", "docs", "samples", "interactions.json");

const MILLISECONDS_PER_DAY = 86_400_000;
const GITHUB_ISSUER = "https://token.actions.githubusercontent.com";

export interface CloudOptions {
  readonly directory: string;
  /** GitHub login → Entra user principal name, each a Global Administrator. */
  readonly admins: Readonly<Record<string, string>>;
  readonly user: string;
  /** The user's conversations; the sample, moved to the last days, where it is missing. */
  readonly history?: History;
  readonly fault?: ContosoOptions["fault"];
  readonly intake?: Answers["intake"];
  readonly rehearsal?: Partial<RehearsalOptions>;
}

export interface Cloud extends AsyncDisposable {
  readonly rehearsal: Rehearsal;
  readonly contoso: Contoso;
}

/**
 * An admin repository whose jobs sign in to Entra with GitHub's ID tokens, read from Graph, deliver to Azurite
 * and mail through Graph: stand-ins and emulator on this machine, over https.
 */
export async function createCloud(options: CloudOptions): Promise<Cloud> {
  const { directory, admins, user } = options;
  const clockFile = join(directory, "clock");
  const clock = createClock(new Date().toISOString(), clockFile);
  const variables = (clientId: string) => ({
    COPILOT_FEEDBACK_TENANT_ID: CONTOSO.tenantId,
    COPILOT_FEEDBACK_CLIENT_ID: clientId,
  });
  // Filled once Entra is there, which needs GitHub's keys first.
  const environment: Record<string, string> = {};
  const rehearsal = await createRehearsal({
    directory,
    clock,
    files: await adminRepository({ answers: answersFor(options) }),
    people: Object.fromEntries(Object.keys(admins).map((login) => [login, "write"] as const)),
    environments: {
      "copilot-read": { branches: ["main"], variables: variables(CONTOSO.readerId) },
      "copilot-submit": { branches: ["main"], variables: variables(CONTOSO.writerId) },
    },
    runnerEnvironment: environment,
    ...options.rehearsal,
  });
  const { state, server } = rehearsal;
  const contoso = await startContoso({
    directory,
    subjectPrefix: `repo:${state.owner.login}@${state.owner.id}/${state.repositoryName}@${state.repositoryId}`,
    issuer: GITHUB_ISSUER,
    keys: keysFrom(`${server.origin}/.well-known/jwks`),
    now: () => clock.now().getTime(),
    azurite: true,
    clockFile,
    people: [
      ...Object.values(admins).map((userPrincipalName, index) => ({
        id: `48d31887-5fad-4d73-a9f5-3c356e68a0${String(10 + index)}`,
        userPrincipalName,
        globalAdmin: true,
      })),
      {
        id: "254efcd0-5094-4fc5-b2b3-1637629393e1",
        userPrincipalName: user,
        history: options.history ?? (await recentSample(clock.now())),
      },
    ],
    ...(options.fault === undefined ? {} : { fault: options.fault }),
  });
  Object.assign(environment, contoso.env);
  await trust(contoso.env["NODE_EXTRA_CA_CERTS"]);
  await contoso.azurite?.createContainer(CONTOSO.container);
  return {
    rehearsal,
    contoso,
    async [Symbol.asyncDispose]() {
      await rehearsal[Symbol.asyncDispose]();
      await contoso.close();
    },
  };
}

/** Puts what was delivered and mailed into `intake/` and `mail/` of a folder, as the embedded flow leaves it. */
export async function exportDelivered({ contoso, rehearsal }: Cloud, stage: string): Promise<void> {
  const blobs = (await contoso.azurite?.list(CONTOSO.container)) ?? [];
  for (const blob of blobs.filter((name) => name.endsWith(".zip"))) {
    const content = await contoso.azurite?.read(CONTOSO.container, blob);
    await mkdir(join(stage, "intake", dirname(blob)), { recursive: true });
    await writeFile(join(stage, "intake", blob), content?.bytes ?? "");
  }
  for (const [path, content] of Object.entries(await rehearsal.ledger())) {
    if (!path.endsWith("-submitted.json")) continue;
    const { receipt } = JSON.parse(content).data;
    const file = `${receipt.package.name.replace(/\.zip$/, "")}.receipt.json`;
    await writeFile(join(stage, "intake", receipt.request, file), `${JSON.stringify(receipt, null, 2)}\n`);
  }
  for (const [index, { message }] of contoso.tenant.sentMail.entries()) {
    await writeFile(join(stage, "mail", `${index + 1}.eml`), message);
  }
}

/** What jobs trust by their environment, this process has to be told: it looks into the emulator itself. */
async function trust(certificate: string | undefined): Promise<void> {
  if (certificate === undefined) return;
  const known = tls.getCACertificates("default");
  tls.setDefaultCACertificates([...known, await readFile(certificate, "utf8")]);
}

function answersFor({ admins, intake }: CloudOptions): Answers {
  return {
    admins,
    tenant: CONTOSO.tenantId,
    source: { type: "graph", cloud: "global" },
    intake: intake ?? { type: "azure-blob", account: CONTOSO.account, container: CONTOSO.container },
    notification: { type: "graph-mail", mailbox: CONTOSO.mailbox },
    secondAdmin: false,
  };
}

/** The sample conversations, moved by whole days so that the newest was yesterday. */
async function recentSample(now: Date): Promise<History> {
  const { value } = JSON.parse(await readFile(sample, "utf8")) as { value: { createdDateTime: string }[] };
  const newest = Math.max(...value.map(({ createdDateTime }) => Date.parse(createdDateTime)));
  const days = Math.floor((now.getTime() - newest) / MILLISECONDS_PER_DAY);
  return historyOf(
    value.map((interaction) => ({
      ...interaction,
      createdDateTime: new Date(
        Date.parse(interaction.createdDateTime) + days * MILLISECONDS_PER_DAY,
      ).toISOString(),
    })),
  );
}
