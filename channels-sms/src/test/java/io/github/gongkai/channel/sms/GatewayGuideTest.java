package io.github.gongkai.channel.sms;

import io.github.gongkai.channel.ConfigProperty;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.FailureClass;
import io.github.gongkai.channel.sms.gateway.GatewayDescriptor;
import io.github.gongkai.channel.sms.gateway.SmsGatewayProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("网关说明文档")
class GatewayGuideTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final String HOW = "docs/sms-errors.md is generated; to renew it run: mvn -pl channels-sms -am test"
            + " -Dtest=GatewayGuideTest -Dgongkai.writeDocs=true";

    private static final Map<FailureClass, String> CLASSES = Map.of(
            FailureClass.RETRY, "稍后再试",
            FailureClass.QUOTA, "等额度",
            FailureClass.REJECT, "内容被拒",
            FailureClass.CONFIG, "改配置",
            FailureClass.PERSON, "此人不通",
            FailureClass.UNKNOWN, "是否已发不明");

    @Test
    @DisplayName("docs/sms-errors.md 与错误码表一致")
    void theErrorsAreThoseOfTheTables() throws IOException {
        Path file = DOCS.resolve("sms-errors.md");
        if (Boolean.getBoolean("gongkai.writeDocs")) {
            Files.writeString(file, page());
        }
        assertThat(Files.readString(file)).as(HOW).isEqualTo(page());
    }

    @Test
    @DisplayName("docs/sms-gateways.md 写到每个网关的每项设置")
    void everySettingIsExplained() throws IOException {
        String guide = Files.readString(DOCS.resolve("sms-gateways.md"));
        for (SmsGatewayProvider provider : ServiceLoader.load(SmsGatewayProvider.class)) {
            GatewayDescriptor gateway = provider.descriptor();
            assertThat(guide).contains("`" + gateway.id() + "`");
            assertThat(gateway.properties())
                    .extracting(ConfigProperty::key)
                    .as(gateway.id())
                    .allMatch(key -> guide.contains("`" + key + "`"));
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # 短信网关的错误码

                本页由错误码表生成，不要手改。网关怎么设置见 [短信网关](sms-gateways.md)。表里写着读到它的日期和出处；平台的说法变了，以平台为准，并请告诉我们。

                This page is generated from the tables of error codes.

                | 归类 | 程序怎么做 |
                | --- | --- |
                | 稍后再试 | 没有发出；过一会儿自动再试，有次数上限 |
                | 等额度 | 没有发出；过了限制的时段或充了值再发 |
                | 内容被拒 | 没有发出；这份内容再发也会被拒，改了再发新版本 |
                | 改配置 | 没有发出；账号、签名、模板或白名单不对，请人改正 |
                | 此人不通 | 这个人收不到，其他人不受影响 |
                | 是否已发不明 | 不盲目重发：能查的自动查，不能查的停下来由人判定 |
                """);
        tables().forEach((title, codes) -> {
            page.append("\n## ").append(title).append("\n\n");
            page.append("读于 ")
                    .append(codes.asOf())
                    .append("；出处：")
                    .append(codes.source())
                    .append("\n\n");
            page.append("| 错误码 | 归类 | 意思 | 怎么办 |\n| --- | --- | --- | --- |\n");
            codes.entries()
                    .forEach(entry -> page.append("| ")
                            .append(entry.code().equals("*") ? "其他" : "`" + entry.code() + "`")
                            .append(" | ")
                            .append(CLASSES.get(entry.sort()))
                            .append(" | ")
                            .append(entry.meaning())
                            .append(" | ")
                            .append(entry.remedy())
                            .append(" |\n"));
        });
        return page.toString();
    }

    private static Map<String, ErrorCodes> tables() {
        Map<String, ErrorCodes> tables = new LinkedHashMap<>();
        List<Object[]> rows = List.of(
                new Object[] {
                    "移动云MAS（rspcod）", io.github.gongkai.channel.sms.mas.MasGatewayProvider.class, "mas-errors.tsv"
                },
                new Object[] {
                    "阿里云短信", io.github.gongkai.channel.sms.aliyun.AliyunGatewayProvider.class, "aliyun-errors.tsv"
                },
                new Object[] {
                    "腾讯云短信", io.github.gongkai.channel.sms.tencent.TencentGatewayProvider.class, "tencent-errors.tsv"
                },
                new Object[] {
                    "短信中心直连（SMPP）", io.github.gongkai.channel.sms.smpp.SmppGatewayProvider.class, "smpp-errors.tsv"
                });
        rows.forEach(row -> tables.put((String) row[0], ErrorCodes.load((Class<?>) row[1], (String) row[2])));
        tables.put("运营商回执里的状态（各网关通用）", ErrorCodes.carrierStatus());
        return tables;
    }
}
