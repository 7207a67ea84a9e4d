// Holds openapi/openapi.yaml against the rules of openapi/redocly.yaml; every finding fails the build.
import { fileURLToPath } from 'node:url';
import openapi from '@redocly/openapi-core';

const file = (name) => fileURLToPath(new URL(`../../openapi/${name}`, import.meta.url));
const config = await openapi.loadConfig({ configPath: file('redocly.yaml') });
const problems = await openapi.lint({ ref: file('openapi.yaml'), config });
for (const problem of problems) {
  process.stderr.write(`${problem.ruleId}: ${problem.message} at ${problem.location[0]?.pointer ?? ''}\n`);
}
if (problems.length > 0) {
  process.stderr.write(`openapi/openapi.yaml: ${problems.length} findings\n`);
  process.exitCode = 1;
}
