import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import officeAddins from "eslint-plugin-office-addins";

export default tseslint.config(
  { ignores: ["*.cjs", "**/node_modules/**", "**/dist/**", "**/.cache/**", "**/coverage/**"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      eqeqeq: ["error", "always"],
      "prefer-const": "error",
    },
  },
  { files: ["scripts/**", "src/cli/**", "tests/support/**"], rules: { "no-console": "off" } },
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    // A pattern with \p{L} takes some 0.7 ms to compile, one with the range of Vietnamese letters 0.03 ms; the readers have hundreds.
    files: ["src/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "Literal[regex.pattern=/p\\{L\\}/]", message: "Write letters as [A-Za-zÀ-ỹ]: \\p{L} is slow to compile." },
        { selector: "TemplateElement[value.cooked=/p\\{L\\}/]", message: "Write letters as [A-Za-zÀ-ỹ]: \\p{L} is slow to compile." },
      ],
    },
  },
  {
    files: ["src/taskpane/**", "src/excel-standin/page/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/workbook/**", "src/jobs/**", "src/commands/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
