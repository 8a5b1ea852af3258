import type { ServiceChecks } from "./check";
import { length, oneOf } from "./expect/text";
import { exactlyOneOf, requiredWith } from "./relations";

export const ssm: ServiceChecks = {
  "aws:ssm/parameter:Parameter": {
    source: "internal/service/ssm/parameter.go",
    arguments: {
      allowedPattern: length(0, 1024),
      dataType: oneOf("aws:ec2:image", "aws:ssm:integration", "text"),
      description: length(0, 1024),
      name: length(1, 2048),
      tier: oneOf("Advanced", "Intelligent-Tiering", "Standard"),
      type: oneOf("SecureString", "String", "StringList"),
    },
    relations: [
      exactlyOneOf("value", "insecureValue", "valueWo"),
      requiredWith("valueWo", "valueWoVersion"),
      requiredWith("valueWoVersion", "valueWo"),
    ],
  },
};
