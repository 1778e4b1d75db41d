package io.github.gongkai.calendar;

import com.tyme.holiday.LegalHoliday;
import io.github.gongkai.GongkaiException;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("工作日历")
class WorkingDayCalendarTest {
    private final WorkingDayCalendar calendar = WorkingDayCalendar.statutory();

    @ParameterizedTest(name = "{0} 年有 {1} 个工作日")
    @CsvSource({
        "2017, 249",
        "2018, 250",
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void hasTheWorkingDaysOfEachYear(int year, int expected) {
        LocalDate first = LocalDate.of(year, 1, 1);
        long working = first.datesUntil(first.plusYears(1))
                .filter(day -> calendar.find(day).orElseThrow().kind().isWorking())
                .count();

        assertThat(working).isEqualTo(expected);
    }

    @Test
    @DisplayName("2007 至 2026 年每一天与独立的节假日库一致（除该库两处已知错误）")
    void agreesWithAnIndependentLibraryOnEveryDay() {
        // The State Council notice for 2013 makes both days working days; the library has missed them.
        List<LocalDate> wrongInTheLibrary = List.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));

        List<LocalDate> disagreeing = LocalDate.of(2007, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> calendar.find(day).orElseThrow().kind().isWorking() != worksByTyme(day))
                .toList();

        assertThat(disagreeing).isEqualTo(wrongInTheLibrary);
        assertThat(wrongInTheLibrary)
                .allSatisfy(day ->
                        assertThat(calendar.find(day).orElseThrow().kind()).isEqualTo(DayKind.MAKE_UP_WORKING_DAY));
    }

    private static boolean worksByTyme(LocalDate day) {
        LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return holiday == null ? !weekend : holiday.isWork();
    }

    @Test
    void knowsNothingOutsideItsFacts() {
        assertThat(calendar.find(LocalDate.of(2006, 12, 31))).isEmpty();
        assertThat(calendar.find(LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    @DisplayName("单位可补充新一年的放假安排")
    void takesMoreYearsFromTheHost() throws IOException {
        WorkingDayCalendar more = calendar.with(new StringReader(
                "# valid-from: 2027-01-01\n# valid-to: 2027-12-31\n2027-01-01\toff\t元旦\n2027-01-02\toff\t元旦\n"));

        assertThat(more.find(LocalDate.of(2027, 1, 1)).orElseThrow().kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(more.find(LocalDate.of(2027, 1, 4)).orElseThrow().kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(more.id()).isEqualTo("cn-statutory 2007-01-01..2027-12-31");
        assertThat(calendar.find(LocalDate.of(2027, 1, 4))).isEmpty();
    }

    @Test
    void namesTheLineItCannotRead() {
        assertThatThrownBy(() -> calendar.with(new StringReader("# valid-from: 2027-01-01\n2027-13-01\toff\t元旦\n")))
                .isInstanceOf(GongkaiException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("2027-13-01");
    }
}
