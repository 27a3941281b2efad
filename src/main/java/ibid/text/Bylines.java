package ibid.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes the names of persons and bodies out of what pages print as author: "By A and B, Staff Writer | Site".
final class Bylines {
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:(?:\\w+ ){0,2}by|von|por|par|di|da|door|av|af|autor(?:in)?|author|文|著者|取材・文)\\b?[\\s:：・]+");
    private static final Pattern WHEN = Pattern.compile(
            "(?iU)[\\s,|·•–—-]+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|published|updated|posted|publié|veröffentlicht)\\b.*$");
    private static final Pattern APART =
            Pattern.compile("\\s*(?:[;|、／/]|\\s(?:and|und|et|y|e|en|och|og|&)\\s|\\s+[-–—]\\s+)\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern ROLE = Pattern.compile(
            "(?i).*\\b(?:writers?|editors?|reporters?|correspondents?|staff|columnists?|contributors?|press|news|media|analyst|"
                    + "producers?|bureau|ph\\.?d|m\\.?d|jr|sr|ii|iii)\\b.*");
    /// "In Brannmouth", "aus Berlin".
    private static final Pattern PLACE = Pattern.compile("(?:in|at|from|aus|à|en|desde) .*");
    private static final int LONGEST = 80;

    private Bylines() {}

    static List<String> names(List<String> bylines) {
        Set<String> names = new LinkedHashSet<>();
        for (String byline : bylines) {
            String rest =
                    WHEN.matcher(LEAD.matcher(byline.strip()).replaceFirst("")).replaceFirst("");
            for (String part : APART.split(rest, -1)) {
                names.addAll(apart(part));
            }
        }
        return List.copyOf(names);
    }

    /// "Ada Brook, Bo Lund" are two, "Brook, Ada" is one, and "Ada Brook, Staff Writer" is one with an office.
    private static List<String> apart(String part) {
        String[] pieces = COMMA.split(part.strip(), -1);
        if (pieces.length == 2
                && !pieces[0].contains(" ")
                && isName(pieces[0])
                && isName(pieces[1])
                && !ROLE.matcher(pieces[1]).matches()) {
            return List.of(pieces[1] + " " + pieces[0]);
        }
        List<String> names = new ArrayList<>();
        for (String piece : pieces) {
            if (isName(piece)
                    && (names.isEmpty()
                            || (piece.contains(" ") && !ROLE.matcher(piece).matches()))) {
                names.add(piece);
            }
        }
        return names;
    }

    /// No address, no date, and no account's name such as `editor7`.
    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && !text.contains("://")
                && text.indexOf('@') < 0
                && text.chars().noneMatch(Character::isDigit)
                && text.codePoints()
                        .anyMatch(c -> Character.isUpperCase(c) || Character.getType(c) == Character.OTHER_LETTER)
                && !PLACE.matcher(text).matches();
    }
}
