package ibid.text;

import ibid.text.Extraction.Extracted;
import ibid.text.Extraction.NoTextLayer;
import java.util.List;

/// Text that is its own layer: kept as it is but for line ends.
final class PlainText {
    static final String EXTRACTOR = "ibid-plain";
    static final String VERSION = "1";

    private PlainText() {}

    static Extraction extract(String decoded) {
        String text = decoded.replace("\r\n", "\n").replace('\r', '\n');
        if (text.isBlank()) {
            return new NoTextLayer("no words");
        }
        return new Extracted(new TextLayer(EXTRACTOR, VERSION, text, List.of(), null, List.of(), null, null));
    }
}
