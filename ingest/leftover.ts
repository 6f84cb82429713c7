const leftovers = /^(?:~\$.*|\..*|__MACOSX|Thumbs\.db|desktop\.ini)$/iu;

/** Whether a file or folder of this name was left behind by an office program or the system. */
export function isLeftover(name: string): boolean {
  return leftovers.test(name);
}
