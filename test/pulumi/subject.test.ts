import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  checkSubjectPrefix,
  environmentSubject,
  parseSubjectPrefix,
} from "../../pulumi/identities/subject.ts";

const repository = { owner: "contoso", name: "feedback" };
const body = (fields: object) => JSON.stringify({ use_default: true, ...fields });

const reason = (result: ReturnType<typeof parseSubjectPrefix>) => {
  assert.equal(result.ok, false);
  return result.ok ? "" : result.reason;
};

describe("federated subject", () => {
  it("takes the classic and the immutable prefix as GitHub reports them", () => {
    for (const prefix of ["repo:contoso/feedback", "repo:contoso@1001/feedback@2002"]) {
      assert.deepEqual(parseSubjectPrefix(body({ sub_claim_prefix: prefix }), repository), {
        ok: true,
        prefix,
      });
    }
  });

  it("believes the prefix, not the flag beside it", () => {
    const answer = body({ use_immutable_subject: false, sub_claim_prefix: "repo:contoso@1/feedback@2" });
    assert.equal(parseSubjectPrefix(answer, repository).ok, true);
  });

  it("compares names as GitHub does, without case", () => {
    assert.equal(checkSubjectPrefix("repo:Contoso/Feedback", repository).ok, true);
  });

  for (const foreign of [
    "repo:fabrikam/feedback",
    "repo:contoso/other",
    "repo:contoso@1/feedback",
    "repo:contoso/feedback:environment:copilot-read",
    "repo:contoso/*",
    "repository_owner:contoso",
  ]) {
    it(`refuses ${foreign}`, () => {
      assert.match(
        reason(parseSubjectPrefix(body({ sub_claim_prefix: foreign }), repository)),
        /does not belong to contoso\/feedback/,
      );
    });
  }

  it("refuses a repository with its own template, whose subjects nobody can predict", () => {
    const answer = body({ use_default: false, sub_claim_prefix: "repo:contoso/feedback" });
    assert.match(reason(parseSubjectPrefix(answer, repository)), /gh api -X PUT .* use_default=true/);
  });

  it("says how to supply a prefix GitHub does not report", () => {
    assert.match(reason(parseSubjectPrefix(body({}), repository)), /pulumi config set subjectPrefix/);
  });

  it("survives an answer that is no JSON", () => {
    assert.match(reason(parseSubjectPrefix("<html>", repository)), /gh auth status/);
    assert.match(reason(parseSubjectPrefix("null", repository)), /did not report/);
  });

  it("ends with the environment", () => {
    assert.equal(
      environmentSubject("repo:contoso@1/feedback@2", "copilot-submit"),
      "repo:contoso@1/feedback@2:environment:copilot-submit",
    );
  });
});
