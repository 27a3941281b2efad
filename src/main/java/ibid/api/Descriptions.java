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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/// Completes the API's description where the code says nothing of itself: the types of packages that know nothing of
/// HTTP, and the parameters that mean the same everywhere.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Descriptions implements OASFilter {
    private static final Map<String, String> PARAMETERS = Map.of(
            "limit", "How many to answer at most.",
            "cursor", "From the Link of the page before.",
            "If-Match", "The ETag of the report that you saw: refuse (412) if it has changed since.",
            "Accept-Datetime", "The moment whose copy is wanted, as an HTTP date; the newest copy without it.");

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final Properties words = words();
    private final Map<String, Set<String>> nullable;

    public Descriptions(IndexView types) {
        this.nullable = types.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("ibid."))
                .collect(Collectors.toMap(ClassInfo::simpleName, Descriptions::nullable, Descriptions::either));
    }

    /// The scanner takes a field for never null, whatever JSpecify's annotation says.
    private static Set<String> nullable(ClassInfo type) {
        return type.fields().stream()
                .filter(field -> field.type().hasAnnotation(NULLABLE))
                .map(FieldInfo::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
    }

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
        Map<String, Schema> fields = Optional.ofNullable(schema.getProperties()).orElse(Map.of());
        nullable.getOrDefault(type, Set.of()).stream()
                .filter(fields::containsKey)
                .forEach(field -> schema.addProperty(field, orNull(Objects.requireNonNull(fields.get(field)))));
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((field, property) -> {
            if (property.getDescription() == null && property.getRef() == null) {
                property.setDescription(words.getProperty(type + "." + field, words.getProperty("*." + field)));
            }
        });
    }

    private static Schema orNull(Schema property) {
        Schema none = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(OASFactory.createSchema().ref(property.getRef()))
                    .addAnyOf(none)
                    .description(property.getDescription());
        }
        List<Schema.SchemaType> types = Optional.ofNullable(property.getType()).orElse(List.of());
        boolean said = types.isEmpty() || types.contains(Schema.SchemaType.NULL);
        return said ? property : property.addType(Schema.SchemaType.NULL);
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
