package ibid.web;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// The first lines that a user sees: where the desk is, and how to check a document of one's own.
@ApplicationScoped
class Greeting {
    private static final Logger LOG = Logger.getLogger("ibid");
    private static final int AFTER_ALL_ELSE = 10_000;

    private final String host;
    private final int port;

    Greeting(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.host = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
        this.port = port;
    }

    void greet(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent event) {
        LOG.infof("""

                The desk:                  http://%1$s:%2$d/desk
                Check a document of yours: curl --data-binary @article.txt -H 'Content-Type: text/plain' http://%1$s:%2$d/documents
                """, host, port);
    }
}
