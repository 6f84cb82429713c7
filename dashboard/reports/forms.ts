/** `text` is for a terminal, `html` to print. */
export const reportFormats = ['docx', 'pdf', 'html', 'xlsx', 'text'] as const;
export type ReportFormat = (typeof reportFormats)[number];
