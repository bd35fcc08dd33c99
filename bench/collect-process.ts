import process from "node:process";
import { collectRounds } from "../src/collect/collect-rounds.ts";
import { connectMicrosoft } from "../src/microsoft/connect.ts";

// A process of its own, so that its memory is the collection's and not the stand-in's.
const {
  tenantId = "",
  clientId = "",
  idToken = "",
  user = "",
  before = "",
  after = "",
} = JSON.parse(process.argv[2] ?? "{}") as Record<string, string>;

const microsoft = connectMicrosoft({
  config: { source: { type: "graph" }, roles: ["global-administrator"] },
  identity: { kind: "github", tenantId, clientId, getIdToken: async () => idToken },
  env: process.env,
});
const started = performance.now();
const { rounds } = await collectRounds(microsoft.source(), {
  user,
  before,
  after,
  apps: [],
  interactions: 10,
  exclude: [],
});
process.stdout.write(
  JSON.stringify({
    rounds: rounds.length,
    seconds: (performance.now() - started) / 1_000,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  }),
);
