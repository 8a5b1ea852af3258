import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ec2-no-plaintext-secrets": {
    pass: [
      {
        type: "aws:ec2/instance:Instance",
        props: {
          userData: "export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id orders)",
        },
      },
    ],
    fail: [
      {
        type: "aws:ec2/instance:Instance",
        props: { userData: "#!/bin/sh\nexport DB_PASSWORD=swordfish" },
        says: "userData holds a connection string with a password; read it from Secrets Manager when the instance starts.",
      },
      {
        type: "aws:ec2/launchConfiguration:LaunchConfiguration",
        props: { userDataBase64: "IyEvYmluL3NoCmV4cG9ydCBEQl9QQVNTV09SRD1zd29yZGZpc2g=" },
        says: "userDataBase64 holds a connection string with a password; read it from Secrets Manager when the instance starts.",
      },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        props: { userData: "cGFzc3dvcmQ6IHN3b3JkZmlzaA==" },
        says: "userData (password) holds a value under the name of a secret; read it from Secrets Manager when the instance starts.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/instance:Instance",
        props: { userData: unknown },
        says: "userData is unknown until the deployment",
      },
    ],
  },
};
