package ibid.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Unpacks content streams within bounds, and what can be had of a damaged one.
final class PdfStreams {
    private final PdfBounds bounds;

    PdfStreams(PdfBounds bounds) {
        this.bounds = bounds;
    }

    /// A page's streams are one: a token ends where a stream does.
    byte[] contents(PDPage page) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Iterator<PDStream> contents = page.getContentStreams(); contents.hasNext(); ) {
            all.writeBytes(contents(contents.next().getCOSObject()));
            all.write('\n');
            bounds.unpacked(all.size());
        }
        return all.toByteArray();
    }

    byte[] contents(COSStream stream) throws IOException {
        int deflated = deflated(stream);
        if (deflated == 0) {
            try (InputStream in = stream.createInputStream()) {
                return in.readAllBytes();
            }
        }
        byte[] bytes;
        try (InputStream raw = stream.createRawInputStream()) {
            bytes = raw.readAllBytes();
        }
        for (int i = 0; i < deflated; i++) {
            bytes = inflated(bytes);
        }
        return bytes;
    }

    /// How many times a stream was deflated and nothing else: the rest is PDFBox's.
    private static int deflated(COSStream stream) {
        if (stream.containsKey(COSName.DECODE_PARMS) || stream.containsKey(COSName.DP)) {
            return 0;
        }
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray several) {
            List<? extends COSBase> names = several.toList();
            return names.stream().allMatch(PdfStreams::isDeflation) ? names.size() : 0;
        }
        return isDeflation(filters) ? 1 : 0;
    }

    private static boolean isDeflation(COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }

    /// Without its two bytes of header and its checksum, which broken files have wrong.
    private byte[] inflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 4);
        byte[] buffer = new byte[1 << 14];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes, Math.min(2, bytes.length), Math.max(0, bytes.length - 2));
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                out.write(buffer, 0, read);
                bounds.unpacked(out.size());
            }
        } catch (DataFormatException _) {
            // What came before the damage is text all the same.
        }
        return out.toByteArray();
    }
}
