package ibid.sample;

import ibid.document.Documents;
import ibid.document.Intake;
import ibid.document.Submission;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Gives an empty database the sample document, so that a first look shows something being checked.
@ApplicationScoped
class SampleLoader {
    private static final Logger LOG = Logger.getLogger(SampleLoader.class);

    private final boolean wanted;
    private final Documents documents;
    private final Intake intake;

    SampleLoader(@ConfigProperty(name = "ibid.sample") boolean wanted, Documents documents, Intake intake) {
        this.wanted = wanted;
        this.documents = documents;
        this.intake = intake;
    }

    void load(@Observes StartupEvent event) {
        if (!wanted || QuarkusTransaction.requiringNew().call(documents::count) > 0) {
            return;
        }
        var receipt =
                intake.receive(new Submission(Sample.commentary(), "text/plain", null, null, null, null, "sample"));
        LOG.debugf("Sample: %s", receipt);
    }
}
