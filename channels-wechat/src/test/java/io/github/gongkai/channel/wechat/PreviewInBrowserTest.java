package io.github.gongkai.channel.wechat;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublicationChannel;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("浏览器中的预览")
class PreviewInBrowserTest {
    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    @TempDir
    Path folder;

    @TempDir
    Path profile;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        boolean present = BROWSER.canExecute() && DRIVER.canExecute();
        String message = "needs " + BROWSER + " and " + DRIVER + " (apt-get install chromium chromium-driver)";
        if (Boolean.getBoolean("gongkai.forbidSkips")) {
            assertThat(present).as(message).isTrue();
        }
        Assumptions.assumeTrue(present, message);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        // A given driver keeps Selenium from looking for one on the network.
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    @DisplayName("手机和宽屏上页面都不横向滚动，宽表格自己滚动，说明在旁，脚本不运行")
    void fitsAndRunsNothing(int width) {
        String table = "<table><tr>" + "<td>一二三四五六</td>".repeat(14) + "</tr></table>";
        String hostile = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
        DeliveryContext attempt = new DeliveryContext(new IdempotencyKey("p".repeat(43)), 1, Instant.EPOCH);
        try (PublicationChannel channel = new WechatChannelProvider()
                .open(new ChannelConfig(
                        new ChannelId("wechat"), Map.of("siteUrl", Articles.SITE, "directory", folder.toString())))) {
            channel.publish(channel.adapt(Publications.of("关于危房改造的公示", "概述", "<p>正文</p>" + table + hostile)), attempt);
        }
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));

        browser.get(folder.resolve(attempt.key().value())
                .resolve("article.html")
                .toUri()
                .toString());

        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(
                        (Boolean)
                                browser.executeScript(
                                        "const t = document.querySelector('table').parentElement; return t.scrollWidth > t.clientWidth"))
                .isTrue();
        assertThat(browser.getTitle()).isEqualTo("关于危房改造的公示");
        assertThat(browser.findElement(By.cssSelector(".notes li")).isDisplayed())
                .isTrue();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }
}
