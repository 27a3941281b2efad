package ibid.web;

import ibid.report.NoteReport;
import java.util.List;

/// A paragraph of a document as it is shown.
///
/// @param start in the document's canonical text
/// @param quotation whether the document sets it off as a block quotation
/// @param notes that it is the first to point at
public record Paragraph(int start, boolean quotation, List<Segment> segments, List<NoteReport> notes) {}
