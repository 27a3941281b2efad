package ibid.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class FormFedTextTest {
    @Test
    void aFormFeedEndsAPage() {
        assertEquals(
                new FormFedText(
                        "one\ntwo\n\n\n\nfour", List.of(new Page(1, 0, 9), new Page(2, 9, 11), new Page(3, 11, 15))),
                FormFedText.of("one\r\ntwo\n\f\ffour\n\f"));
    }

    @Test
    void aTextWithoutFormFeedsHasNoPages() {
        assertEquals(new FormFedText("one", List.of()), FormFedText.of("\none\n"));
        assertFalse(FormFedText.of(" \n \f -- \f").hasWords());
    }

    @Property
    void pagesStandInOrderWithoutGapsAndHoldTheirWords(@ForAll @NotEmpty List<String> words) {
        FormFedText text = FormFedText.ofPages(words);

        assertEquals(
                words.stream().map(String::strip).toList(),
                text.pages().stream()
                        .map(page ->
                                text.text().substring(page.start(), page.end()).strip())
                        .toList());
        assertEquals(
                text.text(),
                text.pages().stream()
                        .map(page -> text.text().substring(page.start(), page.end()))
                        .collect(Collectors.joining()));
    }
}
