import type { RedactionPolicy } from "../../config/redaction-policy.ts";
import type { Level, Rule } from "../rule.ts";
import { accountPairRules } from "./account-pairs.ts";
import { asianAddressRules } from "./address-asian.ts";
import { easternAddressRules } from "./address-eastern.ts";
import { westernAddressRules } from "./address-western.ts";
import { unitAddressRules } from "./address-with-unit.ts";
import { argumentRules } from "./arguments.ts";
import { assignmentRules } from "./assignments.ts";
import { birthDateRules } from "./birth-dates.ts";
import { callRules } from "./call-secrets.ts";
import { cloudTokens } from "./cloud-tokens.ts";
import { columnRules } from "./column-rules.ts";
import { optionRules } from "./command-options.ts";
import { commandRules } from "./command-secrets.ts";
import { configLineRules } from "./config-lines.ts";
import { connectionRules } from "./connections.ts";
import { credentialRules } from "./credentials.ts";
import { documentRules } from "./documents-in-context.ts";
import { elementRules } from "./elements.ts";
import { forgeTokens } from "./forge-tokens.ts";
import { headerRules } from "./headers.ts";
import { identifierRules } from "./identifiers.ts";
import { internalHostRules } from "./internal-hosts.ts";
import { internalRules } from "./internals.ts";
import { urlKeyRules } from "./keys-in-urls.ts";
import { markedTokenRules } from "./marked-tokens.ts";
import { meetingRules } from "./meetings.ts";
import { networkRules } from "./network-rules.ts";
import { passwordHashRules } from "./password-hashes.ts";
import { passwordShapeRules } from "./password-shapes.ts";
import { personalRules } from "./personal.ts";
import { personalFormatRules } from "./personal-formats.ts";
import { personalMemberRules } from "./personal-members.ts";
import { addressedPersonRules } from "./persons-addressed.ts";
import { personBesideNumberRules } from "./persons-beside-numbers.ts";
import { namedPersonRules } from "./persons-by-name.ts";
import { chinesePersonRules } from "./persons-chinese.ts";
import { cyrillicAndGreekPersonRules } from "./persons-cyrillic-and-greek.ts";
import { eastAsianPersonRules } from "./persons-east-asian.ts";
import { letterPersonRules } from "./persons-in-letters.ts";
import { personInRoleRules } from "./persons-in-roles.ts";
import { inflectedPersonRules } from "./persons-inflected.ts";
import { japanesePersonRules } from "./persons-japanese.ts";
import { koreanPersonRules } from "./persons-korean.ts";
import { labelledPersonRules } from "./persons-labelled.ts";
import { speakingPersonRules } from "./persons-speaking.ts";
import { uncasedPersonRules } from "./persons-uncased.ts";
import { vietnamesePersonRules } from "./persons-vietnamese.ts";
import { announcedPhoneRules } from "./phone-announced.ts";
import { privateKeyRules } from "./private-keys.ts";
import { productKeyRules } from "./product-keys.ts";
import { recoveryRules } from "./recovery-secrets.ts";
import { saasTokens } from "./saas-tokens.ts";
import { answerRules } from "./said-in-answers.ts";
import { serviceKeyRules } from "./service-keys.ts";
import { spokenCodeRules } from "./spoken-codes.ts";
import { credentialPairRules } from "./spoken-credentials.ts";
import { spokenPinRules } from "./spoken-pins.ts";
import { spokenRules } from "./spoken-secrets.ts";
import { sentenceRules } from "./spoken-sentences.ts";
import { sqlRules } from "./sql-secrets.ts";
import { typedRules } from "./typed-secrets.ts";
import { vendorToken } from "./vendor-token.ts";
import { walletRules } from "./wallets.ts";
import { weakRules } from "./weak-evidence.ts";
import { writtenSecretRules } from "./written-secrets.ts";

const ORDER: Readonly<Record<Level, number>> = { "secrets-only": 0, standard: 1, strict: 2 };

/** Every built-in rule. */
export function allRules(): readonly Rule[] {
  return [
    ...[...forgeTokens, ...cloudTokens, ...saasTokens].map(vendorToken),
    ...markedTokenRules,
    ...urlKeyRules,
    ...privateKeyRules,
    ...credentialRules,
    ...headerRules,
    ...optionRules,
    ...connectionRules,
    ...assignmentRules,
    ...argumentRules,
    ...elementRules,
    ...serviceKeyRules,
    ...commandRules,
    ...callRules,
    ...typedRules,
    ...sqlRules,
    ...configLineRules,
    ...passwordHashRules,
    ...writtenSecretRules,
    ...spokenRules,
    ...spokenPinRules,
    ...answerRules,
    ...spokenCodeRules,
    ...productKeyRules,
    ...credentialPairRules,
    ...sentenceRules,
    ...passwordShapeRules,
    ...accountPairRules,
    ...recoveryRules,
    ...identifierRules(),
    ...documentRules,
    ...personalRules,
    ...birthDateRules,
    ...networkRules,
    ...walletRules,
    ...letterPersonRules,
    ...personInRoleRules,
    ...personalMemberRules,
    ...personBesideNumberRules,
    ...personalFormatRules,
    ...labelledPersonRules,
    ...speakingPersonRules,
    ...addressedPersonRules,
    ...westernAddressRules,
    ...unitAddressRules,
    ...asianAddressRules,
    ...easternAddressRules,
    ...announcedPhoneRules,
    ...namedPersonRules,
    ...eastAsianPersonRules,
    ...chinesePersonRules,
    ...japanesePersonRules,
    ...koreanPersonRules,
    ...vietnamesePersonRules,
    ...inflectedPersonRules,
    ...cyrillicAndGreekPersonRules,
    ...uncasedPersonRules,
    ...columnRules,
    ...internalRules,
    ...meetingRules,
    ...internalHostRules,
    ...weakRules,
  ];
}

/** The rules a policy asks for. */
export function selectRules(policy: RedactionPolicy): readonly Rule[] {
  const on = new Set(policy.rules.on);
  const off = new Set(policy.rules.off);
  return allRules().filter(
    ({ id, level }) => !off.has(id) && (on.has(id) || ORDER[level] <= ORDER[policy.profile]),
  );
}
