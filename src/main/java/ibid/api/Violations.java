package ibid.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// Says which part of a request breaks a bound, in the request's words: the path that validation gives begins with the
/// names of our method and its argument.
final class Violations {
    private static final List<Class<? extends Annotation>> SENT_BY_NAME =
            List.of(RestQuery.class, RestForm.class, RestPath.class, RestHeader.class, PathParam.class);

    private Violations() {}

    static Problem.Fault fault(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        Path.MethodNode method = path.next().as(Path.MethodNode.class);
        Path.ParameterNode argument = path.next().as(Path.ParameterNode.class);
        Optional<Parameter> declared = method(violation.getRootBeanClass(), method)
                .map(found -> found.getParameters()[argument.getParameterIndex()]);
        boolean record =
                declared.filter(one -> one.isAnnotationPresent(BeanParam.class)).isPresent();
        if (record || declared.filter(Violations::isSentByName).isPresent()) {
            String name = record
                    ? path.next().getName()
                    : declared.map(Violations::written).orElse(argument.getName());
            return Problem.Fault.of(name, "'" + name + "' " + broken(violation));
        }
        String pointer = pointer(path);
        return Problem.Fault.at(
                pointer, (pointer.isEmpty() ? "The body" : "'" + pointer.substring(1) + "'") + " " + broken(violation));
    }

    /// The library's own words say "must not be null" of what is not there at all.
    private static String broken(ConstraintViolation<?> violation) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotNull _ -> "is missing.";
            case NotBlank _, NotEmpty _ -> violation.getInvalidValue() == null ? "is missing." : "is empty.";
            case Min least -> "must be at least " + least.value() + ", not " + violation.getInvalidValue() + ".";
            case Max most -> "must be at most " + most.value() + ", not " + violation.getInvalidValue() + ".";
            case Size size
            when violation.getInvalidValue() instanceof CharSequence text ->
                "must have at most " + size.max() + " characters, not " + text.length() + ".";
            default -> violation.getMessage() + ".";
        };
    }

    private static boolean isSentByName(Parameter parameter) {
        return SENT_BY_NAME.stream().anyMatch(parameter::isAnnotationPresent);
    }

    private static String written(Parameter parameter) {
        RestQuery query = parameter.getAnnotation(RestQuery.class);
        return query == null || query.value().isEmpty() ? parameter.getName() : query.value();
    }

    private static Optional<Method> method(Class<?> type, Path.MethodNode node) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(type, one -> one != Object.class, Class::getSuperclass)
                .flatMap(one -> Stream.of(one.getDeclaredMethods()))
                .filter(one -> one.getName().equals(node.getName()))
                .filter(one -> List.of(one.getParameterTypes()).equals(List.of(types)))
                .reduce((_, higher) -> higher);
    }

    /// A JSON pointer (RFC 6901). An element of a list is a step that has the list's index and, mostly, no name.
    private static String pointer(Iterator<Path.Node> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEachRemaining(step -> {
            if (step.getIndex() != null) {
                pointer.append('/').append(step.getIndex());
            }
            if (step.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(step.getName());
            }
        });
        return pointer.toString();
    }
}
