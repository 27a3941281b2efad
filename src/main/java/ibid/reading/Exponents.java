package ibid.reading;

import java.util.Set;

/// Raised digits that are no markers: `5 km²`, `x²`.
final class Exponents {
    private static final Set<String> UNITS = Set.of(
            "m", "km", "cm", "mm", "dm", "nm", "µm", "μm", "ft", "in", "mi", "yd", "s", "sec", "h", "ha", "kg", "inch",
            "Km");

    private Exponents() {}

    /// @param start where the line or paragraph begins
    /// @param at where the raised digits begin
    static boolean isOne(CharSequence text, int start, int at) {
        return isUnit(text, start, at) || isVariable(text, start, at);
    }

    private static boolean isUnit(CharSequence text, int start, int at) {
        int letter = at;
        while (letter > start && at - letter < 5 && Character.isLetter(text.charAt(letter - 1))) {
            letter--;
        }
        return letter < at
                && UNITS.contains(text.subSequence(letter, at).toString())
                && !(letter > start && Character.isLetter(text.charAt(letter - 1)));
    }

    private static boolean isVariable(CharSequence text, int start, int at) {
        boolean letter = at > start && Character.isLetter(text.charAt(at - 1));
        return letter && (at - 2 < start || !Character.isLetter(text.charAt(at - 2)));
    }
}
