package io.github.gongkai.calendar;

import io.github.gongkai.standard.LimitAnchor;
import io.github.gongkai.standard.LimitUnit;
import io.github.gongkai.standard.TimeLimit;
import io.github.gongkai.standard.TimeLimitPhrase;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "及时公开, 没有写明期限",
        "长期公开, 不是最迟何时公开",
        "公示期不少于7个工作日, 不是最迟何时公开",
        "会议召开前提前7个工作日, 活动之日倒推",
        "随采购公告公开, 须看该事项的日期",
        "经批准可延长7个工作日, 原截止日",
        "法律法规另有规定的从其规定, 另外的规定",
        "依申请公开, 答复期限",
        "每2年公开一次, 没有写明从哪一期起"
    })
    @DisplayName("没有截止日的时限说明原因")
    void saysWhyThereIsNoDate(String wording, String reason) {
        TimeLimit limit = TimeLimitPhrase.parse(wording).terms().get(0);

        Deadline deadline = deadlines.reckon(LocalDate.of(2026, 2, 1), limit);

        assertThat(deadline.kind()).isEqualTo(Deadline.Kind.NO_DATE);
        assertThat(deadline.dueOn()).isNull();
        assertThat(deadline.explanation()).contains(reason);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "每月10日前公开, 12, 2026-01-10, 2026-12-10",
        "每月底前公开, 12, 2026-01-31, 2026-12-31",
        "每季度首月15日前公开, 4, 2026-01-15, 2026-10-15",
        "每季度末月25日前公开, 4, 2026-03-25, 2026-12-25",
        "每季度公开, 4, 2026-03-31, 2026-12-31",
        "每半年公开, 2, 2026-06-30, 2026-12-31",
        "每年公开, 1, 2026-12-31, 2026-12-31",
        "每月次月5日前公开, 12, 2026-01-05, 2026-12-05",
        "每季度下季度首月10日前公开, 4, 2026-01-10, 2026-10-10",
        "每周公开, 52, 2026-01-04, 2026-12-27",
        "每月30日前公开, 12, 2026-01-30, 2026-12-30"
    })
    @DisplayName("周期时限给出全年各期截止日")
    void givesTheDueDatesOfAYear(String wording, int count, LocalDate first, LocalDate last) {
        TimeLimit limit = TimeLimitPhrase.parse(wording).terms().get(0);
        assertThat(limit).isInstanceOf(TimeLimit.Periodic.class);

        List<LocalDate> dates = deadlines.dueDates(2026, (TimeLimit.Periodic) limit);

        assertThat(dates).hasSize(count).startsWith(first).endsWith(last).isSorted();
        assertThat(deadlines.reckon(last.plusDays(1), limit).dueOn()).isAfter(last);
    }

    @ParameterizedTest(name = "{0}，{1} 形成")
    @CsvSource({
        "每季度首月15日前公开, 2026-02-03, 2026-04-15",
        "每季度首月15日前公开, 2026-04-15, 2026-04-15",
        "每月次月5日前公开, 2026-01-03, 2026-02-05",
        "每季度下季度首月10日前公开, 2026-02-03, 2026-04-10",
        "每月底前公开, 2026-12-31, 2026-12-31",
        "次年3月31日前公开, 2026-01-15, 2027-03-31",
        "当年12月底前公开, 2026-01-15, 2026-12-31",
        "当年6月底前公开, 2026-08-15, 2026-06-30",
        "每年年底前公开, 2026-08-15, 2026-12-31"
    })
    @DisplayName("某日形成的信息，周期内和年内的日子各推到哪一天")
    void findsTheDateThatADayFallsUnder(String wording, LocalDate formed, LocalDate due) {
        TimeLimit limit = TimeLimitPhrase.parse(wording).terms().get(0);

        assertThat(deadlines.reckon(formed, limit).dueOn()).isEqualTo(due);
    }

    @Test
    @DisplayName("二月没有三十日，按当月最后一天")
    void aShortMonthEndsTheTerm() {
        TimeLimit.Periodic limit = new TimeLimit.Periodic(1, LimitUnit.MONTH, "30日前", null);

        assertThat(deadlines.dueDates(2026, limit)).contains(LocalDate.of(2026, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"发布上季度", "适时", "15日前后", "45日前", "首月", "上旬"})
    @DisplayName("周期内说不清的日子不推算")
    void aVagueDayInAPeriodHasNoDate(String when) {
        TimeLimit.Periodic limit = new TimeLimit.Periodic(1, LimitUnit.QUARTER, when, null);

        assertThat(deadlines.dueDates(2026, limit)).isEmpty();
        assertThat(deadlines.reckon(LocalDate.of(2026, 2, 1), limit).explanation())
                .contains(when);
    }

    @Test
    @DisplayName("公示期、提前量、延长各从自己的日子算起")
    void reckonsFromADisplayAMeetingAndAnotherDueDate() {
        Deadline display = deadlines.shownUntil(
                LocalDate.of(2026, 2, 12), new TimeLimit.MinimumDuration(5, LimitUnit.WORKING_DAY, null));
        Deadline notice =
                deadlines.noticeBy(LocalDate.of(2026, 2, 25), new TimeLimit.Advance(3, LimitUnit.WORKING_DAY, null));
        Deadline longer =
                deadlines.extended(LocalDate.of(2026, 3, 2), new TimeLimit.Extension(20, LimitUnit.WORKING_DAY, null));

        // 2026-02-14 and 02-28 are worked, 02-15 to 02-23 is the Spring Festival.
        assertThat(display.dueOn()).isEqualTo(LocalDate.of(2026, 2, 26));
        assertThat(display.explanation()).contains("应至少展示到2026-02-26", "2026-02-15 春节");
        assertThat(notice.dueOn()).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(notice.skipped()).hasSize(9);
        assertThat(longer.dueOn()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(deadlines
                        .extended(LocalDate.of(2026, 3, 2), new TimeLimit.Extension(null, null, null))
                        .kind())
                .isEqualTo(Deadline.Kind.NO_DATE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "批准之日起30日内, 2026-03-03, （批准）",
        "印发之日起1个月内, 2026-03-01, （印发）",
        "收到申请之日起20个工作日内, 2026-03-05, 收到申请起算",
        "作出决定之日起2周内, 2026-02-15, （作出决定）",
        "变更之日起半年内, 2026-08-01, （信息变更）",
        "发布后48小时内, 2026-02-03, （公示）",
        "2026年底前, 2026-12-31, 固定日期",
        "实时公开, 2026-02-01, 当日"
    })
    void namesTheEventItRunsFrom(String wording, LocalDate due, String words) {
        Deadline deadline = deadlines.reckon(
                LocalDate.of(2026, 2, 1), TimeLimitPhrase.parse(wording).terms().get(0));

        assertThat(deadline.dueOn()).isEqualTo(due);
        assertThat(deadline.explanation()).contains(due.toString(), words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "信息形成或者变更之日起5日内, 2026-03-15",
        "信息形成之日起5日内, 2026-03-06",
        "批准之日起5日内, 2026-04-06",
        "5日内, 2026-03-15",
        "制作或者获取信息之日起5日内, 2026-03-06",
        "公示期不少于5日, 2026-05-06",
        "每月10日前, 2026-03-10"
    })
    @DisplayName("每条时限从自己的起算日算起")
    void countsEachTermFromItsOwnEvent(String wording, LocalDate due) {
        EventDays events = EventDays.formedOn(LocalDate.of(2026, 3, 1))
                .with(LimitAnchor.CHANGED, LocalDate.of(2026, 3, 10))
                .with(LimitAnchor.APPROVED, LocalDate.of(2026, 4, 1))
                .with(LimitAnchor.PUBLISHED, LocalDate.of(2026, 5, 1));

        Deadline deadline =
                deadlines.reckon(events, TimeLimitPhrase.parse(wording).terms().get(0));

        assertThat(deadline.dueOn()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"收到批准文件之日起10个工作日内, 收到", "项目竣工验收后20个工作日内, 项目竣工验收", "自收到申请之日起20个工作日内, 收到"})
    void saysWhichDayItWouldHaveToKnow(String wording, String event) {
        Deadline deadline = deadlines.reckon(
                EventDays.formedOn(LocalDate.of(2026, 3, 1)),
                TimeLimitPhrase.parse(wording).terms().get(0));

        assertThat(deadline.kind()).isEqualTo(Deadline.Kind.NO_DATE);
        assertThat(deadline.explanation()).contains("不知道", event);
    }

    @Test
    @DisplayName("单位补充了下一年的放假安排，跨年的就能推算")
    void decidesAcrossTheYearOnceTheHostAddsIt() throws IOException {
        WorkingDayCalendar more = WorkingDayCalendar.statutory()
                .with(new StringReader("# valid-from: 2027-01-01\n# valid-to: 2027-12-31\n2027-01-01\toff\t元旦\n"));

        Deadline deadline = new Deadlines(more).reckon(LocalDate.of(2026, 12, 20), workingDays(20));

        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2027, 1, 18));
        assertThat(deadline.explanation()).contains("2027-01-01 元旦");
    }
}
