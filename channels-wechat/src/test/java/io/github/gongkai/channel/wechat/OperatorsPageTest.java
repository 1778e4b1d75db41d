package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ConfigProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("给操作员的说明与程序一致")
class OperatorsPageTest {
    private static final Pattern CODE_CELL = Pattern.compile("(?m)^\\| ([-0-9、]+) \\|");

    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("..", "docs", "wechat.md"));
    }

    @Test
    @DisplayName("每个设置都写到了")
    void namesEverySetting() {
        assertThat(WechatSettings.PROPERTIES)
                .extracting(ConfigProperty::key)
                .allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }

    @Test
    @DisplayName("写到的错误码都在表中；要人处理的错误码都写到了")
    void namesKnownCodesOnly() {
        List<String> cells = CODE_CELL
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .flatMap(cell -> Pattern.compile("-?[0-9]+").matcher(cell).results())
                .map(MatchResult::group)
                .toList();
        ErrorTable table = ErrorTable.load();

        assertThat(cells)
                .hasSizeGreaterThan(20)
                .allSatisfy(code -> assertThat(table.entries()).containsKey(Integer.valueOf(code)));
        assertThat(table.entries().values())
                .filteredOn(entry -> entry.action() == ErrorAction.DENIED || entry.action() == ErrorAction.PERSON)
                .allSatisfy(entry -> assertThat(cells).contains(Integer.toString(entry.code())));
    }

    @Test
    @DisplayName("写到的上限就是程序的上限")
    void tellsTheLimitsInForce() {
        WechatLimits limits = WechatLimits.load();

        assertThat(page)
                .contains("标题 " + limits.title() + " 字、作者 " + limits.author() + " 字、摘要 " + limits.digest() + " 字")
                .contains(NumberFormat.getIntegerInstance(Locale.ROOT).format(limits.contentCharacters()) + " 字符")
                .contains("最多 " + limits.articles() + " 篇");
    }
}
