import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { helpWords } from '../../cli/words/help.ts';
import { anzhu } from './anzhu.ts';
import { freshFolder } from './fresh-folder.ts';

const commands = [
  'demo',
  'ingest',
  'batches',
  'receipt',
  'rejects',
  'profile',
  'build',
  'releases',
  'goals',
  'ask',
  'explain',
  'serve',
  'doctor',
] as const;

describe('help', () => {
  test.each(['zh', 'en'] as const)('lists every command in %s', async (language) => {
    const { exit, stdout, stderr } = await anzhu(['--help', '--lang', language]);
    expect([exit, stderr]).toEqual([0, '']);
    const said = stdout.replace(/\s+/g, '');
    for (const command of commands) {
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
      expect(said).toContain(helpWords[command][language].replace(/\s+/g, ''));
    }
    expect(stdout).toContain(helpWords.exits[language]);
  });

  test('of a command is in the language of the locale', async () => {
    const { exit, stdout } = await anzhu(['ask', '--help'], { LANG: 'zh_CN.UTF-8' });
    expect(exit).toBe(0);
    expect(stdout).toContain(helpWords.compare.zh);
    expect(stdout).not.toMatch(/Usage|Options|Arguments/);
  });
});

describe('what cannot be meant exits 2 and says what to do', () => {
  const cases: [args: string[], code: string, zh: string, en: string][] = [
    [[], 'USAGE', '缺少命令', 'a command is missing'],
    [['fly'], 'USAGE', '没有命令“fly”', 'there is no command "fly"'],
    [['goals', '--wings'], 'USAGE', '没有选项 --wings', 'there is no option --wings'],
    [['ask'], 'USAGE', '缺少参数 indicator', 'the argument indicator is missing'],
    [['ask', 'deaths', 'injuries'], 'USAGE', '参数过多', 'there are too many arguments'],
    [['ask', 'deaths', '--region'], 'USAGE', '缺少值', 'needs a value'],
    [['withdraw', 'abcd'], 'USAGE', '缺少必需的选项 --why', 'the option --why <reason> is needed'],
    [['query', 'select 1', '--format', 'xls'], 'USAGE', 'xls；可用：table', 'xls; it may be table, json'],
    [['ingest'], 'USAGE', '缺少参数 path', 'the argument path is missing'],
    [['goals', '--year', 'soon'], 'QUESTION_INVALID', '“soon”无效', '"soon" is not valid'],
    [['explain', 'deaths', '--page', '0'], 'QUESTION_INVALID', '“0”无效', '"0" is not valid'],
    [['serve', '--port', '70000'], 'QUESTION_INVALID', '“70000”无效', '"70000" is not valid'],
    [['serve', '--host', '0.0.0.0'], 'HOST_NOT_LOOPBACK', '0.0.0.0', '0.0.0.0'],
    [['serve', '--host', '127.0.0.1.example.com'], 'HOST_NOT_LOOPBACK', 'example.com', 'example.com'],
    [['demo', '--scale', 'cats=9'], 'QUESTION_INVALID', 'cats=9', 'cats=9'],
    [['demo', '--seed', '-1'], 'QUESTION_INVALID', '-1', '-1'],
    [['rejects', '000000000000'], 'BATCH_UNKNOWN', '000000000000', '000000000000'],
    [['rejects', '../../../etc/passwd'], 'BATCH_UNKNOWN', 'passwd', 'passwd'],
    [['workbook', '000000000000'], 'BATCH_UNKNOWN', '000000000000', '000000000000'],
    [['withdraw', '000000000000', '--why', 'x'], 'BATCH_UNKNOWN', '000000000000', '000000000000'],
    [['profile'], 'USAGE', '缺少命令', 'a command is missing'],
    [['profile', 'suggest', 'nobody.csv'], 'FILE_UNREADABLE', '无法读取', 'cannot be read'],
    [['profile', 'add', 'nobody.yaml'], 'FILE_UNREADABLE', '无法读取', 'cannot be read'],
    [['profile', 'suggest', 'nobody.csv', '--dataset', 'cats'], 'QUESTION_INVALID', 'cats', 'cats'],
    [['ingest', 'nobody.csv'], 'FILE_UNREADABLE', '无法读取', 'cannot be read'],
    [['build'], 'HOME_EMPTY', '还没有已接收的数据', 'no received data'],
    [['ask', 'deaths'], 'RELEASE_MISSING', '没有可用的发布版本', 'no release'],
    [['explain', 'deaths'], 'RELEASE_MISSING', '没有可用的发布版本', 'no release'],
    [['goals'], 'RELEASE_MISSING', '没有可用的发布版本', 'no release'],
  ];

  test.each(cases)('%j is %s', async (args, code, zh, en) => {
    const home = join(await freshFolder(), 'home');
    const chinese = await anzhu(['--home', home, '--lang', 'zh', ...args]);
    const english = await anzhu(['--home', home, ...args]);
    const machine = await anzhu(['--home', home, '--json', ...args]);
    for (const { exit, stdout } of [chinese, english, machine]) expect([exit, stdout]).toEqual([2, '']);
    expect(chinese.stderr).toMatch(new RegExp(`^${code}  .+ → .+\\n$`, 'm'));
    expect(chinese.stderr).toContain(zh);
    expect(english.stderr).toMatch(new RegExp(`^${code}  .+ → .+\\n$`, 'm'));
    expect(english.stderr).toContain(en);
    const { error } = JSON.parse(machine.stderr.trimEnd().split('\n').at(-1)!);
    expect(error.code).toBe(code);
    expect([error.zh, error.en].map((text) => typeof text)).toEqual(['string', 'string']);
    expect(error.zh).toContain(zh);
    expect(error.en).toContain(en);
  });
});

test('a port in use is refused before anything is started', async () => {
  const taken = createServer();
  await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
  const address = taken.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { exit, stderr } = await anzhu(['serve', '--port', String(port)]);
  taken.close();
  expect(exit).toBe(2);
  expect(stderr).toBe(
    `PORT_BUSY  port ${port} is in use → name another with --port, or for npm start with the variable PORT\n`,
  );
});

test('an error outside the catalogue exits 3 and keeps its stack', async () => {
  const home = await freshFolder();
  await mkdir(join(home, 'demo'));
  await writeFile(join(home, 'demo', 'truth.json'), 'written by somebody else');
  const { exit, stderr } = await anzhu(['--home', home, 'demo', '--scale', 'hazards=1']);
  expect(exit).toBe(3);
  expect(stderr).toMatch(/SyntaxError[\s\S]*\n\s+at /);
});
