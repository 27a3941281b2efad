package ibid.command;

import ibid.status.ClaimStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;

/// How the outcome is written.
enum Layout {
    /// For people.
    TABLE,
    /// For programs of one's own.
    JSON,
    /// SARIF 2.1.0, which code hosts show beside the text.
    SARIF,
    /// The XML of JUnit, which build servers show as tests.
    JUNIT;

    void write(List<Checked> checked, List<Checked.Unread> unread, Set<ClaimStatus> failing, PrintWriter out)
            throws IOException {
        switch (this) {
            case TABLE -> ClaimTable.write(checked, out);
            case JSON -> JsonLayout.write(checked, unread, out);
            case SARIF -> Sarif.write(checked, unread, failing, out);
            case JUNIT -> JunitXml.write(checked, unread, failing, out);
        }
    }
}
