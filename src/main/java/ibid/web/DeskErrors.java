package ibid.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ibid.identity.Actor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What goes wrong at the desk is said on a page of the desk, with the next step: a problem document is for programs.
@Provider
public class DeskErrors implements ContainerResponseFilter {
    private final ObjectMapper json;
    private final Actor actor;

    DeskErrors(ObjectMapper json, Actor actor) {
        this.json = json;
        this.actor = actor;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        /// @param back where the person was, or null where that is not known
        static native TemplateInstance error(
                String title, String detail, String step, String user, @Nullable String back);

        /// For whom nobody knows: it asks nothing about who is there, which cannot be told where it is rendered.
        static native TemplateInstance nobody(String detail, @Nullable String back);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        MediaType type = response.getMediaType();
        boolean page = type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType();
        if (response.getStatus() < 400 || !path.startsWith("/desk") || page) {
            return;
        }
        // A person signs in on a page, and not where the browser would ask for a password.
        response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
        response.setEntity(
                page(response, back(request)).render(),
                new Annotation[0],
                MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }

    private TemplateInstance page(ContainerResponseContext response, @Nullable String back) {
        int status = response.getStatus();
        String detail = detail(response.getEntity());
        return status == 401
                ? Templates.nobody(detail, back)
                : Templates.error(title(status), detail, step(status), actor.name(), back);
    }

    private String detail(Object entity) {
        JsonNode problem = json.valueToTree(entity);
        String detail = problem.path("detail").asText("");
        return detail.isEmpty() ? "There is nothing here." : detail;
    }

    /// The page that the form was on, if it is one of the desk's.
    private static @Nullable String back(ContainerRequestContext request) {
        String referrer = request.getHeaderString("Referer");
        URI here = request.getUriInfo().getRequestUri();
        try {
            URI page = URI.create(referrer == null ? "" : referrer);
            boolean ours = here.getRawAuthority().equals(page.getRawAuthority())
                    && page.getRawPath().startsWith("/desk");
            return !ours ? null : page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "Not for you";
            case 404 -> "Not here";
            case 413 -> "Too large";
            default -> status < 500 ? "That did not work" : "Something broke";
        };
    }

    private static String step(int status) {
        return switch (status) {
            case 403 -> "Ask somebody whose part it is, or an administrator for the part.";
            case 404 -> "Perhaps the address was cut short. Look for the document or the claim in the lists.";
            case 413 -> "Send it as a file, or in parts.";
            default ->
                status < 500
                        ? "Go back, mend what is named above, and send it again."
                        : "Try again. If it stays so, tell whoever runs this server; the log says more.";
        };
    }
}
