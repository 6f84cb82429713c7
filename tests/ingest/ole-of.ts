/** The head of an OLE container whose directory names these entries ([MS-CFB] 2.2 and 2.6.1): no more is read of one. */
export function oleOf(...names: readonly string[]): Buffer {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE(2 * (name.length + 1), 64);
    return entry;
  });
  return Buffer.concat([head, ...entries]);
}
