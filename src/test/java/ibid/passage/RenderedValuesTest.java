package ibid.passage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import ibid.passage.Value.Relation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Numbers and dates as the Unicode locale data writes them, in the languages that we read: equal if and only if they
/// are.
class RenderedValuesTest {
    /// A sentence of each language that says nothing but a number.
    private static final Map<String, String> COUNTS = Map.of(
            "en", "The clerk wrote down %s.",
            "de", "Der Schreiber notierte %s.",
            "fr", "Le greffier nota %s.",
            "es", "El secretario anotó %s.",
            "it", "Il segretario annotò %s.",
            "nl", "De klerk noteerde %s.",
            "pt", "O escrivão anotou %s.",
            "pl", "Pisarz zanotował %s.",
            "ja", "書記は%s隻と書いた。",
            "zh", "书记写下%s只。");

    private static final Map<String, NumberFormat> SPELLED = new ConcurrentHashMap<>();
    private static final Map<String, NumberFormat> FIGURES = new ConcurrentHashMap<>();

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(COUNTS.keySet().stream().sorted().toList());
    }

    /// Small ones, round ones, and any.
    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(2, 1_000),
                Arbitraries.integers().between(2, 999).map(n -> n * 1_000),
                Arbitraries.integers().between(2, 999).map(n -> n * 1_000_000),
                Arbitraries.integers().between(1_000, 999_999));
    }

    @Property(tries = 1000)
    void aSpelledNumberIsReadAsWhatItSays(@ForAll("languages") String language, @ForAll("counts") int count) {
        String spelled = spelled(count, language);

        assertEquals(count, only(spelled, language).low().doubleValue(), () -> language + " " + spelled);
    }

    @Property(tries = 1000)
    void figuresAreReadAsTheirLanguageGroupsThem(@ForAll("languages") String language, @ForAll("counts") int count) {
        String figures = figures(count, language);

        assertEquals(count, only(figures, language).low().doubleValue(), () -> language + " " + figures);
    }

    @Property(tries = 1000)
    void twoNumbersAreEqualIfAndOnlyIfTheyAre(
            @ForAll("languages") String ours,
            @ForAll("languages") String theirs,
            @ForAll("counts") int claimed,
            @ForAll("counts") int other,
            @ForAll boolean same,
            @ForAll boolean inWords) {
        int found = same ? claimed : other;
        Quantity our = only(inWords ? spelled(claimed, ours) : figures(claimed, ours), ours);
        Quantity their = only(inWords ? figures(found, theirs) : spelled(found, theirs), theirs);

        assertEquals(claimed == found, Quantity.compare(our, their) == Relation.EQUAL);
    }

    @Property(tries = 1000)
    void twoDatesAreEqualIfAndOnlyIfTheyAre(
            @ForAll("languages") String ours,
            @ForAll("languages") String theirs,
            @ForAll @IntRange(min = 1000, max = 2099) int year,
            @ForAll @IntRange(min = 1, max = 366) int day,
            @ForAll @IntRange(min = -40, max = 40) int apart) {
        LocalDate claimed = LocalDate.ofYearDay(year, Math.min(day, 365));
        LocalDate found = apart % 2 == 0 ? claimed : claimed.plusMonths(apart).plusDays(apart / 3);
        CalendarSpan our = date(claimed, ours);
        CalendarSpan their = date(found, theirs);

        assertEquals(
                claimed.equals(found),
                CalendarSpan.compare(our, their) == Relation.EQUAL,
                () -> claimed + " " + ours + ", " + found + " " + theirs);
    }

    @Test
    void everyMonthIsKnownAsTheLocaleDataNamesIt() {
        for (String language : List.of(
                "en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "sk", "ro", "tr", "ru")) {
            DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(language));
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                String[] months = symbols.getMonths(context, DateFormatSymbols.WIDE);
                for (int month = 0; month < 12; month++) {
                    List<CalendarSpan> dates = DateReader.read("12 " + months[month] + " 1911", language);
                    int number = 1911_0012 + (month + 1) * 100;
                    assertEquals(
                            List.of(number),
                            dates.stream().map(CalendarSpan::from).toList(),
                            months[month]);
                }
            }
        }
    }

    private static Quantity only(String number, String language) {
        String sentence = COUNTS.getOrDefault(language, "%s").formatted(number);
        List<Quantity> numbers = TextValues.of(sentence, language).numbers();
        assertEquals(1, numbers.size(), () -> sentence + " " + numbers);
        return numbers.getFirst();
    }

    private static CalendarSpan date(LocalDate date, String language) {
        Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ENGLISH);
        ((GregorianCalendar) calendar).setGregorianChange(new java.util.Date(Long.MIN_VALUE));
        calendar.clear();
        calendar.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth(), 12, 0);
        DateFormat format = DateFormat.getDateInstance(calendar, DateFormat.LONG, new ULocale(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        String written = format.format(calendar);
        List<CalendarSpan> dates = TextValues.of(written, language).dates();
        assertEquals(1, dates.size(), written);
        return dates.getFirst();
    }

    private static String figures(int count, String language) {
        return FIGURES.computeIfAbsent(language, each -> NumberFormat.getInstance(new ULocale(each)))
                .format(count);
    }

    /// Without the soft hyphens that the locale data parts long words with.
    private static String spelled(int count, String language) {
        return SPELLED.computeIfAbsent(
                        language, each -> new RuleBasedNumberFormat(new ULocale(each), RuleBasedNumberFormat.SPELLOUT))
                .format(count)
                .replace("\u00ad", "");
    }
}
