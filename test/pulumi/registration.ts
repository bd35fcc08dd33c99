import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** One resource as the program registered it, with the options that mocks do not see. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly custom: boolean;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  readonly parent: string;
  /** URNs, both stated by dependsOn and drawn from the inputs. */
  readonly dependencies: readonly string[];
  /** Which resources each input was made from. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly ignoreChanges: readonly string[];
  readonly aliases: readonly string[];
}

interface RegisterRequest {
  getType(): string;
  getName(): string;
  getCustom(): boolean;
  getObject(): { toJavaScript(): Record<string, unknown> } | undefined;
  getProtect(): boolean | undefined;
  getRetainondelete(): boolean | undefined;
  getParent(): string;
  getDependenciesList(): string[];
  getPropertydependenciesMap(): { entries(): Iterable<[string, { getUrnsList(): string[] }]> };
  getIgnorechangesList(): string[];
  getAliasurnsList(): string[];
  getAliasesList(): { getSpec(): { getName(): string } | undefined }[];
}

export function readRegistration(request: RegisterRequest, urn: string): Registration {
  return {
    type: request.getType(),
    name: request.getName(),
    urn,
    custom: request.getCustom(),
    inputs: request.getObject()?.toJavaScript() ?? {},
    protect: request.getProtect() ?? false,
    retainOnDelete: request.getRetainondelete() ?? false,
    parent: request.getParent(),
    dependencies: request.getDependenciesList(),
    propertyDependencies: propertyDependencies(request),
    ignoreChanges: request.getIgnorechangesList(),
    aliases: [
      ...request.getAliasurnsList(),
      ...request.getAliasesList().flatMap((alias) => alias.getSpec()?.getName() || []),
    ],
  };
}

function propertyDependencies(request: RegisterRequest): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [property, origin] of request.getPropertydependenciesMap().entries()) {
    found[property] = origin.getUrnsList();
  }
  return found;
}

/** The one registration of `type` whose name ends with `suffix`; anything but one is a failure. */
export function only(registrations: readonly Registration[], type: string, suffix = ""): Registration {
  const found = registrations.filter((one) => one.type === type && one.name.endsWith(suffix));
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) {
    throw new Error(`expected one ${type} named …${suffix}, found ${found.length}`);
  }
  return first;
}

/** Loads a module of Pulumi's generated protocol, which is CommonJS without exports. */
export function protocol(name: string): ReturnType<typeof require> {
  return require(`@pulumi/pulumi/proto/${name}`);
}

/** Loads a package that Pulumi depends on, as Pulumi would find it. */
export function requireAsPulumi(name: string): ReturnType<typeof require> {
  return createRequire(require.resolve("@pulumi/pulumi"))(name);
}
