package ibid.coverage;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far copies of a work that show only some of its pages reach what a citation of it names.
///
/// @param held the pages that they show, as a person has said
/// @param cited the place that the note names; null where it names none
/// @param detail what is lacking and what to do, in a sentence; null where nothing is lacking
public record Coverage(
        List<String> held,
        @Nullable String cited,
        Reach reach,
        @Nullable String detail) {

    public Coverage {
        held = List.copyOf(held);
    }

    /// @param held the pages that each copy shows
    public static Coverage of(List<String> held, Cited cited) {
        List<String> different = held.stream().distinct().toList();
        Pages all = Pages.all(different.stream().map(Pages::of).toList());
        Reach reach = cited.reachedBy(all);
        return new Coverage(different, cited.place(), reach, detail(String.join("; ", different), all, cited, reach));
    }

    private static @Nullable String detail(String held, Pages all, Cited cited, Reach reach) {
        String shown = "Of this work there is “" + held + "” only";
        String place = cited.place();
        return switch (reach) {
            case INSIDE -> null;
            case PARTLY ->
                shown + "; the note cites “" + place + "”. Attach what is lacking: " + lacking(all, cited) + ".";
            case OUTSIDE -> shown + "; the note cites “" + place + "”. Attach page " + lacking(all, cited) + ".";
            case UNKNOWN ->
                place == null
                        ? shown
                                + ", and the note names no page. Attach the whole work, or mend the citation to name the"
                                + " page."
                        : shown + ", which cannot be held against the cited “" + place
                                + "”. Attach the copy of that place or the whole work, or mend the pages of the copy.";
        };
    }

    private static String lacking(Pages held, Cited cited) {
        Pages pages = cited.pages();
        return pages == null ? "" : held.lacking(pages).stream().map(Run::words).collect(Collectors.joining(", "));
    }
}
