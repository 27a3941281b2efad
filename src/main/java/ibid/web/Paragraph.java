package ibid.web;

import ibid.report.NoteReport;
import java.util.List;

/// A paragraph of a document as it is shown.
///
/// @param start in the document's canonical text
/// @param notes that it is the first to point at
public record Paragraph(int start, List<Segment> segments, List<NoteReport> notes) {}
