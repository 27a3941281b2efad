package ibid.citation;

import java.util.regex.Pattern;

/// Tells which part of a romanised Japanese name is the family name: "Mori Haruko" keeps the order of Japanese print,
/// "Haruko Mori" that of English.
///
/// Most given names end in syllables that few family names end in, and the other way round.
final class JapaneseNames {
    private static final String SURELY = "ko|r[oō]u?|ichi|suke|hiko|kazu|nori|yuki|hiro|aki|masa|toshi|shi|ji|z[oō]|mi";
    private static final Pattern SURELY_GIVEN = Pattern.compile("(?i).+(?:" + SURELY + ")");
    private static final Pattern PERHAPS_GIVEN = Pattern.compile("(?i).+(?:" + SURELY + "|e|ya|ki|taka|ka|na|to|o)");
    private static final Pattern FAMILY = Pattern.compile(
            "(?i).*(?:moto|mura|yama|ta|da|[kg]awa|no|saki|zaki|hara|shima|jima|be|mori|ishi|bashi|hashi|t[oō]|d[oō]|matsu|zawa|sawa|guchi|uchi|naka|hata|oka|miya|tsuka)");

    private JapaneseNames() {}

    /// The name with its parts exchanged where what was taken for the family name looks given, and the given name
    /// like a family's; else the name as it is.
    static CslName inOrder(CslName name) {
        String first = name.given();
        String last = name.family();
        if (first == null || last == null || name.nonDroppingParticle() != null) {
            return name;
        }
        boolean exchanged = looks(last, SURELY_GIVEN) && !looks(first, PERHAPS_GIVEN);
        return exchanged ? CslName.person(last, first) : name;
    }

    private static boolean looks(String name, Pattern given) {
        return given.matcher(name).matches() && !FAMILY.matcher(name).matches();
    }
}
