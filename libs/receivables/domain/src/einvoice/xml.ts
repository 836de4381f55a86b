import { XMLParser, XMLValidator } from 'fast-xml-parser';
import iconv from 'iconv-lite';
import { FileRefused } from '../import/import-message';

/** An element without its prefix: attributes as `@name`, text as `#text`, children by local name, always in lists. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- an alias of Record cannot name itself
export type XmlElement = { readonly [name: string]: readonly XmlElement[] | string | undefined };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: true,
  alwaysCreateTextNode: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** Text of an XML file in the encoding that its mark or declaration names. */
export function xmlText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(buffer, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(buffer, 'utf-16be');
  const declared = /^\s*<\?xml[^>]*encoding=["']([A-Za-z0-9_-]+)["']/.exec(
    buffer.subarray(0, 200).toString('latin1').replace(/^ï»¿/, ''),
  )?.[1];
  return iconv.decode(buffer, declared && iconv.encodingExists(declared) ? declared : 'utf-8', { stripBOM: true });
}

/** The root element and its name. Errors: FileRefused `xml-doctype` (no DTD, so no entities), `bad-xml`. */
export function parseXml(text: string): { name: string; root: XmlElement } {
  if (/<!DOCTYPE/i.test(text)) throw new FileRefused('xml-doctype');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new FileRefused('bad-xml', { detail: valid.err.msg }, { line: valid.err.line });
  const document = parser.parse(text) as XmlElement;
  const name = Object.keys(document).find(
    (key) => !key.startsWith('#') && !key.startsWith('@') && !key.startsWith('?'),
  );
  const root = name === undefined ? undefined : elements(document, name)[0];
  if (name === undefined || !root) throw new FileRefused('bad-xml', { detail: 'no root element' });
  return { name, root };
}

export function elements(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const found = parent?.[name];
  return Array.isArray(found) ? (found as XmlElement[]) : [];
}

/** The first element along a path of names. */
export function element(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = parent;
  for (const name of path) at = elements(at, name)[0];
  return at;
}

/** Text of the first element along a path; null when it is absent or empty. */
export function text(parent: XmlElement | undefined, ...path: string[]): string | null {
  const value = element(parent, ...path)?.['#text'];
  return typeof value === 'string' && value !== '' ? decodeReferences(value) : null;
}

export function attribute(of: XmlElement | undefined, name: string): string | null {
  const value = of?.['@' + name];
  return typeof value === 'string' ? decodeReferences(value) : null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only the five references of XML itself and characters by number: nothing a file could define. */
function decodeReferences(value: string): string {
  return value.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
    (whole, decimal?: string, hex?: string, named?: string) => {
      if (named) return NAMED[named]!;
      const code = decimal ? Number(decimal) : parseInt(hex!, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
