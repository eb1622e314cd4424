import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { demandQuiet } from './pdf.js';

const pdf = (...objects: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n'),
    ...objects.map((object) => Buffer.from(object)),
    Buffer.from('\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
  ]);

/** Objects packed into a stream, as most programs write them. */
const packed = (objects: string, dictionary = '/Filter /FlateDecode') =>
  Buffer.concat([
    Buffer.from(`9 0 obj <</Type /ObjStm /N 1 /First 4 ${dictionary}>>\nstream\n`, 'latin1'),
    deflateSync(objects),
    Buffer.from('\nendstream endobj\n'),
  ]);

const judged = (bytes: Buffer): string => {
  try {
    demandQuiet(bytes);
    return 'fine';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const SCRIPT = '7 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj';

describe('a PDF', () => {
  it.each([
    ['with a page', pdf('3 0 obj <</Type /Page>> endobj')],
    ['with a link to a website', pdf('3 0 obj <</S /URI /URI (https://example.org)>> endobj')],
    ['with fields to fill in', pdf('3 0 obj <</FT /Tx /T (Name)>> endobj')],
    ['with packed objects', pdf(packed('3 0 <</Type /Page>>'))],
  ])('%s may come in', (_, bytes) => expect(judged(bytes)).toBe('fine'));

  it.each([
    ['with a script', pdf(SCRIPT)],
    ['with a script whose name is disguised', pdf(SCRIPT.replace('JavaScript', 'J#61vaScr#69pt'))],
    ['with a packed script', pdf(packed(SCRIPT))],
    ['with a script packed in an old way', pdf(packed(SCRIPT, '/Filter [/ASCII85Decode /FlateDecode]'))],
    ['with a script packed under a disguised name', pdf(packed(SCRIPT, '/F#69lter /Fl#61teDecode'))],
    ['with packed objects that hide from us', pdf('9 0 obj <</Type /Obj#53tm>> \n')],
    ['that starts a program', pdf('3 0 obj <</S /Launch /F (cmd.exe)>> endobj')],
    ['with a file in it', pdf('3 0 obj <</Names <</EmbeddedFiles 4 0 R>> >> endobj')],
    ['that sends a form', pdf('3 0 obj <</S /SubmitForm /F (https://example.org)>> endobj')],
    ['with a password', pdf('3 0 obj <</Encrypt 5 0 R>> endobj')],
  ])('%s is refused', (_, bytes) => expect(judged(bytes)).toBe('attachment.active'));

  it.each([
    ['behind which there is another file', Buffer.concat([pdf(), Buffer.alloc(5_000, 'PK')])],
    ['before which there is another file', Buffer.concat([Buffer.from('GIF89a'), pdf()])],
    ['that was cut off', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['that unpacks without end', pdf(packed('a'.repeat(40_000_000)))],
  ])('%s is refused as broken', (_, bytes) => expect(judged(bytes)).toBe('attachment.broken'));
});
