import { FileRefused } from '../import/import-message';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from 'pdf-lib';

/** Names under which hybrid PDFs carry their invoice. */
const INVOICE_FILES = ['factur-x.xml', 'zugferd-invoice.xml', 'ZUGFeRD-invoice.xml', 'xrechnung.xml'];

/** The invoice inside a Factur-X or ZUGFeRD PDF. Error: FileRefused `no-invoice-in-pdf`. */
export async function invoiceInPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false }).catch(
    () => undefined,
  );
  for (const [, object] of document?.context.enumerateIndirectObjects() ?? []) {
    if (!(object instanceof PDFDict)) continue;
    const name = object.lookup(PDFName.of('UF')) ?? object.lookup(PDFName.of('F'));
    if (!(name instanceof PDFString || name instanceof PDFHexString) || !INVOICE_FILES.includes(name.decodeText()))
      continue;
    const embedded = object.lookup(PDFName.of('EF'));
    const stream =
      embedded instanceof PDFDict ? (embedded.lookup(PDFName.of('F')) ?? embedded.lookup(PDFName.of('UF'))) : undefined;
    if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
  }
  throw new FileRefused('no-invoice-in-pdf');
}
