/** A workbook to be saved under a name, which may be Chinese (RFC 6266, RFC 8187). */
export function workbookResponse(bytes: Uint8Array, name: string): Response {
  const plain = name.replace(/[^\w.-]/g, '_');
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });
}
