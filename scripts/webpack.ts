/** Runs webpack with this project's configuration, for the scripts that need a built site. */
import { createRequire } from "node:module";
import type { Configuration } from "webpack";
import webpack from "webpack";

type ConfigFactory = (env: Record<string, string | boolean>, argv: { mode: "production" | "development" }) => Configuration;

export function configuration(env: Record<string, string | boolean>, mode: "production" | "development"): Configuration {
  const require = createRequire(import.meta.url);
  return (require("../webpack.config.js") as ConfigFactory)(env, { mode });
}

/** Builds once; rejects with the errors webpack lists. */
export function build(env: Record<string, string | boolean>, mode: "production" | "development" = "production"): Promise<webpack.Stats> {
  return new Promise((resolve, reject) => {
    webpack(configuration(env, mode), (error, stats) => {
      if (error) reject(error);
      else if (!stats) reject(new Error("webpack gave no result"));
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true, colors: false })));
      else resolve(stats);
    });
  });
}
