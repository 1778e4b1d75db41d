package io.github.gongkai.internal.validation;

import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells at once that a record keeps its constraints (字段速查), as most do; whatever it is not certain of is left to the provider, whose
 * word alone counts as a finding. Made from the provider's own description of the record. Immutable and thread-safe.
 */
final class FieldScreen {
    private final Predicate<@Nullable Object> record;

    FieldScreen(Class<?> type, Validator validator) {
        record = record(type, validator);
    }

    /** Whether the provider would certainly find nothing. */
    boolean passes(Object subject) {
        return record.test(subject);
    }

    private static Predicate<@Nullable Object> record(Class<?> type, Validator validator) {
        BeanDescriptor bean = validator.getConstraintsForClass(type);
        if (!type.isRecord()
                || bean.hasConstraints() && !bean.getConstraintDescriptors().isEmpty()) {
            return FieldScreen::leave;
        }
        List<Predicate<@Nullable Object>> checks = new ArrayList<>();
        for (PropertyDescriptor property : bean.getConstrainedProperties()) {
            Method accessor = accessor(type, property.getPropertyName());
            Predicate<@Nullable Object> value = all(of(property, validator));
            checks.add(owner -> value.test(read(accessor, Objects.requireNonNull(owner))));
        }
        return all(checks);
    }

    /** The checks of a property, or of the elements in one. */
    private static <D extends ElementDescriptor & CascadableDescriptor> List<Predicate<@Nullable Object>> of(
            D value, Validator validator) {
        List<Predicate<@Nullable Object>> checks = new ArrayList<>();
        value.getConstraintDescriptors().forEach(constraint -> checks.add(check(constraint)));
        if (value.isCascaded()) {
            Predicate<@Nullable Object> nested = record(value.getElementClass(), validator);
            checks.add(record -> record == null || nested.test(record));
        }
        Set<ContainerElementTypeDescriptor> elements = value instanceof PropertyDescriptor property
                ? property.getConstrainedContainerElementTypes()
                : ((ContainerElementTypeDescriptor) value).getConstrainedContainerElementTypes();
        for (ContainerElementTypeDescriptor element : elements) {
            Predicate<@Nullable Object> each = all(of(element, validator));
            checks.add(list -> list == null || list instanceof List<?> l && everyElement(l, each));
        }
        return checks;
    }

    private static Predicate<@Nullable Object> check(ConstraintDescriptor<?> constraint) {
        Annotation annotation = constraint.getAnnotation();
        if (!constraint.getGroups().equals(Set.of(Default.class))) {
            return FieldScreen::leave;
        }
        if (annotation instanceof NotNull) {
            return Objects::nonNull;
        }
        if (annotation instanceof NotBlank) {
            return value -> value instanceof String text && beginsWithSign(text);
        }
        if (annotation instanceof NotEmpty) {
            return value -> value instanceof Collection<?> some
                    ? !some.isEmpty()
                    : value instanceof String text && !text.isEmpty();
        }
        if (annotation instanceof Size size) {
            return value -> value == null
                    || value instanceof String text && text.length() >= size.min() && text.length() <= size.max();
        }
        if (annotation instanceof Positive) {
            return value -> value == null || value instanceof Number number && number.longValue() > 0;
        }
        if (annotation instanceof Pattern form && form.flags().length == 0) {
            Predicate<String> matches =
                    java.util.regex.Pattern.compile(form.regexp()).asMatchPredicate();
            return value -> value == null || value instanceof String text && matches.test(text);
        }
        return FieldScreen::leave;
    }

    /** Whatever blank may mean to the provider, this is not blank. */
    private static boolean beginsWithSign(String text) {
        return !text.isEmpty() && text.charAt(0) > ' ' && !Character.isWhitespace(text.charAt(0));
    }

    /** Leaves every value to the provider. */
    private static boolean leave(@Nullable Object value) {
        return false;
    }

    private static Predicate<@Nullable Object> all(List<Predicate<@Nullable Object>> checks) {
        List<Predicate<@Nullable Object>> copy = List.copyOf(checks);
        return value -> {
            for (Predicate<@Nullable Object> check : copy) {
                if (!check.test(value)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean everyElement(List<?> list, Predicate<@Nullable Object> each) {
        for (Object element : list) {
            if (!each.test(element)) {
                return false;
            }
        }
        return true;
    }

    private static Method accessor(Class<?> type, String property) {
        try {
            return type.getMethod(property);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no accessor for " + property, e);
        }
    }

    private static @Nullable Object read(Method accessor, Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
