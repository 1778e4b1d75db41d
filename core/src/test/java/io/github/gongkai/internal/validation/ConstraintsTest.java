package io.github.gongkai.internal.validation;

import io.github.gongkai.validation.constraints.AdministrativeDivisionCode;
import io.github.gongkai.validation.constraints.ChineseTitle;
import io.github.gongkai.validation.constraints.ConstraintMessages;
import io.github.gongkai.validation.constraints.Draft;
import io.github.gongkai.validation.constraints.GovernmentDomainName;
import io.github.gongkai.validation.constraints.MobileNumber;
import io.github.gongkai.validation.constraints.NoPersonalData;
import io.github.gongkai.validation.constraints.NoStopgap;
import io.github.gongkai.validation.constraints.OrganisationCode;
import io.github.gongkai.validation.constraints.PlausibleFormationDate;
import io.github.gongkai.validation.constraints.Publish;
import io.github.gongkai.validation.constraints.ReadableTimeLimit;
import io.github.gongkai.validation.constraints.Review;
import io.github.gongkai.validation.constraints.SafeFileName;
import io.github.gongkai.validation.constraints.SafeHtml;
import io.github.gongkai.validation.constraints.TickedCarriers;
import io.github.gongkai.validation.constraints.TraceableLegalBasis;
import io.github.gongkai.validation.constraints.UnifiedSocialCreditCode;
import io.github.gongkai.validation.constraints.WebsiteIdentifierCode;
import io.github.gongkai.validation.constraints.WellFormedDocumentNumber;
import io.github.gongkai.validation.constraints.WellFormedIndexNumber;
import io.github.gongkai.validation.constraints.WithinWorkingDays;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("约束注解")
class ConstraintsTest {
    private static final ValidatorFactory FACTORY = ConstraintMessages.validatorFactory(Locale.CHINA);
    private static final ValidatorFactory ENGLISH = ConstraintMessages.validatorFactory(Locale.ENGLISH);

    /** A field for each constraint. */
    record Form(
            @WellFormedDocumentNumber @Nullable String documentNumber,
            @WellFormedIndexNumber @Nullable String indexNumber,
            @UnifiedSocialCreditCode @Nullable String creditCode,
            @OrganisationCode @Nullable String organisation,
            @NoPersonalData @Nullable String text,
            @MobileNumber @Nullable String mobile,
            @AdministrativeDivisionCode @Nullable String division,
            @WebsiteIdentifierCode @Nullable String website,
            @GovernmentDomainName @Nullable String domain,
            @ReadableTimeLimit @Nullable String timeLimit,
            @TraceableLegalBasis @Nullable String basis,
            @TickedCarriers @Nullable String carriers,

            @ChineseTitle @ChineseTitle(max = 10, groups = Publish.class) @Nullable
            String title,

            @SafeHtml @Nullable String html,
            @SafeFileName @Nullable String file,
            @NoStopgap @Nullable String summary,
            @PlausibleFormationDate @Nullable LocalDate formedOn) {}

    record Example(String property, @Nullable Object value, boolean valid) {}

    private static Stream<Example> of(String property, List<?> good, List<?> bad) {
        return Stream.of(
                        good.stream().map(v -> new Example(property, v, true)),
                        bad.stream().map(v -> new Example(property, v, false)),
                        Stream.of(new Example(property, null, true)))
                .flatMap(s -> s);
    }

    static Stream<Example> examples() {
        return Stream.of(numbers(), names(), phrases(), texts()).flatMap(s -> s);
    }

    private static Stream<Example> numbers() {
        return Stream.of(
                        of(
                                "documentNumber",
                                List.of("皖政办秘〔2017〕188号"),
                                List.of("皖政办秘[2017]188号", "国发〔2017〕08号", "国发2017年8号")),
                        of(
                                "indexNumber",
                                List.of("113417030032497338/202012-00094", "000014349/2017-00110", "370400/2022-00091"),
                                List.of(
                                        "113417030032497339/202012-00094",
                                        "000014348/2017-00110",
                                        "113417030032497338/2020-None")),
                        of(
                                "creditCode",
                                List.of("113417030032497338"),
                                List.of("113417030032497339", "11341703003249733")),
                        of(
                                "organisation",
                                List.of("014560025", "01527918X", "01527918-X"),
                                List.of("014560026", "1456002")),
                        of("mobile", List.of("13812345678", "+8613812345678"), List.of("12812345678", "138123456789")),
                        of("division", List.of("340223"), List.of("990223", "34022")),
                        of("website", List.of("3402230001", "bm14000002"), List.of("28", "bm1400000")))
                .flatMap(s -> s);
    }

    private static Stream<Example> names() {
        return Stream.of(
                        of(
                                "domain",
                                List.of("www.nlx.gov.cn", "WWW.NLX.GOV.CN"),
                                List.of(
                                        "http://www.nlx.gov.cn",
                                        "www.nlx.gov.cn/",
                                        "gov.cn",
                                        "www.nlx.com",
                                        "www..gov.cn",
                                        "-a.gov.cn")),
                        of(
                                "file",
                                List.of("招生计划.pdf", "附件1：名单.xlsx"),
                                List.of("a/b.pdf", "..", "con.txt", "名单\u202efdp.exe", "a.js", " ", "招".repeat(121))),
                        of(
                                "title",
                                List.of("关于做好2026年招生工作的通知", "“十四五”规划（2021—2025年）"),
                                List.of("Notice", "2026", "关于PPP项目的通知", "第一行\n第二行", "标题\u202e", "招".repeat(101))))
                .flatMap(s -> s);
    }

