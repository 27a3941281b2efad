package ibid.api;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/// The names that an operation knows, by what its method declares.
///
/// @param query of the address
/// @param flags those of the address that are true or false
/// @param form of a form's parts
record OperationParameters(Set<String> query, Set<String> flags, Set<String> form) {
    static OperationParameters of(Method method) {
        List<Named> named = Arrays.stream(method.getParameters())
                .flatMap(OperationParameters::declared)
                .toList();
        return new OperationParameters(
                names(named, one -> !one.form()),
                names(named, one -> one.flag() && !one.form()),
                names(named, Named::form));
    }

    private record Named(String name, boolean flag, boolean form) {}

    private static Set<String> names(List<Named> named, Predicate<Named> wanted) {
        return named.stream().filter(wanted).map(Named::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /// A record of parameters declares them in its fields.
    private static Stream<Named> declared(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                        .flatMap(field -> named(field, field.getType(), field.getName()).stream())
                : named(parameter, parameter.getType(), parameter.getName()).stream();
    }

    private static Optional<Named> named(AnnotatedElement element, Class<?> type, String name) {
        boolean flag = type == boolean.class;
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            return Optional.of(new Named(query.value().isEmpty() ? name : query.value(), flag, false));
        }
        return Optional.ofNullable(element.getAnnotation(RestForm.class))
                .map(form -> new Named(form.value().isEmpty() ? name : form.value(), flag, true));
    }
}
