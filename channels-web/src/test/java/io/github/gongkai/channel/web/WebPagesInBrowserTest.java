package io.github.gongkai.channel.web;

import io.github.gongkai.channel.PublishOutcome;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("浏览器中的页面")
class WebPagesInBrowserTest {
    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    @TempDir
    Path site;

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
    @CsvSource({"index.html, 1280", "index.html, 375", "content/a-1.html, 1280", "content/a-1.html, 375"})
    @DisplayName("宽屏和手机上都不横向滚动，标题可见，没有报错")
    void pageFitsAndIsQuiet(String name, int width) {
        WebChannel channel = WebFixtures.channel(site);
        String wide =
                "<table><tr>" + "<td>一二三四五六七八</td>".repeat(14) + "</tr></table>" + "<p>" + "a".repeat(300) + "</p>";
        PublishOutcome outcome = channel.publish(
                channel.adapt(
                        WebFixtures.publication("a-1", 1, "示例县教育局关于做好义务教育阶段学校招生入学工作的通知", WebFixtures.TEXT + wide)),
                WebFixtures.operation("browser"));
        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));

        browser.get(site.resolve(name).toUri().toString());

        assertThat(browser.executeScript("return window.innerWidth")).isEqualTo((long) width);
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.findElement(By.tagName("h1")).isDisplayed()).isTrue();
        assertThat(browser.findElement(By.className("masthead")).getCssValue("background-color"))
                .as("the style sheet is loaded")
                .contains("11, 74, 143");
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }
}
