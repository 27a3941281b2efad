package ibid.report;

import ibid.document.Document;
import java.util.List;

/// A document with its report and a line for each of its claims, in the order of the text.
public record DocumentSurvey(Document document, DocumentReport report, List<ClaimEntry> claims) {}
