/** 被测应用: the packaged application in the demo profile, with an embedded PostgreSQL in a home of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PORT = Number(process.env.ZHUCUN_E2E_PORT ?? 18480);
export const BASE_URL = `http://127.0.0.1:${PORT}`;
const ROOT = resolve(import.meta.dirname, '../..');
const JAR = join(ROOT, 'backend/target/quarkus-app/quarkus-run.jar');
const WEB = join(ROOT, 'frontend/dist');
const START_LIMIT_MS = 300_000;

/** Starts the application and returns how to stop it. */
export async function startApplication(): Promise<() => Promise<void>> {
  for (const [what, path] of [
    ['the packaged application', JAR],
    ['the built web application', join(WEB, 'index.html')],
    ['the built application for phones', join(WEB, 'm/index.html')],
  ]) {
    if (!existsSync(path as string)) {
      throw new Error(`${what} is missing (${path}): run ./mvnw -DskipTests package first`);
    }
  }
  const home = mkdtempSync(join(tmpdir(), 'zhucun-e2e-'));
  const log = openSync(join(home, 'application.log'), 'w');
  const application = spawn(
    join(ROOT, 'deploy/start'),
    ['-Dquarkus.profile=demo', `-Dquarkus.http.port=${PORT}`, `-Dzhucun.web.root=${WEB}`],
    { stdio: ['ignore', log, log], env: { ...process.env, ZHUCUN_HOME: home, ZHUCUN_JAR: JAR } },
  );
  const stop = () => stopApplication(application, home);
  try {
    await ready(application, join(home, 'application.log'));
  } catch (failure) {
    await stop();
    throw failure;
  }
  return stop;
}

async function ready(application: ChildProcess, log: string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  while (Date.now() < limit) {
    if (application.exitCode !== null) {
      throw new Error(`the application ended with ${application.exitCode}, see ${log}`);
    }
    const answer = await fetch(`${BASE_URL}/health/ready`).catch(() => null);
    // the accounts are printed once the demonstration is loaded; a log-in before that would only count as a wrong one
    if (answer?.ok && readFileSync(log, 'utf8').includes('zuzhibu')) {
      return;
    }
    await new Promise((wake) => setTimeout(wake, 500));
  }
  throw new Error(`the application was not ready after ${START_LIMIT_MS / 1000} s, see ${log}`);
}

async function stopApplication(application: ChildProcess, home: string): Promise<void> {
  if (application.exitCode === null) {
    const ended = new Promise((end) => application.once('exit', end));
    application.kill('SIGTERM');
    await ended;
  }
  if (process.env.ZHUCUN_E2E_KEEP === undefined) {
    rmSync(home, { recursive: true, force: true });
  }
}
