import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/** A wall: files under `inside` must not import what matches `regex`. */
const wall = (inside, regex, message) => ({
  files: inside,
  rules: { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] },
});

const tiers = [
  "analytics",
  "audit",
  "compute",
  "data",
  "delivery",
  "edge",
  "finops",
  "network",
  "observability",
  "security",
];

const madeInside = (method) => ({
  selector: `CallExpression[callee.property.name='${method}'] NewExpression[callee.object.object.name='aws']`,
  message: "A resource made inside apply() is invisible to preview. Pass the Output as an input.",
});

export default defineConfig(
  globalIgnores(["**/node_modules/", "coverage/"]),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 220 }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  // The walls of the house: who may import whom. Nothing but tests and bench imports plan.
  wall(
    ["components/{config,shared,wiring}/**/*.ts"],
    String.raw`^(\.\./)+(policy|plan|tests|bench|e2e|generate)/`,
    "components import only components and lambda (as built assets).",
  ),
  ...tiers.map((tier) =>
    wall(
      [`components/${tier}/**/*.ts`],
      String.raw`^(\.\./)+(policy|plan|tests|bench|e2e|generate|config|wiring|${tiers.filter((other) => other !== tier).join("|")})(/|$)`,
      "Tiers never import each other, nor config or wiring: index.ts passes them what they need.",
    ),
  ),
  wall(
    ["policy/**/*.ts"],
    String.raw`^(\.\./)+(components|lambda|plan|tests|bench|e2e|generate|index)(/|$)|^@pulumi/(aws|awsx)$`,
    "The pack stands alone: it imports nothing of the program, and of the SDK only types by deep path.",
  ),
  wall(
    ["lambda/**/*.ts"],
    String.raw`^(\.\./)+(components|policy|plan|tests|bench|e2e|generate|index)(/|$)|^@pulumi/`,
    "Functions never import Pulumi or the program.",
  ),
  wall(
    ["plan/**/*.ts"],
    String.raw`^(\.\./)+(components|lambda|tests|bench|e2e|generate|index)(/|$)`,
    "The plan runs the program in its own process; it imports only the pack's data.",
  ),
  wall(
    ["index.ts"],
    String.raw`^\./(policy|plan|tests|bench|e2e|generate)(/|$)`,
    "The program does not know the pack or the plan.",
  ),

  {
    files: ["components/**/*.ts"],
    ignores: ["components/config/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        madeInside("apply"),
        {
          selector: "NewExpression[callee.object.object.name='aws'][arguments.length<3]",
          message: "A child needs resource options: give it { parent: this }.",
        },
        {
          selector: "NewExpression[callee.object.name='pulumi'][callee.property.name='Config']",
          message: "Only components/config reads configuration.",
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: "Components take arguments, not environment variables.",
        },
      ],
    },
  },
  {
    // Mocha's describe and it are called for their effect; a registered test is not a promise.
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [] }] },
  },
  { files: ["**/*.{mjs,cjs}"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["**/*.cjs"],
    languageOptions: {
      globals: {
        __dirname: "readonly",
        __filename: "readonly",
        exports: "readonly",
        process: "readonly",
        require: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // Lists, one line for each rule or type, in which nothing is to be understood.
    files: ["policy/rules/index.ts", "policy/types/tokens.ts"],
    rules: { "max-lines": "off" },
  },
);
