import type { Chosen } from './send-files.ts';

/** Every file of what was dropped, also inside of folders. Must be called before the drop event has returned. */
export async function droppedFiles(items: DataTransferItemList): Promise<Chosen[]> {
  const dropped = [...items].map((item) => {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry) return filesOf(entry, '');
    return file ? [{ path: file.name, file }] : [];
  });
  return (await Promise.all(dropped)).flat();
}

/** The files of a picker, with their folders where a folder was picked. */
export function pickedFiles(files: FileList | null): Chosen[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<Chosen[]> {
  const path = `${folder}${entry.name}`;
  if (isFile(entry)) {
    return [{ path, file: await new Promise<File>((found, failed) => entry.file(found, failed)) }];
  }
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.map((one) => filesOf(one, `${path}/`)))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A directory reader gives its entries in portions (Chromium: 100) until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
