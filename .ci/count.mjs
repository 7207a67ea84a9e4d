// Adds up the reports of all runners (Surefire, Failsafe, Vitest, Playwright: JUnit XML) and prints, last and alone, "N passed, N failed".
// Argument: how many gates without a report of their own failed. Exits 1 when anything failed or a runner left no report.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const runners = {
	"Surefire (backend)": ["backend/target/surefire-reports"],
	"Failsafe (backend)": ["backend/target/failsafe-reports"],
	"Surefire (Java client)": ["openapi/client-java/target/surefire-reports"],
	"Failsafe (Java client)": ["openapi/client-java/target/failsafe-reports"],
	"Surefire (conformance kit)": ["openapi/conformance/target/surefire-reports"],
	"Failsafe (conformance kit)": ["openapi/conformance/target/failsafe-reports"],
	"Vitest (office)": ["frontend/apps/office/reports"],
	"Vitest (field)": ["frontend/apps/field/reports"],
	"Vitest (client)": ["frontend/packages/api/reports"],
	"Playwright (browser)": ["frontend/e2e/reports"],
};

let failed = Number(process.argv[2] ?? 0);
let passed = 0;
let skipped = 0;
for (const [runner, folders] of Object.entries(runners)) {
	const files = folders.flatMap((folder) =>
		existsSync(folder)
			? readdirSync(folder)
					.filter((name) => name.endsWith(".xml"))
					.map((name) => join(folder, name))
			: [],
	);
	const sum = { tests: 0, failures: 0, errors: 0, skipped: 0 };
	for (const file of files) {
		for (const [suite] of readFileSync(file, "utf8").matchAll(/<testsuite\s[^>]*>/g)) {
			for (const key of Object.keys(sum)) {
				sum[key] += Number(new RegExp(`\\s${key}="(\\d+)"`).exec(suite)?.[1] ?? 0);
			}
		}
	}
	const bad = sum.failures + sum.errors;
	console.log(`${runner}: ${sum.tests} tests, ${bad} failed, ${sum.skipped} skipped`);
	if (sum.tests === 0) {
		console.log(`${runner}: no report`);
		failed += 1;
	}
	failed += bad;
	skipped += sum.skipped;
	passed += sum.tests - bad - sum.skipped;
}
console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
