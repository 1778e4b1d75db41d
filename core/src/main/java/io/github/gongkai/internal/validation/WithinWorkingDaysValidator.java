package io.github.gongkai.internal.validation;

import io.github.gongkai.calendar.Deadline;
import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.validation.constraints.WithinWorkingDays;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges {@link WithinWorkingDays}. */
public final class WithinWorkingDaysValidator implements ConstraintValidator<WithinWorkingDays, Object> {
    private String formed = "";
    private String published = "";
    private TimeLimit limit = new TimeLimit.Immediate(null);

    /** For the validation provider. */
    public WithinWorkingDaysValidator() {}

    @Override
    public void initialize(WithinWorkingDays constraint) {
        formed = constraint.formed();
        published = constraint.published();
        limit = new TimeLimit.Within(constraint.days(), LimitUnit.WORKING_DAY, LimitAnchor.FORMED_OR_CHANGED, null);
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        LocalDate from = value == null ? null : read(value, formed);
        LocalDate to = value == null ? null : read(value, published);
        if (from == null || to == null) {
            return true;
        }
        Deadline deadline = Loaded.DEADLINES.reckon(from, limit);
        return !deadline.isOverdueOn(to).orElse(false);
    }

    private static @Nullable LocalDate read(Object bean, String property) {
        Object day = call(bean, accessor(bean.getClass(), property));
        if (day instanceof LocalDateTime moment) {
            return moment.toLocalDate();
        }
        if (day == null || day instanceof LocalDate) {
            return (LocalDate) day;
        }
        throw new ConstraintDeclarationException("@WithinWorkingDays: " + property + " of "
                + bean.getClass().getName() + " is a " + day.getClass().getName()
                + ", expected LocalDate or LocalDateTime");
    }

    private static Method accessor(Class<?> type, String property) {
        String getter = "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getParameterCount() == 0)
                .filter(m -> m.getName().equals(property) || m.getName().equals(getter))
                .findFirst()
                .orElseThrow(() -> new ConstraintDeclarationException("@WithinWorkingDays: " + type.getName()
                        + " has neither " + property + "() nor " + getter + "()"));
    }

    private static @Nullable Object call(Object bean, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(bean);
        } catch (InvocationTargetException e) {
            throw new ConstraintDeclarationException("@WithinWorkingDays: " + accessor + " failed", e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new ConstraintDeclarationException(
                    "@WithinWorkingDays cannot read " + accessor
                            + "; open its package to the module io.github.gongkai.core",
                    e);
        }
    }

    private static final class Loaded {
        static final Deadlines DEADLINES = new Deadlines(WorkingDayCalendar.statutory());
    }
}
