package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    private final DateReader dates = new DateReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "November 12, 2017 | [[2017, 11, 12]]",
                "12 Nov. 2017 | [[2017, 11, 12]]",
                "12. November 2017 | [[2017, 11, 12]]",
                "le 12 novembre 2017 | [[2017, 11, 12]]",
                "1er mars 1998 | [[1998, 3, 1]]",
                "12 de noviembre de 2017 | [[2017, 11, 12]]",
                "12 settembre 1998 | [[1998, 9, 12]]",
                "2017-11-12 | [[2017, 11, 12]]",
                "12.11.2017 | [[2017, 11, 12]]",
                "March 2018 | [[2018, 3]]",
                "(2018) | [[2018]]",
                "1974a | [[1974]]",
                "September/October 2014 | [[2014, 9], [2014, 10]]",
                "1974/75 | [[1974], [1975]]",
                "1998–2003 | [[1998], [2003]]",
                "2017年11月12日 | [[2017, 11, 12]]",
                "平成29年11月 | [[2017, 11]]",
                "令和元年 | [[2019]]",
                "昭和20年8月15日 | [[1945, 8, 15]]",
            })
    void datesBecomeParts(String printed, String parts) {
        CslDate date = dates.read(printed);
        assertEquals(parts, date == null ? "" : date.dateParts().toString());
    }

    @Test
    void wordsForADateStayWords() {
        assertEquals(new CslDate(List.of(), "forthcoming"), dates.read("forthcoming"));
        assertEquals(new CslDate(List.of(), "o.J."), dates.read("o.J."));
        assertNull(dates.read("p. 12"));
    }
}
