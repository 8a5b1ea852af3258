/** What the functions may do with the table of their state: actions, resources, conditions. */
export const stateGrants = [
  [
    [
      "dynamodb:GetItem",
      "dynamodb:PutItem",
      "dynamodb:UpdateItem",
      "dynamodb:DeleteItem",
      "dynamodb:Query",
    ],
    [
      "arn:aws:dynamodb:sa-east-1:111122223333:table/watch-state-0123456",
      "arn:aws:dynamodb:sa-east-1:111122223333:table/watch-state-0123456/index/due",
    ],
    undefined,
  ],
  [
    [
      "kms:Encrypt",
      "kms:Decrypt",
      "kms:ReEncryptFrom",
      "kms:ReEncryptTo",
      "kms:GenerateDataKey",
      "kms:DescribeKey",
      "kms:CreateGrant",
    ],
    ["arn:aws:kms:sa-east-1:111122223333:key/*"],
    {
      "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-dev-messaging" },
      StringEquals: { "kms:ViaService": "dynamodb.sa-east-1.amazonaws.com" },
    },
  ],
] as const;
