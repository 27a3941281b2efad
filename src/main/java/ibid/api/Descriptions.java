package ibid.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Completes the API's description where the code says nothing of itself: the types of packages that know nothing of
/// HTTP, and the parameters that mean the same everywhere.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Descriptions implements OASFilter {
    private static final Map<String, String> PARAMETERS = Map.of(
            "limit", "How many to answer at most.",
            "cursor", "From the Link of the page before.",
            "If-Match", "The ETag of the report that you saw: refuse (412) if it has changed since.",
            "Accept-Datetime", "The moment whose copy is wanted, as an HTTP date; the newest copy without it.");

    private final Properties words = words();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(Descriptions::complete));
        }
        if (api.getComponents() != null) {
            Optional.ofNullable(api.getComponents().getSchemas())
                    .orElse(Map.of())
                    .forEach(this::complete);
        }
    }

    private static void complete(Operation operation) {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> parameter.getDescription() == null && parameter.getRef() == null)
                .forEach(parameter -> parameter.setDescription(PARAMETERS.get(parameter.getName())));
    }

    private void complete(String type, Schema schema) {
        if (schema.getDescription() == null) {
            schema.setDescription(words.getProperty(type));
        }
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((field, property) -> {
            if (property.getDescription() == null && property.getRef() == null) {
                property.setDescription(words.getProperty(type + "." + field, words.getProperty("*." + field)));
            }
        });
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Descriptions.class.getResourceAsStream("descriptions.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
