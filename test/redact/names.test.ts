import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_REDACTION_POLICY } from "../../src/config/default-redaction-policy.ts";
import { createRedactor } from "../../src/redact/redactor.ts";

const redactor = createRedactor(DEFAULT_REDACTION_POLICY);
const found = (text: string): readonly string[] =>
  redactor.spans(text).map(({ start, end }) => text.slice(start, end));

describe("names of people", () => {
  it("are found with particles, hyphens, accents and in any order", () => {
    const names = [
      "Matthias von Brandt",
      "Jean-Baptiste Rousseau",
      "Willemijn van den Berg",
      "Małgorzata Wiśniewska",
      "Malgorzata Wisniewska",
      "María José Hernández Ruiz",
      "Chinonso Okonkwo",
      "Kim Min-jun",
      "Will Kowalski",
      "J. Kowalski",
      "Adele Nguyễn",
      "Miriam dalla Costa",
      "Miriam St. Claire",
    ];
    for (const name of names) assert.deepEqual(found(`The draft of ${name} was approved.`), [name]);
  });

  it("are greeted and sign on lines of their own, whatever follows", () => {
    assert.deepEqual(found("Hi Megan,\nthe plan is ready.\n\nBest regards,\nPatti Fernandez\nContoso"), [
      "Megan",
      "Patti Fernandez",
    ]);
    assert.deepEqual(found("Hi Megan, Zorblyn,\nthe plan.\nThanks,\nMiriam de Graaf"), [
      "Megan, Zorblyn",
      "Miriam de Graaf",
    ]);
    assert.deepEqual(found("Dear Miriam:\nthe plan.\nBest regards,\nHuman Resources"), ["Miriam"]);
  });

  it("end where the next sentence begins", () => {
    assert.deepEqual(found("Verantwortlich: Lukas Vogt Der Vertrag läuft noch."), ["Lukas Vogt"]);
    assert.deepEqual(found("Deltagare: Åsa Lundgren Omsättningen låg över plan."), ["Åsa Lundgren"]);
  });

  it("do not take words along that may mean something else", () => {
    const text = "Will Banks and Rose Young met. Will the price rise? The Young Fund bought Rose Garden.";
    assert.deepEqual(found(text), ["Will Banks", "Rose Young"]);
    assert.deepEqual(found("Mark Bowen agreed. Mark the rows in green."), ["Mark Bowen"]);
  });

  it("are told again by a part that means nobody else", () => {
    assert.deepEqual(found("Imogen Thornton called. Later Imogen wrote, and Thornton agreed."), [
      "Imogen Thornton",
      "Imogen",
      "Thornton",
    ]);
  });

  it("are no firms, places or ideas named after people", () => {
    for (const text of [
      "Morgan Stanley and Mercedes Benz were named.",
      "The Harvey Ball chart hangs in the Martin Luther King Hall.",
      "The Rosetta Stone licence covers San Francisco and Santa Monica.",
      "Rose, Violet and Jade are the new colours.",
    ])
      assert.deepEqual(found(text), []);
  });

  it("are read in HTML with entities for letters and spaces", () => {
    assert.deepEqual(found("<p>Dear&nbsp;J&uuml;rgen&nbsp;M&#252;ller,</p>"), [
      "J&uuml;rgen&nbsp;M&#252;ller",
    ]);
  });
});
