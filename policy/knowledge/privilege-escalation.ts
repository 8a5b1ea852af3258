import type { Dated } from "./dated";

/** Actions that together let an identity gain rights it was not given. */
export interface Escalation {
  /** The action that hands rights over; harmless where it is bound to resources or by a condition. */
  readonly key: string;
  /** What it takes besides, on whatever resource. */
  readonly needs: readonly string[];
}

interface Escalations extends Dated {
  readonly ways: readonly Escalation[];
}

const alone = (key: string): Escalation => ({ key, needs: [] });
const passing = (...needs: readonly string[]): Escalation => ({ key: "iam:PassRole", needs });

/**
 * Ways to more rights that need no mistake but the policy itself. Those that also need an instance, a
 * function or a stack with a strong role to be there already are left out, but for the two most used.
 */
export const escalations: Escalations = {
  asOf: "2026-11-23",
  source:
    "https://github.com/prowler-cloud/prowler/blob/master/prowler/providers/aws/services/iam/lib/privilege_escalation.py",
  ways: [
    alone("iam:AddUserToGroup"),
    alone("iam:AttachGroupPolicy"),
    alone("iam:AttachRolePolicy"),
    alone("iam:AttachUserPolicy"),
    alone("iam:CreateAccessKey"),
    alone("iam:CreateLoginProfile"),
    alone("iam:CreatePolicyVersion"),
    alone("iam:PutGroupPolicy"),
    alone("iam:PutRolePolicy"),
    alone("iam:PutUserPolicy"),
    alone("iam:SetDefaultPolicyVersion"),
    alone("iam:UpdateAssumeRolePolicy"),
    alone("iam:UpdateLoginProfile"),
    alone("lambda:UpdateFunctionCode"),
    alone("glue:UpdateDevEndpoint"),
    passing("apprunner:CreateService"),
    passing("autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup"),
    passing("cloudformation:CreateStack"),
    passing("codebuild:CreateProject", "codebuild:StartBuild"),
    passing("datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition"),
    passing("ec2:RequestSpotInstances"),
    passing("ec2:RunInstances"),
    passing("ecs:RegisterTaskDefinition", "ecs:CreateService"),
    passing("ecs:RunTask"),
    passing("glue:CreateDevEndpoint"),
    passing("glue:CreateJob"),
    passing("lambda:CreateFunction"),
    passing("sagemaker:CreateNotebookInstance"),
    passing("sagemaker:CreateProcessingJob"),
    passing("sagemaker:CreateTrainingJob"),
    passing("ssm:StartAutomationExecution"),
    passing("states:CreateStateMachine"),
  ],
};
