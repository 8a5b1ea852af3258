import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { length, notMatching, oneOf } from "./expect/text";
import { conflicts, exactlyOneOf } from "./relations";

const noDotLast = notMatching(/\.$/, "no dot at the end");

/** What belongs to a certificate that is brought along instead of asked for. */
const imported = ["certificateBody", "certificateChain", "privateKey"];

export const acm: ServiceChecks = {
  "aws:acm/certificate:Certificate": {
    source: "internal/service/acm/certificate.go",
    arguments: {
      certificateAuthorityArn: arn,
      domainName: noDotLast,
      "options.certificateTransparencyLoggingPreference": oneOf("DISABLED", "ENABLED"),
      "options.export": oneOf("DISABLED", "ENABLED"),
      "subjectAlternativeNames[]": [length(1, 253), noDotLast],
      validationMethod: oneOf("DNS", "EMAIL", "HTTP"),
    },
    relations: [
      exactlyOneOf("domainName", "privateKey", "privateKeyWo"),
      conflicts("certificateAuthorityArn", "certificateBody", "validationMethod"),
      conflicts("domainName", "certificateBody", "certificateChain"),
      conflicts("keyAlgorithm", ...imported),
      conflicts("subjectAlternativeNames", ...imported),
      conflicts("validationMethod", ...imported),
      conflicts("validationOptions", ...imported),
    ],
  },
  "aws:acm/certificateValidation:CertificateValidation": {
    source: "internal/service/acm/certificate_validation.go",
    arguments: { certificateArn: arn },
  },
};
