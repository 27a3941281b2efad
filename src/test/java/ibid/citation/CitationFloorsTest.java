package ibid.citation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ibid.citation.CitationEvaluation.Figures;
import ibid.citation.CitationEvaluation.Judged;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Floors under what `CitationEvaluation` measures: a half of the references read by a model learned from the other
/// half, so a little under the figures that it prints.
class CitationFloorsTest {
    @BeforeEach
    void theCollectionsAreThere() {
        assumeTrue(ReferenceData.present(), "the shared folder is not beside the project");
    }

    @Test
    void unseenNotesAndReferencesAreReadWell() {
        Figures figures = new CitationEvaluation(false).measure(2, 1);
        atLeast(.95, figures.worksAll(), "right number of works, all notes");
        atLeast(.90, figures.worksSeveral(), "right number of works, notes with several");
        atLeast(.90, figures.backReferences(), "back-references");
        atLeast(.89, figures.notes().f1(), "fields of notes");
        atLeast(.85, figures.anyStyle().f1(), "fields of AnyStyle's references");
        atLeast(.79, figures.linkedBooks().f1(), "fields of Linked Books' references");
        List<Judged> sure =
                figures.sure().stream().filter(j -> j.confidence() > .9).toList();
        double right = (double) sure.stream().filter(Judged::right).count() / sure.size();
        atLeast(.92, right, "right of those above .9");
        assertTrue(sure.size() > 150, "citations above .9: " + sure.size());
    }

    private static void atLeast(double floor, double measured, String what) {
        assertTrue(measured >= floor, () -> what + ": " + measured + " is under " + floor);
    }
}
