package ibid.text;

/// Finds where inline images end (ISO 32000-2, 8.9.7). They do not say how long they are, and their data may be any
/// bytes, so the two letters that end one count only where text seems to follow.
final class PdfInlineImages {
    /// How far behind the two letters is looked.
    private static final int LOOK_AHEAD = 10;

    private final byte[] bytes;
    private boolean more = true;

    PdfInlineImages(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Behind the image that begins there; `start` itself where no image's data follow.
    int endFrom(int start) {
        int data = data(start);
        if (data < 0) {
            return start;
        }
        for (int i = data; i + 1 < bytes.length; i++) {
            if (bytes[i] == 'E' && bytes[i + 1] == 'I' && textFollows(i + 2)) {
                return i + 2;
            }
        }
        return bytes.length;
    }

    /// Where the data of the image begin; -1 if nowhere, which is looked up only once.
    private int data(int start) {
        for (int i = start; more && i + 1 < bytes.length; i++) {
            if (bytes[i] == 'I' && bytes[i + 1] == 'D' && PdfTokens.isSpace(bytes[i - 1])) {
                return i + 3;
            }
        }
        more = false;
        return -1;
    }

    /// Whether what stands there looks like operands and operators, not like an image's data.
    private boolean textFollows(int from) {
        int end = Math.min(bytes.length, from + 1 + LOOK_AHEAD);
        if (from < bytes.length && !PdfTokens.isSpace(bytes[from])) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (bytes[i] < ' ' && !PdfTokens.isSpace(bytes[i])) {
                return false;
            }
        }
        return true;
    }
}
