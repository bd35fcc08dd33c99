import type { RedactionPolicy } from "../../config/redaction-policy.ts";
import type { Level, Rule } from "../rule.ts";
import { columnRules } from "./column-rules.ts";
import { birthDateRules } from "./contacts/birth-dates.ts";
import { meetingRules } from "./contacts/meetings.ts";
import { personalRules } from "./contacts/personal.ts";
import { personalFormatRules } from "./contacts/personal-formats.ts";
import { personalMemberRules } from "./contacts/personal-members.ts";
import { announcedPhoneRules } from "./contacts/phone-announced.ts";
import { documentRules } from "./identifiers/documents-in-context.ts";
import { identifierRules } from "./identifiers/identifiers.ts";
import { internalRules } from "./internals.ts";
import { internalHostRules } from "./network/internal-hosts.ts";
import { networkRules } from "./network/network.ts";
import { addressedPersonRules } from "./persons/addressed.ts";
import { personBesideNumberRules } from "./persons/beside-numbers.ts";
import { namedPersonRules } from "./persons/by-name.ts";
import { chinesePersonRules } from "./persons/chinese.ts";
import { copiedPersonRules } from "./persons/copied.ts";
import { cyrillicAndGreekPersonRules } from "./persons/cyrillic-and-greek.ts";
import { eastAsianPersonRules } from "./persons/east-asian.ts";
import { letterPersonRules } from "./persons/in-letters.ts";
import { personInRoleRules } from "./persons/in-roles.ts";
import { inflectedPersonRules } from "./persons/inflected.ts";
import { japanesePersonRules } from "./persons/japanese.ts";
import { koreanPersonRules } from "./persons/korean.ts";
import { labelledPersonRules } from "./persons/labelled.ts";
import { speakingPersonRules } from "./persons/speaking.ts";
import { uncasedPersonRules } from "./persons/uncased.ts";
import { vietnamesePersonRules } from "./persons/vietnamese.ts";
import { asianAddressRules } from "./places/asian.ts";
import { easternAddressRules } from "./places/eastern.ts";
import { westernAddressRules } from "./places/western.ts";
import { unitAddressRules } from "./places/with-unit.ts";
import { passwordShapeRules } from "./spoken/password-shapes.ts";
import { answerRules } from "./spoken/said-in-answers.ts";
import { spokenCodeRules } from "./spoken/spoken-codes.ts";
import { credentialPairRules } from "./spoken/spoken-credentials.ts";
import { spokenPinRules } from "./spoken/spoken-pins.ts";
import { spokenRules } from "./spoken/spoken-secrets.ts";
import { sentenceRules } from "./spoken/spoken-sentences.ts";
import { cloudTokens } from "./tokens/cloud-tokens.ts";
import { forgeTokens } from "./tokens/forge-tokens.ts";
import { urlKeyRules } from "./tokens/keys-in-urls.ts";
import { markedTokenRules } from "./tokens/marked-tokens.ts";
import { passwordHashRules } from "./tokens/password-hashes.ts";
import { privateKeyRules } from "./tokens/private-keys.ts";
import { productKeyRules } from "./tokens/product-keys.ts";
import { recoveryRules } from "./tokens/recovery-secrets.ts";
import { saasTokens } from "./tokens/saas-tokens.ts";
import { serviceKeyRules } from "./tokens/service-keys.ts";
import { vendorToken } from "./tokens/vendor-token.ts";
import { walletRules } from "./tokens/wallets.ts";
import { weakRules } from "./weak-evidence.ts";
import { accountPairRules } from "./written/account-pairs.ts";
import { argumentRules } from "./written/arguments.ts";
import { assignmentRules } from "./written/assignments.ts";
import { callRules } from "./written/call-secrets.ts";
import { optionRules } from "./written/command-options.ts";
import { commandRules } from "./written/command-secrets.ts";
import { configLineRules } from "./written/config-lines.ts";
import { connectionRules } from "./written/connections.ts";
import { credentialRules } from "./written/credentials.ts";
import { elementRules } from "./written/elements.ts";
import { headerRules } from "./written/headers.ts";
import { sqlRules } from "./written/sql-secrets.ts";
import { typedRules } from "./written/typed-secrets.ts";
import { writtenSecretRules } from "./written/written-secrets.ts";

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
    ...copiedPersonRules,
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
