import { arn } from "../shared/account";
import type { Statement } from "../shared/policy-document";

const privateImage =
  /^(?<owner>\d{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com\/(?<repository>[^:@]+)/;

/** What it takes to pull an image: nothing for public ones, reading its one repository for those in ECR. */
export function pullStatements(image: string): readonly Statement[] {
  const { owner, region, repository } = privateImage.exec(image)?.groups ?? {};
  if (owner === undefined || region === undefined || repository === undefined) return [];
  return [
    {
      sid: "SignInToRegistry",
      actions: ["ecr:GetAuthorizationToken"],
      // The token is of the whole registry; IAM knows no resource for it.
      resources: ["*"],
    },
    {
      sid: "PullImage",
      actions: [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
      ],
      resources: [arn({ id: owner, region }, "ecr", `repository/${repository}`)],
    },
  ];
}
