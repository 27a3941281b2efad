package ibid.api;

import ibid.identity.ArchiveOrigin;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;

/// Refuses a request with a parameter or a field of a form that its operation does not know. A name that is misspelt
/// would be left out in silence: `dryrun=true` would store, `stat=` would list everything.
@ApplicationScoped
class StrayParameters {
    private final Map<Method, OperationParameters> known = new ConcurrentHashMap<>();
    private final ArchiveOrigin archive;

    StrayParameters(ArchiveOrigin archive) {
        this.archive = archive;
    }

    @ServerRequestFilter
    @WithFormRead
    void check(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest sent) {
        // At the archive's own origin the query is a permit, which was looked at before.
        if (!isOfTheApi(resource)
                || resource.getResourceClass().isAnnotationPresent(AnyQuery.class)
                || archive.isAskedBy(sent.authority())) {
            return;
        }
        OperationParameters parameters = known.computeIfAbsent(resource.getResourceMethod(), OperationParameters::of);
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        List<Problem.Fault> strays = Stream.of(
                        strays(query.keySet(), parameters.query(), "parameter"),
                        valueless(query, parameters.flags()),
                        strays(FormFields.ofThisRequest().keySet(), parameters.form(), "field of the form"))
                .flatMap(Function.identity())
                .toList();
        if (!strays.isEmpty()) {
            throw Problem.badRequest(
                            strays.stream().map(Problem.Fault::detail).collect(Collectors.joining(" ")), strays)
                    .exception();
        }
    }

    /// A page of the desk may be led to with whatever a browser or a mail program adds to a link.
    private static boolean isOfTheApi(ResourceInfo resource) {
        Class<?> type = resource.getResourceClass();
        return type != null && type.getPackage().equals(StrayParameters.class.getPackage());
    }

    /// A name alone, as in `?dry-run`, would be taken for one that was left out.
    private static Stream<Problem.Fault> valueless(MultivaluedMap<String, String> query, Set<String> flags) {
        return flags.stream()
                .filter(name -> query.containsKey(name) && query.getFirst(name).isBlank())
                .map(name -> Problem.Fault.of(name, "'" + name + "' must be true or false, and has no value."));
    }

    private static Stream<Problem.Fault> strays(Collection<String> sent, Set<String> known, String kind) {
        String all = known.isEmpty() ? " None is known." : " Known: " + String.join(", ", known) + ".";
        return sent.stream()
                .filter(name -> !known.contains(name))
                .map(name -> Problem.Fault.of(
                        name, "There is no " + kind + " '" + name + "' here." + Nearest.meant(name, known) + all));
    }
}
