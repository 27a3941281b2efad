package ibid.passage;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Names of the months in the languages that notes are most often written in.
final class Months {
    private static final String[] NAMES = {
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
        "february feb febr februar février fevrier févr febrero febbraio fevereiro fev februari",
        "march mar märz maerz mrz mars marzo março maart",
        "april apr avril avr abril aprile",
        "may mai mayo maggio maio mei maj",
        "june jun juni juin junio giugno junho giu",
        "july jul juli juillet juil julio luglio julho",
        "august aug août aout agosto ago augustus augusti",
        "september sep sept septembre septiembre settembre setembro set",
        "october oct oktober okt octobre octubre ottobre outubro ott",
        "november nov novembre noviembre novembro",
        "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro"
    };

    private static final Map<String, Integer> NUMBERS = numbers();

    /// An alternation, longest name first.
    static final String PATTERN = NUMBERS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|", "(?:", ")\\b\\.?"));

    private Months() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            for (String name : NAMES[i].split(" ", -1)) {
                numbers.put(name, i + 1);
            }
        }
        return Map.copyOf(numbers);
    }

    static int number(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return NUMBERS.getOrDefault(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower, 0);
    }
}
