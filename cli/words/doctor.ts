import type { Label } from '../../sql/words/label.ts';

/** What `anzhu doctor` looks at, finds and advises. */
export const doctorWords = {
  doctor_node: { zh: 'Node 版本', en: 'Node version' },
  doctor_node_remedy: {
    zh: '在安装目录中用 npx anzhu 运行（自带 Node 24），或安装 Node 24',
    en: 'run it in the installation folder with npx anzhu (it brings Node 24), or install Node 24',
  },
  doctor_engine: { zh: 'DuckDB 引擎', en: 'DuckDB engine' },
  doctor_engine_remedy: { zh: '运行 npm ci 重新安装', en: 'install again with npm ci' },

  doctor_home: { zh: '主目录', en: 'home folder' },
  doctor_home_writable: { zh: '{home} 可写', en: '{home} can be written' },
  doctor_home_new: {
    zh: '{home} 尚不存在，首次使用时建立',
    en: '{home} does not exist yet; the first use makes it',
  },
  doctor_home_shut: { zh: '{home} 不可写（{reason}）', en: '{home} cannot be written ({reason})' },
  doctor_home_remedy: {
    zh: '更改目录权限，或用 --home 指定其他目录',
    en: 'change its permissions, or name another with --home',
  },
  doctor_disk: { zh: '可用磁盘', en: 'free disk' },
  doctor_disk_found: { zh: '{free} GB', en: '{free} GB' },
  doctor_disk_remedy: { zh: '构建需要数 GB；清理磁盘', en: 'a build may need some GB; free some disk' },

  doctor_lock: { zh: '写锁', en: 'writer lock' },
  doctor_lock_free: { zh: '空闲', en: 'free' },
  doctor_lock_held: { zh: '被进程 {pid} 持有，自 {since}', en: 'held by process {pid} since {since}' },
  doctor_lock_stale: { zh: '进程 {pid} 已不存在', en: 'process {pid} is gone' },
  doctor_lock_held_remedy: { zh: '等待其结束', en: 'wait until it has finished' },
  doctor_lock_stale_remedy: {
    zh: '无需处理，下一次写入会收回',
    en: 'nothing to do: the next writer takes it over',
  },

  doctor_release: { zh: '当前发布版本', en: 'current release' },
  doctor_release_sound: { zh: '{release} 与其清单一致', en: '{release} agrees with its manifest' },
  doctor_release_none: { zh: '还没有发布版本', en: 'none yet' },
  doctor_release_remedy: { zh: '运行 anzhu build', en: 'run anzhu build' },

  doctor_records: { zh: '已发布数值的记录', en: 'records of what was published' },
  doctor_records_sound: { zh: '全部可读', en: 'every one can be read' },
  doctor_records_damaged: {
    zh: '{count} 份记录缺失或损坏，首份：',
    en: '{count} {count:record is|records are} missing or torn, the first:',
  },

  doctor_batches: { zh: '已接收的批次', en: 'received batches' },
  doctor_batches_sound: {
    zh: '{count} 个批次的全部文件与接收时一致',
    en: 'every file of {count} {count:batch|batches} is as it was received',
  },
  doctor_batches_damaged: {
    zh: '{count} 个批次文件已损坏，首个为 {file}',
    en: '{count} batch {count:file is|files are} damaged, the first {file}',
  },
  doctor_batches_remedy: {
    zh: '从备份恢复该批次文件夹，或将其移走后重新导入原始文件',
    en: "restore the batch's folder from a backup, or move it away and ingest the original file again",
  },
  doctor_batches_missing: {
    zh: '当前版本所依据的 {count} 个批次已缺失，首个为 {first}',
    en: '{count} {count:batch|batches} of the current release {count:is|are} gone, the first {first}',
  },
  doctor_batches_missing_remedy: {
    zh: '从备份恢复批次文件夹，或重新导入原始文件；确认不要时运行 anzhu build --accept-loss',
    en: 'restore their folders from a backup, or ingest the original files again; to do without them, run anzhu build --accept-loss',
  },

  doctor_key: { zh: '假名密钥', en: 'pseudonym key' },
  doctor_key_none: { zh: '尚未生成，首次接收数据时建立', en: 'not made yet; the first ingest makes it' },
  doctor_key_private: { zh: '仅本用户可读（{mode}）', en: 'readable by its owner only ({mode})' },
  doctor_key_open: { zh: '{file} 权限过宽（{mode}）', en: '{file} may be read by others ({mode})' },
  doctor_key_remedy: { zh: '运行 chmod 600 {file}', en: 'run chmod 600 {file}' },

  doctor_isolation: { zh: '解析进程断网（unshare）', en: 'parser without network (unshare)' },
  doctor_isolation_on: { zh: '可用', en: 'available' },
  doctor_isolation_off: {
    zh: '不可用：解析进程只受权限、内存和时间限制',
    en: 'not available: the parser is held by permissions, memory and time alone',
  },
  doctor_isolation_remedy: {
    zh: '允许非特权用户名字空间，或以有权限的用户运行',
    en: 'allow unprivileged user namespaces, or run as a user who may',
  },

  doctor_dashboard: { zh: '网页界面', en: 'dashboard' },
  doctor_dashboard_fresh: { zh: '已编译', en: 'compiled' },
  doctor_dashboard_stale: { zh: '尚未编译或源文件有更新', en: 'not compiled, or older than its sources' },
  doctor_dashboard_remedy: { zh: 'npm start 会自动编译', en: 'npm start compiles it' },

  doctor_browser: { zh: '测试用浏览器', en: 'browser for tests' },
  doctor_font: { zh: '测试用中文字体', en: 'Chinese font for tests' },
  doctor_missing: { zh: '未找到', en: 'not found' },
  doctor_tests_remedy: { zh: '仅运行测试时需要：npm ci', en: 'only tests need it: npm ci' },
} as const satisfies Record<string, Label>;
