package ibid.web;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// The statements of requests that ask to be counted: what others do meanwhile, in the background or for other tests,
/// is not theirs.
@PersistenceUnitExtension
@Singleton
public class CountedStatements implements StatementInspector {
    private static final long serialVersionUID = 1;

    /// Under which name a request's statements are kept.
    static final String HEADER = "Counted-As";

    private final transient Map<String, List<String>> statements = new ConcurrentHashMap<>();

    @Override
    public String inspect(String sql) {
        String name = name();
        if (name != null) {
            statements.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>()).add(sql);
        }
        return sql;
    }

    private static String name() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext request =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return request == null ? null : request.request().getHeader(HEADER);
    }

    List<String> of(String name) {
        return statements.getOrDefault(name, List.of());
    }
}
