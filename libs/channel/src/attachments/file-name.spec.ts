import { expect, it } from '@jest/globals';
import { fileName } from './file-name.js';

it.each([
  ['flyer.pdf', 'pdf', 'flyer.pdf'],
  ['IMG_0001.JPEG', 'jpg', 'IMG_0001.jpg'],
  ['../../etc/passwd', 'txt', 'passwd.txt'],
  ['C:\\Users\\Dana\\bill.pdf', 'pdf', 'bill.pdf'],
  ['<img src=x onerror=alert(1)>.png', 'png', 'img src=x onerror=alert(1).png'],
  // Reads "annexe.txt.exe"-like names backwards: the turning character goes.
  ['photo\u202egnp.exe', 'png', 'photognp.exe.png'],
  ['setup.exe', 'pdf', 'setup.exe.pdf'],
  ['a\u0000b\nc.txt', 'txt', 'abc.txt'],
  ['.htaccess', 'txt', 'htaccess.txt'],
  ['', 'png', 'file.png'],
  ['...', 'png', 'file.png'],
  ['cama número 3 – niñas.png', 'png', 'cama número 3 – niñas.png'],
  [`${'x'.repeat(300)}.png`, 'png', `${'x'.repeat(80)}.png`],
])('%j with %s in it is called %s', (sent, extension, expected) => {
  expect(fileName(sent, extension)).toBe(expected);
});
