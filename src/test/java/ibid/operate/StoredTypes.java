package ibid.operate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullMarked;

/// The types of ours that Jackson reads out of a column, and writes into one.
@NullMarked
final class StoredTypes {
    private final Set<String> names = new TreeSet<>();

    private StoredTypes() {}

    /// Names of all types that a column stored as JSON holds, directly or inside another.
    static Set<String> names() {
        StoredTypes stored = new StoredTypes();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("ibid").stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(StoredTypes::isJson)
                        .map(Field::getGenericType)
                        .forEach(stored::add);
        return stored.names;
    }

    private static boolean isJson(Field field) {
        JdbcTypeCode code = field.getAnnotation(JdbcTypeCode.class);
        return code != null && code.value() == SqlTypes.JSON;
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            add(parameterized.getRawType());
            Arrays.stream(parameterized.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(this::add);
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        } else if (type instanceof Class<?> plain && plain.isArray()) {
            add(plain.getComponentType());
        } else if (type instanceof Class<?> plain
                && plain.getPackageName().startsWith("ibid.")
                && names.add(plain.getName())) {
            if (plain.isRecord()) {
                Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::add);
            }
            if (plain.isSealed()) {
                Arrays.stream(plain.getPermittedSubclasses()).forEach(this::add);
            }
        }
    }
}
