package ibid.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/// The outcome as JSON: `{"checked": […], "unread": […]}`.
final class JsonLayout {
    private JsonLayout() {}

    record Manuscript(String file, String document, String title, boolean done, List<CheckedClaim> claims) {}

    record Unread(String file, String detail) {}

    record Outcome(List<Manuscript> checked, List<Unread> unread) {}

    static void write(List<Checked> checked, List<Checked.Unread> unread, PrintWriter out) throws IOException {
        Outcome outcome = new Outcome(
                checked.stream()
                        .map(one -> new Manuscript(
                                one.file().toString(),
                                one.document(),
                                one.title() == null ? "" : one.title(),
                                one.done(),
                                one.claims()))
                        .toList(),
                unread.stream()
                        .map(one -> new Unread(one.file().toString(), one.detail()))
                        .toList());
        out.println(new ObjectMapper()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(outcome));
    }
}
