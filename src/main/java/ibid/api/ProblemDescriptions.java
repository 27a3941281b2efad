package ibid.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Completes the API's description with what holds for every operation: each error is a problem document, what is
/// refused before an operation is reached, and who is named by which header.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemDescriptions implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String WHO = "#/components/parameters/Remote-User";

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request cannot be read, or a parameter is out of bounds.",
            "406", "None of the media types that were asked for can be answered.");

    private static final Map<String, String> WITH_BODY = Map.of(
            "409", "Somebody else did the same, or something that it rests on, at the same moment.",
            "413", "The body is too large.",
            "415", "Not a media type that is taken here.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("Problem", problem()).addSchema("Fault", fault());
        api.getComponents().addParameter("Remote-User", who());
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .forEach((path, item) ->
                            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        }
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Map<String, String> errors = new TreeMap<>(ALWAYS);
        if (operation.getRequestBody() != null) {
            errors.putAll(WITH_BODY);
        }
        errors.forEach((status, description) -> {
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
        operation.getResponses().getAPIResponses().forEach(ProblemDescriptions::complete);
        describe(operation, "401", "Nobody is signed in, or the token does not count.");
        needed(operation).ifPresent(role -> describe(operation, "403", "This needs the role " + role + "."));
        headers(operation);
        // The tools store nothing, so nobody is named.
        if (method != PathItem.HttpMethod.GET && !path.startsWith("/tools/")) {
            operation.addParameter(OASFactory.createParameter().ref(WHO));
        }
    }

    /// What is said in headers follows from what an operation is: something new has an address, a page a next one.
    private static void headers(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.equals("201") || status.equals("202")) {
                header(response, "Location", "The address of what the answer is about.");
            }
            if (status.equals("200") && knows(operation, "cursor")) {
                header(response, "Link", "The next page, as rel=\"next\"; absent on the last one.");
            }
            if (status.startsWith("2")
                    && (knows(operation, "If-Match") || operation.getResponses().hasAPIResponse("304"))) {
                header(response, "ETag", "Of the report as it is now, for If-Match and If-None-Match.");
            }
        });
    }

    private static boolean knows(Operation operation, String parameter) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(one -> parameter.equals(one.getName()));
    }

    private static void header(APIResponse response, String name, String description) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeader(
                    name,
                    OASFactory.createHeader()
                            .description(description)
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }

    /// The framework has put the role of the annotation here.
    private static Optional<String> needed(Operation operation) {
        return Optional.ofNullable(operation.getSecurity()).orElse(List.of()).stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .findFirst();
    }

    /// Where the framework has said less.
    private static void describe(Operation operation, String status, String description) {
        APIResponse response = operation.getResponses().getAPIResponse(status);
        if (response != null
                && (response.getDescription() == null
                        || response.getDescription().startsWith("Not A"))) {
            response.setDescription(description);
        }
    }

    private static void complete(String status, APIResponse response) {
        if (status.startsWith("4") || status.startsWith("5")) {
            response.setContent(content());
        }
        if (status.equals("304")) {
            response.setContent(null);
        }
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static Parameter who() {
        return OASFactory.createParameter()
                .name("Remote-User")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Under which name the deed is recorded, in UTF-8. It counts from a proxy that is trusted"
                        + " (ibid.identity.proxies), and on one's own machine, where nobody signs in.")
                .example("anna")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A problem document (RFC 9457).")
                .addProperty("type", text("Names the kind of problem; about:blank where the status says it."))
                .addProperty("title", text("The kind of problem, the same each time."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status."))
                .addProperty("detail", text("What is wrong this time, and what to do next."))
                .addProperty("instance", text("The address that was asked for."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Each fault of the request, where it has any that can be pointed at.")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Fault")))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail")
                .example(Map.of(
                        "type", "about:blank",
                        "title", "Bad Request",
                        "status", 400,
                        "detail", "'limit' must be a whole number, not 'abc'.",
                        "instance", "/claims",
                        "errors",
                                List.of(Map.of(
                                        "parameter", "limit",
                                        "detail", "'limit' must be a whole number, not 'abc'."))));
    }

    private static Schema fault() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One fault of a request. Where it is, is said by one of pointer, parameter and line.")
                .addProperty("pointer", text("A JSON pointer (RFC 6901) into the body: /csl/issued."))
                .addProperty("parameter", text("The name of a parameter of the address, or of a field of the form."))
                .addProperty(
                        "line",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The line of a body that is lines, from 1."))
                .addProperty("detail", text("What is wrong with it."))
                .addRequired("detail");
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
