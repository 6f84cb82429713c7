/** A file to be saved under a name, which may be Chinese (RFC 6266, RFC 8187). */
export function fileResponse(bytes: Uint8Array, name: string, type: string): Response {
  const plain = name.replace(/[^\w.-]/g, '_');
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
