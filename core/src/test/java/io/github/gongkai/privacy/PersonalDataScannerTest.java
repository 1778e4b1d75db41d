package io.github.gongkai.privacy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@DisplayName("个人信息筛查")
class PersonalDataScannerTest {
    private final PersonalDataScanner scanner = new PersonalDataScanner();

    private List<String> found(String text) {
        return scanner.scan(text.replace("\\t", "\t").replace("\\n", "\n")).stream()
                .map(finding -> finding.kind() + " " + finding.masked())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "11010519491231002X | ID_CARD 11**************2X",
                "公民身份号码１１０１０５１９４９１２３１００２ｘ | ID_CARD 11**************2X",
                "110105 19491231 002x | ID_CARD 11**************2X",
                "110105-19491231-002X | ID_CARD 11**************2X",
                "身份证号110105194912310021 | ID_CARD 11**************21",
                "34022319650102**** | ID_CARD 34****************",
                "身份证号：340223650102123 | ID_CARD 34***********23",
                "138 1234 5678 | MOBILE 138****5678",
                "（+86）138-1234-5678 | MOBILE 138****5678",
                "１３８１２３４５６７８ | MOBILE 138****5678",
                "手机0086 13812345678 | MOBILE 138****5678",
                "Tel:13812345678 | MOBILE 138****5678",
                "卡号 6222 0200 0000 0000 000 | BANK_CARD ***************0000",
                "存折账号：12001234567890123 | BANK_ACCOUNT *************0123",
                "护照号码：E12345678 | PASSPORT E******78",
                "户主家庭电话：（0553）7654321 | LANDLINE 0553*****21",
                "皖BD12345轿车 | PLATE 皖B*****5",
                "家住籍山镇五里村王庄组12号 | ADDRESS 籍山镇***",
                "住址：籍山镇五里村王庄组 | ADDRESS 籍山镇***",
                "阳光花园3栋2单元501室 | ADDRESS ***",
            })
    @DisplayName("各类个人信息，全角、空格、短横都不能隐藏")
    void finds(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // wrong check character, and nothing says that it is an identity number
                "990105194912310028", // no such division
                "项目编号：11010519491231002X",
                "项目编号340223650102123",
                "113402230030410001/201811-00012",
                "统一社会信用代码91340223MA2N12345X",
                "皖政办秘〔2017〕188号",
                "13812345678元",
                "13812345678.50",
                "第13812345678号",
                "NO13812345678",
                "http://www.nlx.gov.cn/art/2020/13812345678.html",
                "咨询电话：13812345678，0553-6822310，12345",
                "联系电话：0553-6822310",
                "联系人：王科长  电话：13812345678",
                "保证金账号：6222020000000000000",
                "业务流水号6222020000000000000",
                "E12345678",
                "皖ICP备12345678号",
                "征收五里村3组集体土地12.5亩",
                "户籍地址：南陵县籍山镇五里村",
                "办公地址：县行政中心3号楼201室",
                "五里村12号地块",
                "姓名：张三",
                "138****5678 34**************12 籍山镇***",
                "ISBN 978-7-5080-1234-5",
            })
    @DisplayName("形似的号码和公开的办公电话不是个人信息")
    void leavesLookAlikesAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    @DisplayName("名单按表头判断：姓名与号码同行才算，单位通讯录不算")
    void listsGoByTheirHeadings() {
        assertThat(found("姓名\\t联系电话\\t家庭住址\\n张三\\t0553-7654321\\t五里村李庄组\\n李四\\t\\t五里村"))
                .containsExactly("NAME 张*", "LANDLINE 0553*****21", "ADDRESS ***");
        assertThat(found("单位\\t联系人\\t手机\\n民政局\\t张三\\t13812345678\\n教育局\\t李四\\t13912345678"))
                .isEmpty();
        assertThat(found("户主\\t账户\\t\\n\\t开户行\\t银行账号\\n张三\\t农商行\\t20000123456710300000018"))
                .containsExactly("NAME 张*", "BANK_ACCOUNT *******************0018");
        assertThat(found("姓名\\t张三\\n身份证号\\t340223650102123")).contains("ID_CARD 34***********23");
    }

    @Test
    @DisplayName("连写的号码分得开")
    void numbersWrittenWithoutAGapAreToldApart() {
        assertThat(found("11010519491231002X13812345678"))
                .containsExactly("ID_CARD 11**************2X", "MOBILE 138****5678");
        assertThat(found("张三34022319650102121513812345678")).contains("ID_CARD 34**************15");
    }

    @Test
    @DisplayName("一个位置只报一类，先后按表")
    void aSpanIsOneFinding() {
        List<PersonalDataFinding> findings = scanner.scan("卡号：11010519491231002X，姓名：张三，住址：五里村13812345678号，13812345678");
        for (int i = 1; i < findings.size(); i++) {
            assertThat(findings.get(i).start())
                    .isGreaterThanOrEqualTo(findings.get(i - 1).end());
        }
        assertThat(findings.get(0).kind()).isEqualTo(PersonalDataKind.ID_CARD);
    }

    @Test
    @DisplayName("公开的联系手机号：问到才报；多于两个就是名单")
    void contactsAreReportedToThoseWhoAsk() {
        String office = "联系电话：13812345678";
        assertThat(found(office)).isEmpty();
        assertThat(scanner.withContacts().scan(office))
                .extracting(PersonalDataFinding::kind)
                .containsExactly(PersonalDataKind.OFFICE_CONTACT);
        assertThat(found(office + "\n联系电话：13912345678\n联系电话：13712345678")).hasSize(3);
        assertThat(found("申请人：张三，" + office)).containsExactly("NAME 张*", "MOBILE 138****5678");
    }

    @Test
    @DisplayName("主管单位列明的号码不报")
    void numbersThatTheHostAllowsAreNoFindings() {
        PersonalDataScanner host = scanner.withAllowed(Set.of("138-1234-5678", "0553-7654321"));
        assertThat(host.scan("手机13812345678，家庭电话0553 7654321，手机13912345678")).hasSize(1);
    }

    @Test
    @DisplayName("HTML：标签、实体、注释、属性里的号码都能发现，位置是原文的")
    void readsHtmlAsAReaderDoesAndWhatAReaderDoesNotSee() {
        String html = "<p>138<b>1234</b>&#53;678</p><!--13912345678--><td title='11010519491231002X'>无</td>"
                + "<script>var a='13712345678'</script>";

        List<PersonalDataFinding> findings = scanner.scanHtml(html);

        assertThat(findings)
                .extracting(f -> html.substring(f.start(), f.end()))
                .containsExactlyInAnyOrder(
                        "138<b>1234</b>&#53;678", "13912345678", "11010519491231002X", "13712345678");
        assertThat(scanner.scanHtml("<p>咨询电话：<a href='tel:13812345678'>13812345678</a></p>"))
                .isEmpty();
    }

    @Test
    @DisplayName("HTML 表格：合并单元格不错列")
    void tablesInHtmlKeepTheirColumns() {
        String html = "<table><tr><th rowspan=2>村</th><th colspan=2>户主</th></tr><tr><th>姓名</th><th>联系电话</th></tr>"
                + "<tr><td rowspan=2>五里村</td><td>张三</td><td>0553-7654321</td></tr>"
                + "<tr><td>李<p>四</p></td><td><p>7654322</p></td></tr></table>";

        assertThat(scanner.scanHtml(html))
                .extracting(f -> f.kind() + " " + f.masked())
                .containsExactly("NAME 张*", "LANDLINE 0553*****21", "LANDLINE 7654*22");
    }

    @Test
    @DisplayName("分段送入与一次送入结果相同")
    void remembersHeadingsFromBlockToBlock() {
        TextScan scan = scanner.begin();
        assertThat(scan.scan("姓名\t银行账号\n")).isEmpty();
        assertThat(scan.scan("张三\t12001234567890123\n")).hasSize(2);
    }

    @Test
    @DisplayName("结果里没有原文")
    void aFindingNeverHoldsWhatWasFound() {
        for (LabelledText text : LabelledCorpusTest.corpus(7, 1_000)) {
            for (PersonalDataFinding finding : scanner.scan(text.text())) {
                String value = text.text().substring(finding.start(), finding.end());
                assertThat(finding.toString()).doesNotContain(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "13812345678 ",
                "1 ",
                "皖B",
                "皖B1",
                "<",
                "<a b='",
                "&#",
                "&",
                "号",
                "1号",
                "村1号",
                "住址：",
                "姓名：张三",
                "-",
                "1-",
                "\t",
                "姓名\t",
                "家住",
                "\n",
                "\n \n",
                "13"
            })
    @DisplayName("用时与长度成正比：任何重复的内容都不会拖垮")
    void takesLinearTimeOnWhateverRepeats(String unit) {
        String text = unit.repeat(200_000 / unit.length());
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> scanner.scan(text));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> scanner.scanHtml(text));
    }

    @Test
    void takesAnyText() {
        assertThatNoException().isThrownBy(() -> {
            for (String text : new String[] {
                "", "\n", "\t", "\ud800", "1", "X", "：", "住", "家住", "0", "(0)", "皖", "</", "<!", "&#x110000;"
            }) {
                scanner.scan(text);
                scanner.scanHtml(text);
            }
        });
    }

    @Test
    @DisplayName("文本流：位置按全文算，块的边界切不断号码")
    void aStreamOfAnyLengthIsScannedInOnePass() throws IOException {
        String line = "无关文字".repeat(10_000) + "手机13812345678\n";
        String text = line.repeat(5) + "又13912345678" + "字".repeat(5_000_000) + " 13712345678";
        List<String> found = new ArrayList<>();
        new PersonalDataScanner().scan(new StringReader(text), (offset, finding) -> {
            int start = Math.toIntExact(offset) + finding.start();
            found.add(text.substring(start, start + finding.end() - finding.start()));
        });
        assertThat(found)
                .containsExactly(
                        "13812345678",
                        "13812345678",
                        "13812345678",
                        "13812345678",
                        "13812345678",
                        "13912345678",
                        "13712345678");
    }
}
