// The browser tests use a Chromium of the system. On Debian as root it is installed; elsewhere this says what is missing.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const packages = ['chromium', 'fonts-noto-cjk'];

function hasChineseFont() {
  const found = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return found.status === 0 && found.stdout.trim() !== '';
}

if (existsSync(chromium) && hasChineseFont()) {
  process.exit(0);
}
const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0 && !process.env.CHROMIUM;
if (!debian) {
  process.stderr.write(
    `The browser tests need Chromium (looked for ${chromium}; name another with CHROMIUM=/path) and a Chinese font.\n` +
      `On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
  );
  process.exit(1);
}
process.stdout.write(`Installing ${packages.join(', ')} for the browser tests …\n`);
const options = {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
};
execFileSync('apt-get', ['-qq', 'update'], options);
execFileSync(
  'apt-get',
  ['-qq', '-y', '--no-install-recommends', 'install', ...packages, 'fontconfig'],
  options,
);
