package ibid.capture;

import ibid.fetch.CaptureVerdict;
import ibid.fetch.Evidence;
import ibid.fetch.Fetched;
import ibid.fetch.Fetcher;
import ibid.fetch.Judge;
import ibid.fetch.Judgement;
import ibid.fetch.MediaTypes;
import ibid.fetch.Permit;
import ibid.fetch.SiblingProbe;
import ibid.fetch.Visit;
import ibid.text.Extraction;
import ibid.text.TextExtractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds out what a fetched answer is worth: its text taken and its verdict given.
final class Appraisal {
    /// The longest web pages, such as whole standards, have 14 MB. What has more is a list that never ends, and its
    /// tree would take half a gigabyte.
    private static final int LARGEST_PAGE = 16 << 20;

    /// How much memory a page takes up while it is read, for each of its bytes.
    private static final int PAGE_IN_MEMORY = 20;

    /// The same for all else.
    private static final int IN_MEMORY = 4;

    private final TextExtractor extractor = new TextExtractor();
    private final Judge judge = new Judge();
    private final Fetcher fetcher;
    private final SiblingProbe probe;
    private final Headroom headroom;

    Appraisal(Fetcher fetcher, SiblingProbe probe, Headroom headroom) {
        this.fetcher = fetcher;
        this.probe = probe;
        this.headroom = headroom;
    }

    /// @param title of the cited work, if the citation names it
    /// @param permit for what has to be asked of the site besides
    Appraised of(String url, @Nullable String title, Fetched fetched, Permit permit) {
        return switch (fetched) {
            case Fetched.Failed failed ->
                new Appraised(
                        failed.verdict(),
                        List.of(failed.detail()),
                        NextStep.after(failed.verdict(), failed.detail()),
                        null);
            case Fetched.Response response -> judged(url, title, response, evidence -> judge(evidence, permit));
        };
    }

    /// What a copy from a web archive is worth, which is asked nothing more.
    Appraised ofMemento(String url, @Nullable String title, Fetched.Response response) {
        return judged(url, title, response, judge::judge);
    }

    private Appraised judged(
            String url, @Nullable String title, Fetched.Response response, Function<Evidence, Judgement> judging) {
        boolean html = MediaTypes.isHtml(response.mediaType());
        long bytes = response.body().length();
        return html && bytes > LARGEST_PAGE
                ? failed(CaptureVerdict.TOO_LARGE, List.of("a page of " + bytes + " bytes"))
                : headroom.with(bytes * (html ? PAGE_IN_MEMORY : IN_MEMORY), () -> read(url, title, response, judging));
    }

    private Appraised read(
            String url, @Nullable String title, Fetched.Response response, Function<Evidence, Judgement> judging) {
        Extraction extraction = extractor.extract(
                response.body().bytes(),
                response.mediaType(),
                response.charset() == null ? null : response.charset().name());
        String text = extraction instanceof Extraction.Extracted(var layer) ? layer.text() : "";
        Judgement judgement = judging.apply(new Evidence(url, response, text, title));
        return judgement.verdict().searchable()
                ? readable(judgement, extraction)
                : failed(judgement.verdict(), judgement.signals());
    }

    /// Judges, and where that leaves a doubt, asks the site for a page that cannot be, and for its front page.
    private Judgement judge(Evidence evidence, Permit permit) {
        Judgement first = judge.judge(evidence);
        return judge.doubts(evidence, first)
                ? probe.beside(evidence.response().finalUrl())
                        .flatMap(address -> answer(address, permit))
                        .map(sibling -> besideSibling(evidence, sibling, permit))
                        .orElseGet(() -> besideFront(evidence, first, permit))
                : first;
    }

    private Judgement besideSibling(Evidence evidence, Fetched.Response sibling, Permit permit) {
        try (sibling) {
            Evidence more = evidence.withSibling(sibling);
            return besideFront(more, judge.judge(more), permit);
        }
    }

    private Judgement besideFront(Evidence evidence, Judgement so, Permit permit) {
        return judge.suspectsTheFront(evidence, so)
                ? answer(Judge.frontOf(evidence), permit)
                        .map(front -> withFront(evidence, front))
                        .orElse(so)
                : so;
    }

    private Judgement withFront(Evidence evidence, Fetched.Response front) {
        try (front) {
            return judge.judge(evidence.withFront(front));
        }
    }

    private Optional<Fetched.Response> answer(String address, Permit permit) {
        return fetcher.fetch(address, permit) instanceof Visit.Ended(Fetched.Response response)
                ? Optional.of(response)
                : Optional.empty();
    }

    private static Appraised readable(Judgement judgement, Extraction extraction) {
        return switch (extraction) {
            case Extraction.Extracted(var layer) ->
                new Appraised(judgement.verdict(), judgement.signals(), null, layer);
            case Extraction.NoTextLayer(String reason) ->
                failed(CaptureVerdict.NO_TEXT_LAYER, and(judgement.signals(), reason));
            case Extraction.Broken(String reason) -> failed(CaptureVerdict.BROKEN, and(judgement.signals(), reason));
            case Extraction.WrongType(String mediaType) ->
                failed(CaptureVerdict.WRONG_TYPE, and(judgement.signals(), mediaType));
        };
    }

    private static List<String> and(List<String> signals, String signal) {
        List<String> all = new ArrayList<>(signals);
        all.add(signal);
        return all;
    }

    private static Appraised failed(CaptureVerdict verdict, List<String> signals) {
        return new Appraised(verdict, signals, NextStep.after(verdict, String.join("; ", signals)), null);
    }
}
