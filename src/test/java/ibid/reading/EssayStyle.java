package ibid.reading;

import ibid.reading.Essay.Chapter;
import ibid.reading.Essay.Paragraph;
import ibid.reading.Essay.Sentence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// A way of printing notes and their markers.
enum EssayStyle {
    BRACKETS_AND_A_LIST(false) {
        @Override
        byte[] print(Essay essay) {
            return plain(essay, n -> "[" + n + "]", n -> "[" + n + "] ");
        }
    },
    BRACKETS_AND_A_LIST_WITH_POINTS(false) {
        @Override
        byte[] print(Essay essay) {
            return plain(essay, n -> "[" + n + "]", n -> n + ". ");
        }
    },
    SUPERSCRIPTS(false) {
        @Override
        byte[] print(Essay essay) {
            return plain(essay, EssayStyle::raised, n -> n + ". ");
        }
    },
    SUPERSCRIPTS_IN_THE_LIST_TOO(false) {
        @Override
        byte[] print(Essay essay) {
            return plain(essay, EssayStyle::raised, n -> raised(n) + " ");
        }
    },
    PARENTHESES(false) {
        @Override
        byte[] print(Essay essay) {
            return plain(essay, n -> "(" + n + ")", n -> "(" + n + ") ");
        }
    },
    NUMBERS_GLUED_TO_THE_STOP(false) {
        @Override
        byte[] print(Essay essay) {
            return plain(essay, Integer::toString, n -> n + ". ");
        }
    },
    NOTES_AFTER_EACH_CHAPTER(true) {
        @Override
        byte[] print(Essay essay) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < essay.chapters().size(); c++) {
                Essay chapter = new Essay(List.of(essay.chapters().get(c)));
                text.append("Chapter ").append(c + 1).append("\n\n");
                text.append(body(chapter, new Count(), n -> "[" + n + "]"));
                text.append("Notes\n\n");
                chapter.notes(true)
                        .forEach(note -> text.append(note.label())
                                .append(". ")
                                .append(note.note())
                                .append("\n\n"));
            }
            return bytes(text);
        }
    },
    NOTES_OF_ALL_CHAPTERS_AT_THE_END(true) {
        @Override
        byte[] print(Essay essay) {
            StringBuilder text = new StringBuilder();
            StringBuilder notes = new StringBuilder("Notes\n\n");
            for (int c = 0; c < essay.chapters().size(); c++) {
                Essay chapter = new Essay(List.of(essay.chapters().get(c)));
                text.append("Chapter ").append(c + 1).append("\n\n");
                text.append(body(chapter, new Count(), EssayStyle::raised));
                notes.append("Chapter ").append(c + 1).append("\n\n");
                chapter.notes(true)
                        .forEach(note -> notes.append(note.label())
                                .append(". ")
                                .append(note.note())
                                .append("\n"));
                notes.append("\n");
            }
            return bytes(text.append(notes));
        }
    },
    MARKDOWN(false) {
        @Override
        byte[] print(Essay essay) {
            StringBuilder text = body(essay, new Count(), n -> "[^" + n + "]");
            essay.notes(false).forEach(note -> text.append("[^%s]: %s\n".formatted(note.label(), note.note())));
            return bytes(text);
        }
    },
    HTML_LIST_WITH_LINKS(false) {
        @Override
        byte[] print(Essay essay) {
            String notes = items(essay, "<li id=\"fn%1$s\">%2$s <a href=\"#ref%1$s\">↩</a></li>");
            return page(
                    essay,
                    "<sup id=\"ref%1$d\"><a href=\"#fn%1$d\">%1$d</a></sup>",
                    "<h2>Notes</h2><ol>" + notes + "</ol>");
        }
    },
    HTML_ROLES_AND_ASIDES(false) {
        @Override
        byte[] print(Essay essay) {
            String notes = items(essay, "<aside role=\"doc-footnote\" id=\"fn%1$s\"><p>%1$s. %2$s</p></aside>");
            return page(essay, "<a role=\"doc-noteref\" href=\"#fn%1$d\">%1$d</a>", notes);
        }
    },
    HTML_WITHOUT_LINKS(false) {
        @Override
        byte[] print(Essay essay) {
            return page(essay, "<sup>%d</sup>", "<h2>Notes</h2>" + items(essay, "<p>%s. %s</p>"));
        }
    },
    HTML_LIST_WITHOUT_LINKS(false) {
        @Override
        byte[] print(Essay essay) {
            return page(essay, "[%d]", "<h3>Endnotes</h3><ol>" + items(essay, "<li value=\"%s\">%s</li>") + "</ol>");
        }
    },
    EPUB(false) {
        @Override
        byte[] print(Essay essay) {
            Map<String, String> files = new LinkedHashMap<>();
            files.put("mimetype", "application/epub+zip");
            files.put(
                    "META-INF/container.xml",
                    "<container><rootfiles><rootfile full-path=\"b.opf\"/></rootfiles></container>");
            StringBuilder items = new StringBuilder();
            StringBuilder spine = new StringBuilder();
            Count count = new Count();
            for (int c = 0; c < essay.chapters().size(); c++) {
                Essay chapter = new Essay(List.of(essay.chapters().get(c)));
                files.put(
                        c + ".xhtml",
                        "<html><body>"
                                + paragraphs(chapter, count, "<a href=\"n.xhtml#n%1$d\" epub:type=\"noteref\">%1$d</a>")
                                + "</body></html>");
                items.append("<item id=\"c%1$d\" href=\"%1$d.xhtml\"/>".formatted(c));
                spine.append("<itemref idref=\"c%d\"/>".formatted(c));
            }
            files.put(
                    "b.opf",
                    "<package><manifest>%s<item id=\"n\" href=\"n.xhtml\"/></manifest><spine>%s<itemref idref=\"n\"/></spine></package>"
                            .formatted(items, spine));
            files.put(
                    "n.xhtml",
                    "<html><body>" + items(essay, "<aside id=\"n%s\" epub:type=\"footnote\"><p>%s</p></aside>")
                            + "</body></html>");
            return LinkedFormatsTest.zip(files);
        }
    },
    DOCX_FOOTNOTES(false) {
        @Override
        byte[] print(Essay essay) {
            StringBuilder body = new StringBuilder("<w:document xmlns:w=\"w\"><w:body>");
            Count count = new Count();
            for (Chapter chapter : essay.chapters()) {
                for (Paragraph paragraph : chapter.paragraphs()) {
                    body.append("<w:p>");
                    for (Sentence sentence : paragraph.sentences()) {
                        body.append("<w:r><w:t>").append(sentence.words()).append("</w:t></w:r>");
                        if (sentence.cites()) {
                            body.append("<w:r><w:footnoteReference w:id=\"%d\"/></w:r>".formatted(count.next()));
                        }
                        body.append("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
                    }
                    body.append("</w:p>");
                }
            }
            String notes = items(essay, "<w:footnote w:id=\"%s\"><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:footnote>");
            return LinkedFormatsTest.zip(Map.of(
                    "word/document.xml",
                    body.append("</w:body></w:document>").toString(),
                    "word/footnotes.xml",
                    "<w:footnotes xmlns:w=\"w\">" + notes + "</w:footnotes>"));
        }
    },
    PDF_FEET(false) {
        @Override
        byte[] print(Essay essay) {
            PrintedPages pages = new PrintedPages();
            Count count = new Count();
            int page = 0;
            for (Chapter chapter : essay.chapters()) {
                for (Paragraph paragraph : chapter.paragraphs()) {
                    pages.page().head("THE ESSAY").foot(Integer.toString(++page));
                    List<String> feet = new ArrayList<>();
                    pages.body(wrapped("  " + words(paragraph, count, n -> "^" + n + "^"), 70));
                    int label = count.last
                            - (int) paragraph.sentences().stream()
                                    .filter(Sentence::cites)
                                    .count();
                    for (Sentence sentence : paragraph.sentences()) {
                        if (sentence.cites()) {
                            feet.addAll(List.of(wrapped("^" + ++label + "^ " + sentence.note(), 60)));
                        }
                    }
                    pages.notes(feet.toArray(String[]::new));
                }
            }
            return pages.bytes();
        }
    },
    PDF_END(false) {
        @Override
        byte[] print(Essay essay) {
            PrintedPages pages = new PrintedPages();
            Count count = new Count();
            int page = 0;
            for (Chapter chapter : essay.chapters()) {
                for (Paragraph paragraph : chapter.paragraphs()) {
                    pages.page().head("THE ESSAY").foot(Integer.toString(++page));
                    pages.body(wrapped("  " + words(paragraph, count, n -> "^" + n + "^"), 70));
                }
            }
            List<Essay.Cited> notes = essay.notes(false);
            for (int from = 0; from < notes.size(); from += 15) {
                pages.page().head("NOTES").foot(Integer.toString(++page));
                if (from == 0) {
                    pages.heading("Notes");
                }
                for (Essay.Cited note : notes.subList(from, Math.min(notes.size(), from + 15))) {
                    pages.body(wrapped(note.label() + ". " + note.note(), 70));
                }
            }
            return pages.bytes();
        }
    };

    private final boolean byChapter;

    EssayStyle(boolean byChapter) {
        this.byChapter = byChapter;
    }

    abstract byte[] print(Essay essay);

    boolean isByChapter() {
        return byChapter;
    }

    private static final class Count {
        private int last;

        private int next() {
            return ++last;
        }
    }

    private static byte[] plain(Essay essay, IntFunction<String> marker, IntFunction<String> label) {
        StringBuilder text = body(essay, new Count(), marker).append("Notes\n\n");
        int number = 0;
        for (Essay.Cited note : essay.notes(false)) {
            text.append(label.apply(++number)).append(note.note()).append("\n\n");
        }
        return bytes(text);
    }

    private static StringBuilder body(Essay essay, Count count, IntFunction<String> marker) {
        StringBuilder text = new StringBuilder();
        for (Chapter chapter : essay.chapters()) {
            for (Paragraph paragraph : chapter.paragraphs()) {
                text.append(words(paragraph, count, marker)).append("\n\n");
            }
        }
        return text;
    }

    private static String words(Paragraph paragraph, Count count, IntFunction<String> marker) {
        List<String> words = new ArrayList<>();
        for (Sentence sentence : paragraph.sentences()) {
            words.add(sentence.words() + (sentence.cites() ? marker.apply(count.next()) : ""));
        }
        return String.join(" ", words);
    }

    private static byte[] page(Essay essay, String marker, String notes) {
        return bytes(new StringBuilder("<!DOCTYPE html><html><body><article>")
                .append(paragraphs(essay, new Count(), marker))
                .append(notes)
                .append("</article></body></html>"));
    }

    private static String paragraphs(Essay essay, Count count, String marker) {
        StringBuilder html = new StringBuilder();
        for (Chapter chapter : essay.chapters()) {
            for (Paragraph paragraph : chapter.paragraphs()) {
                html.append("<p>")
                        .append(words(paragraph, count, marker::formatted))
                        .append("</p>\n");
            }
        }
        return html.toString();
    }

    private static String items(Essay essay, String item) {
        StringBuilder items = new StringBuilder();
        essay.notes(false).forEach(note -> items.append(item.formatted(note.label(), note.note())));
        return items.toString();
    }

    private static String[] wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(text.startsWith("  ") ? "  " : "");
        for (String word : text.strip().split(" ", -1)) {
            if (line.length() + word.length() > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines.toArray(String[]::new);
    }

    private static String raised(int number) {
        return Superscripts.raise(Integer.toString(number));
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
