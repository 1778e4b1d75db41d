package io.github.gongkai.examples.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("浏览器中的报告")
class ReportPageInBrowserTest {
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
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private void show(Path page, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
        browser.get(page.toUri().toString());
    }

    private Path sample(String language) throws IOException {
        DemoData.unpack(folder);
        Path page = folder.resolve("report.html");
        CommandRun run = CommandRun.of(
                "validate",
                folder.resolve("qinghe-catalog.xlsx").toString(),
                folder.resolve("publications/04-rural-beneficiaries-unmasked.json")
                        .toString(),
                "--date=2026-11-23",
                "--lang",
                language,
                "--report",
                page.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
        return page;
    }

    @ParameterizedTest
    @CsvSource({"zh, 1280", "zh, 375", "en, 1280", "en, 375"})
    @DisplayName("axe-core 查不出无障碍问题，不横向滚动，图表画出，没有报错")
    void isAccessibleAndFits(String language, int width) throws IOException {
        show(sample(language), width);

        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.findElements(By.cssSelector(".chart canvas"))).hasSize(3);
        try (InputStream axe = ReportPageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object violations = browser.executeAsyncScript(
                "var done = arguments[0]; axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                        + ".then(function (r) { done(r.violations.map(function (v) {"
                        + " return v.id + ': ' + v.nodes.map(function (n) { return n.target.join(' '); }).slice(0, 3).join(', '); })); });");
        assertThat((List<?>) violations).isEmpty();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    @DisplayName("筛选、排序、看图筛表都管用")
    void filtersAndSorts() throws IOException {
        show(sample("zh"), 1280);
        int all = rows();
        browser.executeScript("var s = document.querySelector('[name=severity]'); s.value = 'error';"
                + " s.dispatchEvent(new Event('input', {bubbles: true}));");
        assertThat(rows()).isBetween(1, all - 1);
        assertThat(browser.findElement(By.tagName("output")).getText()).contains(rows() + " 条");
        browser.executeScript("document.querySelector('button[type=reset]').click()");
        browser.findElement(By.cssSelector("th[data-sort=code] button")).click();
        List<String> codes = browser.findElements(By.cssSelector("#list tbody td:nth-child(2)")).stream()
                .map(cell -> cell.getText())
                .toList();
        assertThat(codes).isSorted().hasSize(all);
        assertThat(browser.findElement(By.cssSelector("th[data-sort=code]")).getAttribute("aria-sort"))
                .isEqualTo("ascending");
    }

    private int rows() {
        return Math.toIntExact(
                (Long)
                        browser.executeScript(
                                "return Array.from(document.querySelectorAll('#list tbody tr')).filter(r => r.offsetParent !== null).length"));
    }

    @Test
    @DisplayName("一万条问题：打得开，先显示二百条，可以查找")
    void worksWithTenThousandNotices() throws IOException {
        DemoData.unpack(folder);
        String line = Files.readString(folder.resolve("publications/09-water-stop.json"), StandardCharsets.UTF_8)
                .replace("\n", " ");
        Path lines = folder.resolve("many.jsonl");
        Files.writeString(lines, (line + "\n").repeat(1_000) + "{broken}\n".repeat(9_500), StandardCharsets.UTF_8);
        Path page = folder.resolve("many.html");
        CommandRun.of(
                "validate", lines.toString(), "--date=2026-11-23", "--samples", "10000", "--report", page.toString());

        show(page, 1280);

        assertThat((Long) browser.executeScript("return document.querySelectorAll('#list tbody tr').length"))
                .isGreaterThan(10_000L);
        assertThat(rows()).isEqualTo(200);
        browser.executeScript("document.querySelector('.more button').click()");
        assertThat(rows()).isEqualTo(400);
    }
}