    private static Stream<Example> phrases() {
        return Stream.of(
                        of(
                                "timeLimit",
                                List.of("信息形成或者变更之日起20个工作日内", "每年1月31日前", "提前二十四小时公告"),
                                List.of("及时公开", "20个工作日", "长期公开", "批准后20内", "")),
                        of(
                                "basis",
                                List.of("《中华人民共和国义务教育法》", "国办发〔2019〕54号", "《政府信息公开条例》（国务院令第711号）"),
                                List.of("有关规定", "《义务教育法", "《意见》（国办发[2019]54号）")),
                        of("carriers", List.of("■政府网站;□政府公报", "政府网站"), List.of("□政府网站;□政府公报", "■政府网站;?政府公报", "")),
                        of("summary", List.of("无障碍环境建设情况", ""), List.of("无", " 待定 ", "详见附件", "建设中")))
                .flatMap(s -> s);
    }

    private static Stream<Example> texts() {
        return Stream.of(
                        of("text", List.of("联系电话：0553-6789012"), List.of("身份证号11010519491231002X", "13812345678")),
                        of(
                                "html",
                                List.of(
                                        "<p>公告</p><a href=\"files/1.pdf\">附件</a>",
                                        "<table><tr><td colspan=2 style=\"text-align:center\">一</td></tr></table>",
                                        "2 < 3",
                                        "<a href=\"https://www.nlx.gov.cn/\">南陵</a>"),
                                List.of(
                                        "<script>alert(1)</script>",
                                        "<img src=x onerror=alert(1)>",
                                        "<a href=\"javascript:alert(1)\">x</a>",
                                        "<a href=\"java&#115;cript:alert(1)\">x</a>",
                                        "<a href=\"java\tscript:alert(1)\">x</a>",
                                        "<a href='data:text/html,x'>x</a>",
                                        "<p style=\"background:url(//a.b)\">x</p>",
                                        "<svg/onload=alert(1)>",
                                        "<iframe src='https://a.b'></iframe>",
                                        "<img src=\"x",
                                        "<!--<p>-->",
                                        "<p data-x=1>x</p>")),
                        of(
                                "formedOn",
                                List.of(LocalDate.of(1949, 10, 1), LocalDate.of(2020, 1, 1)),
                                List.of(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 1, 1))))
                .flatMap(s -> s);
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("每个约束：正例通过，反例不通过，空值通过，提示是中文")
    void tellsGoodFromBad(Example example) {
        Set<ConstraintViolation<Form>> violations =
                FACTORY.getValidator().validateValue(Form.class, example.property(), example.value());
        assertThat(violations).hasSize(example.valid() ? 0 : 1);
        assertThat(violations)
                .allSatisfy(v ->
                        assertThat(v.getMessage()).matches(".*\\p{IsHan}.*").doesNotContain("{"));
    }

    @Test
    void speaksEnglishWithTheConstraintsOwnFigures() {
        String bad = "招".repeat(101);
        assertThat(ENGLISH.getValidator().validateValue(Form.class, "title", bad))
                .extracting(ConstraintViolation::getMessage)
                .allSatisfy(
                        m -> assertThat(m).contains("100").doesNotContain("{").doesNotContainPattern("\\p{IsHan}"));
    }

    @WithinWorkingDays
    @WithinWorkingDays(formed = "decidedOn", published = "publishedOn", days = 7, groups = Publish.class)
    record Penalty(
            @Nullable LocalDate formedOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDateTime publishedOn) {}

    @Test
    @DisplayName("20个工作日：2018-01-29形成的，3月1日为最后一天")
    void countsWorkingDaysByTheStatutoryCalendar() {
        Validator validator = FACTORY.getValidator();
        LocalDate formed = LocalDate.of(2018, 1, 29);
        LocalDateTime last = LocalDateTime.of(2018, 3, 1, 23, 59);

        assertThat(validator.validate(new Penalty(formed, null, last))).isEmpty();
        assertThat(validator.validate(new Penalty(formed, null, last.plusDays(1))))
                .extracting(ConstraintViolation::getMessage)
                .singleElement()
                .asString()
                .contains("20个工作日");
        assertThat(validator.validate(new Penalty(null, formed, last))).isEmpty();
        assertThat(validator.validate(new Penalty(null, formed, last), Publish.class))
                .hasSize(1);
        assertThat(validator.validate(new Penalty(LocalDate.of(2099, 1, 4), null, LocalDateTime.of(2099, 12, 1, 0, 0))))
                .as("no facts, no verdict")
                .isEmpty();
    }

    @WithinWorkingDays(formed = "madeOn")
    record Unreadable(LocalDate formedOn) {}

    @Test
    void saysWhichPropertyIsMissing() {
        Unreadable bean = new Unreadable(LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> FACTORY.getValidator().validate(bean))
                .isInstanceOf(ValidationException.class)
                .hasStackTraceContaining("neither madeOn() nor getMadeOn()");
    }

    record Paper(
            @NotBlank String id,

            @ChineseTitle(groups = Draft.class) String title,

            @NoStopgap(groups = Review.class) String summary,

            @WellFormedIndexNumber(groups = Publish.class) String indexNumber) {}

    @Test
    @DisplayName("分组：审核包含起草的要求，发布包含审核的要求")
    void laterCheckpointsDemandAllThatEarlierOnesDo() {
        Validator validator = FACTORY.getValidator();
        Paper paper = new Paper("", "Notice", "无", "1 2");
        assertThat(validator.validate(paper)).hasSize(1);
        assertThat(validator.validate(paper, Draft.class)).hasSize(2);
        assertThat(validator.validate(paper, Review.class)).hasSize(3);
        assertThat(validator.validate(paper, Publish.class)).hasSize(4);
    }

    @AfterAll
    static void close() {
        FACTORY.close();
        ENGLISH.close();
    }
}
