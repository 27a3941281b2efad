package ibid.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a citation says about an earlier one: "Ibid.", "op. cit.", "supra note 12", "a.a.O.".
final class BackReferenceReader {
    private static final String NOTE_WORDS =
            "(?:notes?|nn?|fn|fnn|footnotes?|endnotes?|anm|anmerkung|fu(?:ß|ss)note|nota|note|nt)\\.?";

    /// A pointer at a numbered note, with a word that says that it lies behind, or after "op. cit.".
    private static final Pattern NOTE = Pattern.compile(
            "(?i)(?<![\\p{L}])(?:supra|above|infra|below|oben|vorne?|vorst\\.?|siehe|wie|(?:op|loc|art)\\.?\\s*cit\\.?(?:\\s*\\(\\d{4}\\))?"
                    + "|cit\\.?|cited|zit\\.?|a\\.\\s?a\\.\\s?O\\.?|aaO\\.?|préc(?:it[ée]e?)?\\.?|voir|vid\\.?|id\\.?)[\\s,(]*(?:(?:at|in|sopra|above|supra)[\\s,]*)?"
                    + "(" + NOTE_WORDS + "\\s*(\\d{1,4}))");

    private static final Pattern NOTE_ABOVE = Pattern.compile(
            "(?i)(?<![\\p{L}])(" + NOTE_WORDS + "\\s*(\\d{1,4}))[\\s,]*(?:above|supra|oben|cit\\b|citata)");

    /// "(Anm. 12)", "(n 7)": nothing but the pointer in brackets behind a name.
    private static final Pattern NOTE_BRACKETED = Pattern.compile(
            "(?i)\\(\\s*(?:o\\.\\s*|s\\.\\s*|siehe\\s+|vgl\\.\\s*|see\\s+)?(" + NOTE_WORDS + "\\s*(\\d{1,4}))\\s*\\)");

    private static final Pattern PRECEDING = Pattern.compile(
            "(?i)(?<![\\p{L}.])(?:ibid(?:em)?|ibíd(?:em)?|ib|id|idem|ebd|ebda|ebenda|ebendort|ivi)(?![\\p{L}])");

    private static final Pattern AUTHOR = Pattern.compile(
            "(?i)(?<![\\p{L}])(?:op\\.?\\s*cit|ob\\.?\\s*cit|art\\.?\\s*cit|loc\\.?\\s*cit|opere?\\s+cit|ouvr\\.?\\s*cité"
                    + "|a\\.\\s?a\\.\\s?O|aaO|a\\.\\s?a\\.\\s?0|o\\.\\s?c\\.|supra|(?<=[,\\s])cit\\.)");

    private static final Pattern IDEM = Pattern.compile("(?i)idem|id");

    /// "同上", "森永前掲書"
    private static final Pattern JAPANESE =
            Pattern.compile("^(?:((?:\\p{IsHan}|\\p{IsKatakana}){1,8}?)[、，,]?\\s*)?((?:同上|同前|同書|同論文|前掲)(?:書|論文|注|註)?)");

    private BackReferenceReader() {}

    /// @param reference what it points at
    /// @param start of the pointing words in the citation's text
    /// @param end exclusive
    record Pointer(BackReference reference, int start, int end) {}

    static boolean noteWord(Tokens tokens, int i) {
        return tokens.isWord(i, "n")
                || tokens.isWord(i, "nn")
                || tokens.isWord(i, "note")
                || tokens.isWord(i, "notes")
                || tokens.isWord(i, "fn")
                || tokens.isWord(i, "anm")
                || tokens.isWord(i, "nota")
                || tokens.isWord(i, "fußnote")
                || tokens.isWord(i, "footnote")
                || tokens.isWord(i, "endnote")
                || tokens.isWord(i, "at");
    }

    static @Nullable Pointer read(String text) {
        Matcher japanese = JAPANESE.matcher(text);
        if (japanese.find()) {
            String name = japanese.group(1);
            BackReference reference = name == null || name.isEmpty()
                    ? new BackReference(BackReference.Form.PRECEDING, null)
                    : new BackReference(BackReference.Form.AUTHOR, name);
            return new Pointer(reference, japanese.start(2), japanese.end());
        }
        Pointer note = note(text, NOTE);
        if (note == null) {
            note = note(text, NOTE_ABOVE);
        }
        if (note == null) {
            note = note(text, NOTE_BRACKETED);
        }
        if (note != null) {
            return note;
        }
        Matcher author = AUTHOR.matcher(text);
        if (author.find()) {
            BackReference.Form form = text.substring(0, author.start()).isBlank()
                    ? BackReference.Form.PRECEDING
                    : BackReference.Form.AUTHOR;
            return new Pointer(new BackReference(form, nameBefore(text, author.start())), author.start(), author.end());
        }
        Matcher preceding = PRECEDING.matcher(text);
        if (preceding.find() && !sameAuthorOnly(text, preceding) && !samePress(preceding)) {
            return new Pointer(
                    new BackReference(BackReference.Form.PRECEDING, nameBefore(text, preceding.start())),
                    preceding.start(),
                    preceding.end());
        }
        return null;
    }

    private static @Nullable Pointer note(String text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        BackReference reference = new BackReference(BackReference.Form.NOTE, "note " + matcher.group(2));
        return new Pointer(reference, matcher.start(), matcher.end());
    }

    /// "Idem, Another Title (1990)" names the same author again, not the same work.
    private static boolean sameAuthorOnly(String text, Matcher found) {
        if (!IDEM.matcher(found.group()).matches() || found.start() > 0) {
            return false;
        }
        String rest = text.substring(found.end()).replaceFirst("^[.,:\\s]+", "");
        return rest.length() > 12
                && !Character.isDigit(rest.charAt(0))
                && rest.chars().filter(Character::isLetter).count() > 8
                && Pattern.compile("\\b1[5-9]\\d\\d\\b|\\b20\\d\\d\\b")
                        .matcher(rest)
                        .find();
    }

    /// "Neri, Il mare, ivi, 1990": printed where the work before was.
    private static boolean samePress(Matcher found) {
        return found.start() > 0 && found.group().equals("ivi");
    }

    private static @Nullable String nameBefore(String text, int at) {
        String before = text.substring(0, at)
                .replaceAll("(?i)[\\s,.(]*(?:in)?[\\s,.(]*$", "")
                .strip();
        return before.isEmpty() ? null : before;
    }
}
