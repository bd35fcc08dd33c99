import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { text } from "node:stream/consumers";
import { answer, create } from "./cloud.ts";
import { protocol, type Registration, readRegistration, requireAsPulumi } from "./registration.ts";

/** How Pulumi writes a value that a preview cannot know. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const root = path.resolve(import.meta.dirname, "../..");
const secretSignature = "4dabf18193072939515e22adb298388d";

export interface Run {
  readonly exitCode: number | null;
  readonly registrations: readonly Registration[];
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  readonly stderr: string;
}

/**
 * Runs the real program in Pulumi's real Node runtime, against an engine in this process that pretends each
 * resource was created. Everything but the cloud is as under `pulumi up`: entry point, type stripping,
 * configuration, unknown values in a preview, outputs.
 */
export async function runProgram(
  mode: "preview" | "update",
  config: Readonly<Record<string, string>>,
): Promise<Run> {
  const grpc = requireAsPulumi("@grpc/grpc-js");
  const { Struct } = requireAsPulumi("google-protobuf/google/protobuf/struct_pb.js");
  const { Empty } = requireAsPulumi("google-protobuf/google/protobuf/empty_pb.js");
  const resources = protocol("resource_pb.js");
  const engine = protocol("engine_pb.js");
  const severity: Record<string, number> = engine.LogSeverity;

  const registrations: Registration[] = [];
  let outputs: Record<string, unknown> = {};
  const warnings: string[] = [];
  const errors: string[] = [];

  // biome-ignore lint/suspicious/noExplicitAny: messages of Pulumi's untyped generated protocol
  type Call = { readonly request: any };
  type Reply = (error: unknown, response?: unknown) => void;
  const empty = (_call: Call, reply: Reply) => reply(null, new Empty());

  const server = new grpc.Server();
  server.addService(protocol("resource_grpc_pb.js").ResourceMonitorService, {
    supportsFeature(call: Call, reply: Reply) {
      const response = new resources.SupportsFeatureResponse();
      response.setHassupport(["secrets", "aliasSpecs"].includes(call.request.getId()));
      reply(null, response);
    },
    registerResource(call: Call, reply: Reply) {
      const request = call.request;
      const urn = `urn:pulumi:test::copilot-feedback::${request.getType()}::${request.getName()}`;
      const registration = readRegistration(request, urn);
      registrations.push(registration);
      const response = new resources.RegisterResourceResponse();
      response.setUrn(urn);
      if (registration.custom) {
        const made = create(registration.type, registration.name, registration.inputs);
        const known = mode === "update";
        response.setId(known ? made.id : "");
        response.setObject(Struct.fromJavaScript(known ? made.state : registration.inputs));
      }
      reply(null, response);
    },
    registerResourceOutputs(call: Call, reply: Reply) {
      if (call.request.getUrn().includes("::pulumi:pulumi:Stack::")) {
        outputs = call.request.getOutputs()?.toJavaScript() ?? {};
      }
      reply(null, new Empty());
    },
    invoke(call: Call, reply: Reply) {
      try {
        const response = new resources.ResourceInvokeResponse();
        response.setReturn(
          Struct.fromJavaScript(answer(call.request.getTok(), call.request.getArgs()?.toJavaScript() ?? {})),
        );
        reply(null, response);
      } catch (error) {
        reply(error);
      }
    },
    signalAndWaitForShutdown: empty,
  });
  server.addService(protocol("engine_grpc_pb.js").EngineService, {
    log(call: Call, reply: Reply) {
      if (call.request.getSeverity() === severity["WARNING"]) warnings.push(call.request.getMessage());
      if (call.request.getSeverity() === severity["ERROR"]) errors.push(call.request.getMessage());
      reply(null, new Empty());
    },
    requirePulumiVersion(_call: Call, reply: Reply) {
      reply(null, new engine.RequirePulumiVersionResponse());
    },
    getRootResource(_call: Call, reply: Reply) {
      reply(null, new engine.GetRootResourceResponse());
    },
    setRootResource(_call: Call, reply: Reply) {
      reply(null, new engine.SetRootResourceResponse());
    },
  });
  const port: number = await new Promise((resolve, reject) =>
    server.bindAsync(
      "127.0.0.1:0",
      grpc.ServerCredentials.createInsecure(),
      (error: Error | null, bound: number) => (error ? reject(error) : resolve(bound)),
    ),
  );

  try {
    const address = `127.0.0.1:${port}`;
    const runtime = createRequire(import.meta.url).resolve("@pulumi/pulumi/cmd/run/index.js");
    const dryRun = mode === "preview" ? ["--dry-run"] : [];
    const flags = [
      "--project",
      "copilot-feedback",
      "--stack",
      "test",
      "--root-directory",
      root,
      "--pwd",
      root,
    ];
    const child = spawn(
      process.execPath,
      [runtime, "--monitor", address, "--engine", address, ...flags, ...dryRun, "."],
      {
        // What the language host derives from Pulumi.yaml.
        env: {
          PATH: process.env["PATH"],
          PULUMI_NODEJS_TYPESCRIPT: "false",
          PULUMI_CONFIG: JSON.stringify(config),
        },
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    const [stderr, exitCode] = await Promise.all([
      text(child.stderr),
      new Promise<number | null>((resolve) => child.on("close", resolve)),
    ]);
    return { exitCode, registrations, outputs: plain(outputs), warnings, errors, stderr };
  } finally {
    server.forceShutdown();
  }
}

function plain(outputs: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => {
      const secret = typeof value === "object" && value !== null && secretSignature in value;
      return [name, secret ? "[secret]" : value];
    }),
  );
}
