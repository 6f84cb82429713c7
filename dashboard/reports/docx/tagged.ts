import { BuilderElement, TextRun } from 'docx';

/**
 * A printed number in a content control that names its figure (`w:tag`, ECMA-376 Part 1, 17.5.2): what is typed over the
 * number stays inside it. Without a frame on the screen ([MS-DOCX] 2.5.1.2).
 */
export function tagged(id: string, text: string): TextRun {
  const element = new BuilderElement({
    name: 'w:sdt',
    children: [
      new BuilderElement({
        name: 'w:sdtPr',
        children: [
          value('w:tag', id),
          value('w:id', String(Number(id.slice(1)))),
          new BuilderElement({
            name: 'w15:appearance',
            attributes: { val: { key: 'w15:val', value: 'hidden' } },
          }),
        ],
      }),
      new BuilderElement({ name: 'w:sdtContent', children: [new TextRun(text)] }),
    ],
  });
  return element as unknown as TextRun;
}

const value = (name: string, said: string) =>
  new BuilderElement({ name, attributes: { val: { key: 'w:val', value: said } } });
