package ibid.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ibid.passage.Passage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedPageTest {
    private static Passage passage(String prefix, String text) {
        return new Passage(0, text.length(), text, prefix, "");
    }

    private static MarkedPage page(String html, Passage passage) {
        return MarkedPage.of(html.getBytes(StandardCharsets.UTF_8), "UTF-8", passage);
    }

    private static List<String> marked(MarkedPage page) {
        return Jsoup.parse(page.html()).select("mark.ibid-passage").eachText();
    }

    @Test
    void aPassageIsMarkedAcrossElementsAndLineEnds() {
        MarkedPage page = page(
                "<p>They were patient\n   rather than <em>hope&shy;ful, and</em> none the worse.</p>",
                passage("They were", "patient rather than hopeful, and none"));

        assertEquals(List.of("patient rather than", "hopeful, and", "none"), marked(page));
        assertEquals(1, Jsoup.parse(page.html()).select("#passage").size());
    }

    @Test
    void ofWordsThatStandTwiceThoseWithTheSameWordsBeforeThemAreMarked() {
        MarkedPage page = page(
                "<p id=a>In 2019 the ice was thin.</p><p class=b>In 2020 the ice was thin.</p>",
                passage("In 2020 ", "the ice was thin"));

        assertEquals(
                "In 2020 the ice was thin.",
                Jsoup.parse(page.html()).select("mark").first().parent().text());
    }

    @Test
    void wordsThatDoNotStandThereAreNotMarkedAnywhere() {
        MarkedPage page = page("<p>In 2019 the ice was thin.</p>", passage("", "the ice was thick"));

        assertFalse(page.marked());
        assertEquals(List.of(), marked(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>top.location='http://a.example'</script>",
                "<p onclick=alert(1) ONLOAD=alert(2)>x</p>",
                "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
                "<form action=http://a.example><input name=q><button>x</button></form>",
                "<meta http-equiv=refresh content='0;url=http://a.example'>",
                "<base href=http://a.example><a href=x target=_top ping=http://a.example>x</a>",
                "<iframe src=http://a.example></iframe><object data=http://a.example></object>",
                "<img src=http://a.example/pixel.gif srcset='http://a.example/2 2x' alt=Ice>",
                "<link rel=stylesheet href=http://a.example/a.css><video src=http://a.example poster=x></video>",
                "<body background=http://a.example onbeforeunload=x>x",
                "<noscript><img src=http://a.example></noscript><template><script>1</script></template>"
            })
    void nothingRunsLeadsAwayOrAsksForAnything(String attack) {
        MarkedPage page = page("<html><body>" + attack + "<p>Words.</p></body></html>", passage("", "Words"));

        assertTrue(page.marked());
        assertFalse(page.html().contains("a.example"), page.html());
        assertFalse(
                page.html().toLowerCase().matches("(?s).*(<script|javascript:|\\son\\w+=|http-equiv).*"), page.html());
    }
}
