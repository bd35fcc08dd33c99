import { Budget } from "@pulumi/azure-native/consumption/index.js";
import {
  ActionGroup,
  ActivityLogAlert,
  DiagnosticSetting,
  ScheduledQueryRule,
} from "@pulumi/azure-native/monitor/index.js";
import { Workspace } from "@pulumi/azure-native/operationalinsights/index.js";
import { ComponentResource, type ComponentResourceOptions, type Input, type Output } from "@pulumi/pulumi";
import { changeAlerts, logAlerts } from "./alerts.ts";

/** Log Analytics stops ingesting above this; the intake's own logs are kilobytes a day. */
const dailyQuotaGigabytes = 1;

/** Percent of the budget at which somebody is told. */
const budgetThresholds = [80, 100] as const;

export interface ObservabilityArgs {
  readonly name: string;
  readonly location: string;
  readonly resourceGroupName: Input<string>;
  readonly resourceGroupId: Input<string>;
  readonly blobServiceId: Input<string>;
  readonly alertEmail: string;
  readonly logRetentionDays: number;
  /** In the subscription's billing currency. */
  readonly monthlyBudget: number;
  /** The budget starts with this day's month; Azure refuses an earlier one. */
  readonly today: Date;
}

/** Who touched the intake, kept where the intake's own identities cannot reach, and somebody told of it. */
export class Observability extends ComponentResource {
  public readonly workspaceId: Output<string>;

  constructor(name: string, args: ObservabilityArgs, options?: ComponentResourceOptions) {
    super("copilot-feedback:observability:Observability", name, {}, options);
    const child = { parent: this };

    const workspace = new Workspace(
      `${name}-workspace`,
      {
        workspaceName: `${args.name}-logs`,
        resourceGroupName: args.resourceGroupName,
        location: args.location,
        sku: { name: "PerGB2018" },
        retentionInDays: args.logRetentionDays,
        features: { disableLocalAuth: true, enableLogAccessUsingOnlyResourcePermissions: true },
        workspaceCapping: { dailyQuotaGb: dailyQuotaGigabytes },
      },
      { parent: this, protect: true },
    );

    new DiagnosticSetting(
      `${name}-blob-logs`,
      {
        name: "to-log-analytics",
        resourceUri: args.blobServiceId,
        workspaceId: workspace.id,
        logs: ["StorageRead", "StorageWrite", "StorageDelete"].map((category) => ({
          category,
          enabled: true,
        })),
        metrics: [{ category: "Transaction", enabled: true }],
      },
      child,
    );

    const recipients = new ActionGroup(
      `${name}-recipients`,
      {
        actionGroupName: `${args.name}-alerts`,
        groupShortName: "copilot-fb",
        resourceGroupName: args.resourceGroupName,
        location: "global",
        enabled: true,
        emailReceivers: [{ name: "operators", emailAddress: args.alertEmail, useCommonAlertSchema: true }],
      },
      child,
    );

    for (const alert of logAlerts) {
      new ScheduledQueryRule(
        `${name}-${alert.name}`,
        {
          ruleName: `${args.name}-${alert.name}`,
          displayName: alert.title,
          description: alert.meaning,
          resourceGroupName: args.resourceGroupName,
          location: args.location,
          kind: "LogAlert",
          enabled: true,
          severity: alert.severity,
          scopes: [workspace.id],
          evaluationFrequency: "PT15M",
          windowSize: "PT15M",
          autoMitigate: false,
          // The table exists only after the first log entry has arrived.
          skipQueryValidation: true,
          criteria: {
            allOf: [
              {
                query: alert.query,
                timeAggregation: "Count",
                operator: "GreaterThan",
                threshold: 0,
                failingPeriods: { minFailingPeriodsToAlert: 1, numberOfEvaluationPeriods: 1 },
              },
            ],
          },
          actions: { actionGroups: [recipients.id] },
        },
        child,
      );
    }

    for (const alert of changeAlerts) {
      new ActivityLogAlert(
        `${name}-${alert.name}`,
        {
          activityLogAlertName: `${args.name}-${alert.name}`,
          description: alert.meaning,
          resourceGroupName: args.resourceGroupName,
          location: "global",
          enabled: true,
          scopes: [args.resourceGroupId],
          condition: {
            allOf: [
              { field: "category", equals: "Administrative" },
              {
                anyOf: alert.operations.map((operation) => ({ field: "operationName", equals: operation })),
              },
            ],
          },
          actions: { actionGroups: [{ actionGroupId: recipients.id }] },
        },
        child,
      );
    }

    new Budget(
      `${name}-budget`,
      {
        budgetName: `${args.name}-monthly`,
        scope: args.resourceGroupId,
        category: "Cost",
        timeGrain: "Monthly",
        amount: args.monthlyBudget,
        timePeriod: { startDate: firstOfMonth(args.today) },
        notifications: Object.fromEntries(
          budgetThresholds.map((threshold) => [
            `actual-${threshold}`,
            {
              enabled: true,
              operator: "GreaterThanOrEqualTo",
              threshold,
              thresholdType: "Actual",
              contactEmails: [args.alertEmail],
            },
          ]),
        ),
      },
      // The start is the month of the first run; a later month is no reason to replace the budget.
      { parent: this, ignoreChanges: ["timePeriod"] },
    );

    this.workspaceId = workspace.id;
    this.registerOutputs({ workspaceId: this.workspaceId });
  }
}

/** Azure accepts budgets that start on the first of a month only. */
function firstOfMonth(day: Date): string {
  return `${day.toISOString().slice(0, 7)}-01T00:00:00Z`;
}
