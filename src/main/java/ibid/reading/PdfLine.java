package ibid.reading;

/// A printed line of a PDF.
///
/// @param text with raised digits as superscripts
/// @param size of most of its letters, in points
/// @param top the baseline's distance from the page's top, in points
/// @param page counted from 0
record PdfLine(String text, double size, double left, double right, double top, int page, double pageHeight) {
    /// The label of a note that begins here, if one does.
    boolean isLabelled() {
        return NoteLabel.at(text, 0, text.length()) != null;
    }

    boolean inTopMargin() {
        return top < pageHeight * 0.12;
    }

    boolean inBottomMargin() {
        return top > pageHeight * 0.88;
    }
}
