import assert from "node:assert/strict";
import { test } from "node:test";
import { validateExchange } from "../../rehearsal/contract/validate-exchange.ts";
import { FORBIDDEN, refExchange, SHA } from "./exchanges.ts";

// The body with the most structure of those we send: nested, in lists, and with alternatives.
function problems(method: "POST" | "PATCH", requestBody: object): string[] {
  const path = `/repos/contoso/feedback/check-runs${method === "PATCH" ? "/5" : ""}`;
  const exchange = { ...refExchange(FORBIDDEN), method, path, requestBody };
  return validateExchange(exchange).map(({ pointer, message }) => `${pointer} ${message}`);
}

const annotation = {
  path: "requests/adele.yaml",
  start_line: 1,
  end_line: 1,
  annotation_level: "failure",
  message: "must be a number from 1 to 30",
};
const output = { title: "Not valid", summary: "1 error", annotations: [annotation] };

test("a check with annotations is accepted", () => {
  const check = {
    name: "copilot-feedback",
    head_sha: SHA,
    status: "completed",
    conclusion: "failure",
    output,
  };
  assert.deepEqual(problems("POST", check), []);
  assert.deepEqual(problems("PATCH", { output }), []);
});

test("misspelt properties are found inside lists and objects", () => {
  const misspelt = { ...output, sumary: "", annotations: [annotation, { ...annotation, line: 3 }] };
  assert.deepEqual(problems("PATCH", { output: misspelt }), [
    "/output/annotations/1/line is not a property GitHub knows: it would be ignored",
    "/output/sumary is not a property GitHub knows: it would be ignored",
  ]);
});

test("more annotations than one request may carry are found", () => {
  const many = { ...output, annotations: Array.from({ length: 51 }, () => annotation) };
  assert.deepEqual(problems("PATCH", { output: many }), [
    "/output/annotations must NOT have more than 50 items",
  ]);
});

test("a completed check needs a conclusion", () => {
  assert.match(
    problems("PATCH", { status: "completed", output }).join("\n"),
    /must have required property 'conclusion'/,
  );
});
