import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { it } from "node:test";
import { policies } from "../../pulumi/policies/policies.ts";
import { protocol, requireAsPulumi } from "./registration.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** The tree that `npm install --prefix pulumi/policies` makes, as far as loading is concerned: no TypeScript 7. */
async function installedPack(): Promise<{
  readonly directory: string;
  readonly packages: string;
  remove(): Promise<void>;
}> {
  const home = await mkdtemp(path.join(tmpdir(), "policy-pack-"));
  const packages = path.join(home, "node_modules");
  await mkdir(packages);
  for (const name of await readdir(path.join(root, "node_modules"))) {
    if (name !== "typescript")
      await symlink(path.join(root, "node_modules", name), path.join(packages, name));
  }
  await symlink(path.join(root, "pulumi"), path.join(home, "pulumi"));
  return {
    directory: path.join(home, "pulumi/policies"),
    packages,
    remove: () => rm(home, { recursive: true }),
  };
}

it("Pulumi's own policy server loads the pack and finds a weakened resource", {
  timeout: 60_000,
}, async () => {
  const grpc = requireAsPulumi("@grpc/grpc-js");
  const { Struct } = requireAsPulumi("google-protobuf/google/protobuf/struct_pb.js");
  const { Empty } = requireAsPulumi("google-protobuf/google/protobuf/empty_pb.js");
  const analyzer = protocol("analyzer_pb.js");
  const pack = await installedPack();
  const server = spawn(
    process.execPath,
    [
      "--preserve-symlinks",
      "--preserve-symlinks-main",
      path.join(pack.packages, "@pulumi/pulumi/cmd/run-policy-pack/index.js"),
      "127.0.0.1:1",
      pack.directory,
    ],
    { cwd: pack.directory, env: { PATH: process.env["PATH"] }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const exited = new Promise((resolve) => server.on("close", resolve));
  try {
    const lines = createInterface({ input: server.stdout });
    const port = await new Promise<string>((resolve, reject) => {
      lines.once("line", resolve);
      lines.once("close", () => reject(new Error("the policy server ended before it served")));
    });
    const client = new (protocol("analyzer_grpc_pb.js").AnalyzerClient)(
      `127.0.0.1:${port.trim()}`,
      grpc.credentials.createInsecure(),
    );
    const ask = (method: string, request: object): Promise<ReturnType<typeof protocol>> =>
      new Promise((resolve, reject) =>
        client[method](request, (error: unknown, response: unknown) =>
          error ? reject(error) : resolve(response),
        ),
      );

    const info = await ask("getAnalyzerInfo", new Empty());
    const served = info.getPoliciesList().map((policy: { getName(): string }) => policy.getName());
    assert.deepEqual(served.sort(), policies.map(({ name }) => name).sort());

    const request = new analyzer.AnalyzeRequest();
    request.setType("azure-native:storage:StorageAccount");
    request.setName("weakened");
    request.setUrn("urn:pulumi:test::copilot-feedback::azure-native:storage:StorageAccount::weakened");
    request.setProperties(Struct.fromJavaScript({ allowSharedKeyAccess: true }));
    request.setOptions(new analyzer.AnalyzerResourceOptions());
    const diagnostics = (await ask("analyze", request)).getDiagnosticsList();
    const names = diagnostics.map((one: { getPolicyname(): string }) => one.getPolicyname());
    assert.ok(names.includes("storage-no-shared-keys"), names.join());
    client.close();
  } finally {
    server.kill();
    await exited;
    await pack.remove();
  }
});
