import { BY_PULUMI, byHand, type Check, judgeKnown, ok, unknown, type Verdict, wrong } from "./check.ts";
import type { Reading, RepositorySettings } from "./settings.ts";
import type { IntakeSettings, PermissionSettings } from "./tenant-settings.ts";

const CREATE = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action";

function judgeIntake(settings: RepositorySettings, judge: (intake: IntakeSettings) => Verdict): Verdict {
  return judgePart(settings.tenant, ({ intake }) => intake, judge, "the intake is not in Azure Blob Storage");
}

function judgePermissions(
  settings: RepositorySettings,
  judge: (held: PermissionSettings) => Verdict,
): Verdict {
  return judgePart(settings.tenant, ({ permissions }) => permissions, judge, "Microsoft Graph is not used");
}

function judgePart<W, T>(
  whole: Reading<W>,
  part: (whole: W) => Reading<T> | null,
  judge: (value: T) => Verdict,
  unused: string,
): Verdict {
  return judgeKnown(whole, (value) => {
    const reading = part(value);
    return reading === null ? ok(unused) : judgeKnown(reading, judge);
  });
}

export const tenantChecks: readonly Check[] = [
  {
    id: "intake-entra-only",
    title: "The intake knows Entra identities only",
    severity: "promise",
    reason: "A key or anonymous access writes and reads packages as nobody, past every role.",
    remedy: () => BY_PULUMI,
    judge: (settings) =>
      judgeIntake(settings, ({ sharedKeys, anonymous }) => {
        const open = [...(sharedKeys ? ["shared keys"] : []), ...(anonymous ? ["anonymous access"] : [])];
        return open.length === 0 ? ok("no keys, nothing anonymous") : wrong(open.join(" and "), "neither");
      }),
  },
  {
    id: "intake-writer",
    title: "One identity may create packages, and do nothing else",
    severity: "promise",
    reason: "Whoever can read or replace packages holds both ends of what must stay apart.",
    remedy: () => BY_PULUMI,
    judge: (settings) =>
      judgeIntake(settings, ({ writers }) => {
        if (writers.length !== 1) return wrong(`${writers.length} role assignments on the container`, "one");
        const more = writers.flatMap(({ dataActions }) => dataActions).filter((action) => action !== CREATE);
        return more.length === 0 ? ok("creates only") : wrong(`it may also ${more.join(", ")}`, CREATE);
      }),
  },
  {
    id: "intake-immutable",
    title: "Packages cannot be changed, and that is locked",
    severity: "defence",
    reason: "While the policy is unlocked, an owner of the subscription can shorten or remove it.",
    remedy: () =>
      byHand(
        "Run the lock command that `pulumi stack output nextSteps` prints. It cannot be undone.",
        "pulumi stack output nextSteps",
      ),
    judge: (settings) =>
      judgeIntake(settings, ({ immutability }) => {
        if (immutability === null) return wrong("packages can be replaced", "a locked immutability policy");
        return immutability.locked
          ? ok(`${immutability.days} days, locked`)
          : wrong(`${immutability.days} days, unlocked`, "locked");
      }),
  },
  {
    id: "intake-delete-lock",
    title: "The storage account is locked against deletion",
    severity: "defence",
    reason: "One command could remove the account with everything in it.",
    remedy: () => BY_PULUMI,
    judge: (settings) =>
      judgeIntake(settings, ({ deleteLock }) =>
        deleteLock ? ok("locked") : wrong("no lock", "CanNotDelete"),
      ),
  },
  {
    id: "privileges-separate",
    title: "Who writes to the intake cannot read conversations, nor mail as anybody",
    severity: "promise",
    reason: "One identity with both could send what nobody reviewed.",
    remedy: () =>
      byHand(
        "Remove the Graph permission from the submitter; Exchange grants it one mailbox. See docs/infrastructure.md.",
      ),
    judge: (settings) =>
      judgePermissions(settings, ({ readers, mailers }) =>
        judgeIntake(settings, ({ writers }) => {
          const writing = new Set(writers.map(({ principal }) => principal));
          const both = [...readers, ...mailers].filter(({ principal }) => writing.has(principal));
          return both.length === 0
            ? ok("separate")
            : wrong(`${both.map(({ name }) => name).join(", ")} can do both`, "separate identities");
        }),
      ),
  },
  {
    id: "conversation-readers",
    title: "One identity of the tenant may read conversations",
    severity: "defence",
    reason: "Every holder of this permission reads every user's conversations, whatever happens here.",
    remedy: () =>
      byHand(
        "Find out what the others are for, in Entra under Enterprise applications, and remove what is not needed.",
      ),
    judge: (settings) =>
      judgePermissions(settings, ({ readers }) => {
        const names = readers.map(({ name }) => name).join(", ");
        if (readers.length === 0) return unknown("nobody has the permission yet");
        return readers.length === 1 ? ok(names) : wrong(names, "the reader alone");
      }),
  },
];
