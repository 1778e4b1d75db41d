package io.github.gongkai.process;

import io.github.gongkai.GongkaiException;
import io.github.gongkai.calendar.Deadlines;
import io.github.gongkai.calendar.WorkingDayCalendar;
import io.github.gongkai.notice.NoticeTexts;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicationLink;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("公开链条")
class ProcessChainTest {
    private static final MatterKey KEY = new MatterKey("m-1");
    private static final LocalDate START = LocalDate.of(2018, 2, 12);

    private static Matter.Entry entry(String step, @Nullable MatterKey key, LocalDate on, PublicationLink... links) {
        Publication p = Cases.publication();
        return new Matter.Entry(
                step,
                key,
                new Publication(
                        new PublicationId(step),
                        1,
                        p.item(),
                        p.domain(),
                        p.title(),
                        p.body(),
                        null,
                        null,
                        null,
                        on,
                        on.atTime(9, 0),
                        null,
                        null,
                        List.of(),
                        null,
                        "",
                        List.of(),
                        List.of(links),
                        null));
    }

    private static ChainStatus evaluate(String chain, LocalDate today, Matter.Entry... entries) {
        ProcessChain found = ProcessChain.standard().stream()
                .filter(c -> c.code().equals(chain))
                .findFirst()
                .orElseThrow();
        Matter matter = new Matter(KEY, "某事项", START, List.of(entries));
        Deadlines deadlines = new Deadlines(WorkingDayCalendar.statutory());
        return found.evaluate(matter, today, deadlines, NoticeTexts.of(Locale.CHINA));
    }

    private static List<String> kinds(ChainStatus status) {
        return status.steps().stream().map(s -> s.kind().name()).toList();
    }

    private static PublicationLink interprets(String id) {
        return new PublicationLink(PublicationLink.Kind.INTERPRETS, new PublicationId(id));
    }

    @Test
    @DisplayName("解读期限跨春节：2018年2月14日起3个工作日，至2月24日（调休上班）止")
    void anInterpretationIsDueAfterTheSpringFestival() {
        LocalDate on = LocalDate.of(2018, 2, 14);
        Matter.Entry policy = entry("policy", KEY, on);
        ChainStatus open = evaluate("policy", LocalDate.of(2018, 2, 24), policy);
        assertThat(open.steps().get(1).deadline()).isNotNull();
        assertThat(kinds(open)).containsExactly("DONE", "DUE", "OPTIONAL");
        assertThat(Cases.codes(open.notices())).containsExactly("PRC-062");
        ChainStatus over = evaluate("policy", LocalDate.of(2018, 2, 27), policy);
        assertThat(kinds(over)).containsExactly("DONE", "MISSING", "OPTIONAL");
        assertThat(over.notices().get(0).basis()).contains("郑州");
        Matter.Entry late = entry("interpretation", KEY, LocalDate.of(2018, 2, 27), interprets("policy"));
        assertThat(kinds(evaluate("policy", LocalDate.of(2018, 3, 1), policy, late)))
                .containsExactly("DONE", "LATE", "OPTIONAL");
    }

    @Test
    @DisplayName("解读没有写明解读哪个文件，即不相符")
    void anUnlinkedInterpretationDoesNotMatch() {
        LocalDate on = LocalDate.of(2018, 3, 1);
        ChainStatus status =
                evaluate("policy", on, entry("policy", KEY, on), entry("interpretation", KEY, on, interprets("other")));
        assertThat(kinds(status)).containsExactly("DONE", "MISMATCHING", "OPTIONAL");
        assertThat(Cases.codes(status.notices())).containsExactly("PRC-067");
    }

    @Test
    @DisplayName("征地预公告跨清明节，未满10个工作日即公告，过早")
    void anAnnouncementBeforeTheDisplayIsOverComesTooEarly() {
        Matter.Entry notice = entry("notice", KEY, LocalDate.of(2018, 3, 30));
        LocalDate firstDay = LocalDate.of(2018, 4, 17);
        ChainStatus early = evaluate("land", firstDay, notice, entry("announcement", KEY, LocalDate.of(2018, 4, 16)));
        assertThat(kinds(early)).containsExactly("DONE", "MISMATCHING", "DUE", "DUE");
        assertThat(Cases.codes(early.notices())).containsExactly("PRC-065");
        ChainStatus right = evaluate("land", firstDay, notice, entry("announcement", KEY, firstDay));
        assertThat(kinds(right)).containsExactly("DONE", "DONE", "DUE", "DUE");
    }

    @Test
    @DisplayName("有合同而无中标，中标缺失；先后颠倒；不属于事项")
    void gapsAndWrongOrderAreTold() {
        LocalDate on = LocalDate.of(2018, 5, 10);
        ChainStatus gap = evaluate("tender", on, entry("notice", KEY, START), entry("contract", KEY, on));
        assertThat(kinds(gap)).containsExactly("DONE", "MISSING", "DONE", "DUE");
        assertThat(Cases.codes(gap.notices())).containsExactly("PRC-063");
        ChainStatus turned =
                evaluate("housing", on, entry("application", KEY, on), entry("assessment", null, on.minusDays(1)));
        assertThat(kinds(turned)).startsWith("DONE", "MISMATCHING");
        assertThat(Cases.codes(turned.notices())).contains("PRC-064", "PRC-068");
    }

    @Test
    @DisplayName("没有该年放假安排时，期限无法判定，并说明")
    void aYearWithoutCalendarCannotBeDecided() {
        LocalDate on = LocalDate.of(2026, 12, 31);
        ChainStatus status = evaluate("policy", on.plusDays(20), entry("policy", KEY, on));
        assertThat(Cases.codes(status.notices())).contains("PRC-066");
    }

    @Test
    @DisplayName("定义有误时指明行")
    void aFaultNamesItsLine() {
        String text = "chain | a | 甲\nstep | x | 某 | mandatory | matter | start | within 3 旬 | general | 无\n";
        assertThatThrownBy(() -> ProcessChain.read("local.txt", new StringReader(text)))
                .isInstanceOf(GongkaiException.class)
                .hasMessageContaining("local.txt, line 2")
                .hasMessageContaining("within 3 旬");
        assertThatThrownBy(() -> ProcessChain.read("local.txt", new StringReader("step | x")))
                .hasMessageContaining("line 1");
    }
}
