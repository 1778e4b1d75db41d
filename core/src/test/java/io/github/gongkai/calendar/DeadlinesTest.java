package io.github.gongkai.calendar;

import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("期限计算")
class DeadlinesTest {
    private final Deadlines deadlines = new Deadlines(WorkingDayCalendar.statutory());

    private static TimeLimit workingDays(int amount) {
        return new TimeLimit.Within(amount, LimitUnit.WORKING_DAY, LimitAnchor.FORMED_OR_CHANGED, null);
    }

    @ParameterizedTest(name = "{0} + {1} 个工作日 = {2}")
    @CsvSource({
        "2017-09-29, 20, 2017-11-02",
        "2018-01-29, 20, 2018-03-01",
        "2018-02-08, 20, 2018-03-13",
        "2018-12-28, 3, 2019-01-03",
        "2019-04-26, 7, 2019-05-08",
        "2020-01-20, 20, 2020-02-25",
        "2021-09-17, 20, 2021-10-21",
        "2022-09-30, 1, 2022-10-08",
        "2022-12-30, 5, 2023-01-09",
        "2023-01-13, 10, 2023-02-01",
        "2024-09-30, 20, 2024-11-01",
        "2025-09-26, 20, 2025-10-30",
        "2026-02-13, 20, 2026-03-19"
    })
    void countsWorkingDaysAcrossHolidaysAndMakeUpDays(LocalDate start, int days, LocalDate due) {
        assertThat(deadlines.reckon(start, workingDays(days)).dueOn()).isEqualTo(due);
    }

    @Test
    @DisplayName("说明中逐日列出不计入的日子")
    void namesEverySkippedDay() {
        Deadline deadline = deadlines.reckon(LocalDate.of(2018, 1, 29), workingDays(20));

        assertThat(deadline.skipped()).hasSize(11);
        assertThat(deadline.explanation())
                .contains("2018-03-01", "2018-02-15 春节", "2018-02-21 春节", "2018-02-25 周日")
                .doesNotContain("2018-02-24");
    }

    @Test
    @DisplayName("缺少放假安排的年份无法判定，不按普通周推算")
    void cannotDecideBeyondTheFacts() {
        Deadline deadline = deadlines.reckon(LocalDate.of(2026, 12, 20), workingDays(20));

        assertThat(deadline.kind()).isEqualTo(Deadline.Kind.CANNOT_DECIDE);
        assertThat(deadline.dueOn()).isNull();
        assertThat(deadline.explanation()).contains("2027");
        assertThat(deadline.isOverdueOn(LocalDate.of(2030, 1, 1))).isEmpty();
    }

    @Test
    @DisplayName("自然日与工作日绝不混淆")
    void keepsCalendarDaysApartFromWorkingDays() {
        TimeLimit days = new TimeLimit.Within(20, LimitUnit.DAY, LimitAnchor.APPROVED, null);

        assertThat(deadlines.reckon(LocalDate.of(2026, 2, 13), days).dueOn()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void takesTheNextOccurrenceOfAYearlyDate() {
        TimeLimit report = new TimeLimit.ByDate(null, 1, 31, null);

        assertThat(deadlines.reckon(LocalDate.of(2026, 2, 1), report).dueOn()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(deadlines.reckon(LocalDate.of(2026, 1, 31), report).dueOn()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void hasNoDateForVagueLimits() {
        assertThat(deadlines
                        .reckon(LocalDate.of(2026, 2, 1), new TimeLimit.Prompt(null))
                        .kind())
                .isEqualTo(Deadline.Kind.NO_DATE);
    }
}
