package ibid.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The files of `sources/`, read from the class path, so that a jar holds them too.
public final class Sample {
    private static final String FOLDER = "/sources/";

    private Sample() {}

    /// The document, in UTF-8.
    public static byte[] commentary() {
        return file("commentary.txt");
    }

    /// A copy to attach to the citation of the print-only newspaper in note 6: a PDF that holds the quotation.
    public static byte[] clipping() {
        return file("uploads/shiosaki-shimbun-2020-10-04.pdf");
    }

    /// @param name relative to `sources/`
    public static byte[] file(String name) {
        try (InputStream in = Sample.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
