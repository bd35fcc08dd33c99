import type {
  Policy,
  PolicyResource,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";

/** A control of a published benchmark. */
export interface Control {
  readonly benchmark: "CIS Microsoft Azure Foundations" | "CIS Azure Storage Services";
  readonly version: string;
  readonly reference: string;
}

interface Rule {
  readonly name: string;
  /** What must hold, as a sentence. */
  readonly description: string;
  readonly severity: "medium" | "high" | "critical";
  /** What to write instead. */
  readonly remedy: string;
  readonly control?: Control;
}

export type Properties = ResourceValidationArgs["props"];

/** A rule that one resource keeps or breaks by itself. */
export interface ResourceRule extends Rule {
  readonly types: readonly string[];
  /** Absent properties count as the provider's default, which is the weak one for most of these. */
  readonly holds: (properties: Properties, options: ResourceValidationArgs["opts"]) => boolean;
}

/** A rule about resources together. Each returned sentence is one violation. */
export interface StackRule extends Rule {
  readonly violations: (resources: readonly PolicyResource[]) => readonly string[];
}

function describe(rule: Rule): Policy {
  return {
    name: rule.name,
    description: rule.description,
    enforcementLevel: "mandatory",
    severity: rule.severity,
    remediationSteps: rule.remedy,
    ...(rule.control
      ? {
          framework: {
            name: rule.control.benchmark,
            version: rule.control.version,
            reference: rule.control.reference,
            specification: rule.description,
          },
        }
      : {}),
  };
}

export function resourcePolicy(rule: ResourceRule): ResourceValidationPolicy {
  return {
    ...describe(rule),
    validateResource(resource, report) {
      if (!rule.types.includes(resource.type) || rule.holds(resource.props, resource.opts)) return;
      report(`${rule.description} ${rule.remedy}`);
    },
  };
}

export function stackPolicy(rule: StackRule): StackValidationPolicy {
  return {
    ...describe(rule),
    validateStack({ resources }, report) {
      for (const violation of rule.violations(resources)) report(`${violation} ${rule.remedy}`);
    },
  };
}
