package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads "27(3)", "vol. 9, no. 2", "Bd. 6", "Jg. 12, H. 3", "no. 33", "27/3" into volume and issue.
final class VolumeReader {
    private static final String NUMBER = "([\\dIVXLC]+[a-z]?(?:\\s*[/–-]\\s*\\d+)?|[A-Z]\\d*)";
    private static final Pattern ISSUE = Pattern.compile(
            "(?i)(?<!\\p{L})(?:nos?|nr|num|núm|n|issue|heft|h|fasc|fascicolo|cahier|iss|suppl|pt|part)(?!\\p{L})\\.?[°º]?\\s*"
                    + "(\\d+(?:\\s*[/–-]\\s*\\d+)?)");
    private static final Pattern VOLUME = Pattern.compile(
            "(?i)(?<!\\p{L})(?:vols?|volume|bde?|band|tome|tomo|t|jg|jahrgang|année|anno|a|año|vv?)(?!\\p{L})\\.?\\s*"
                    + NUMBER);
    private static final Pattern BOTH = Pattern.compile("^\\W*" + NUMBER + "\\s*(?:\\(\\s*([^)]*)\\)|[/.:]\\s*(\\d+))");
    private static final Pattern ALONE = Pattern.compile("^\\W*" + NUMBER + "(?![\\p{L}\\d])");

    /// "2 vols." counts the volumes and names none.
    private static final Pattern COUNT =
            Pattern.compile("(?i)(?<!\\p{L})\\d+\\s*(?:vols?|voll|bde|bände|tomes|tomi|tomos|v)\\b\\.?(?!\\s*\\d)");

    private VolumeReader() {}

    static void read(String field, Draft into) {
        String printed = COUNT.matcher(field).replaceAll(" ");
        Matcher issue = ISSUE.matcher(printed);
        boolean issued = issue.find();
        if (issued && into.issue == null) {
            into.issue = issue.group(1).replaceAll("\\s", "");
        }
        if (into.volume != null) {
            return;
        }
        Matcher volume = VOLUME.matcher(printed);
        if (volume.find() && !(issued && volume.start() == issue.start())) {
            into.volume = volume.group(1).replaceAll("\\s", "");
            return;
        }
        Matcher both = BOTH.matcher(printed);
        if (both.find() && !(issued && both.start(1) >= issue.start())) {
            into.volume = both.group(1).replaceAll("\\s", "");
            String second = both.group(2) != null ? both.group(2) : both.group(3);
            if (!issued && second != null && !second.isBlank()) {
                into.issue = second.strip();
            }
            return;
        }
        Matcher alone = ALONE.matcher(printed);
        if (alone.find() && !(issued && alone.start(1) >= issue.start())) {
            into.volume = alone.group(1).replaceAll("\\s", "");
        }
    }
}
