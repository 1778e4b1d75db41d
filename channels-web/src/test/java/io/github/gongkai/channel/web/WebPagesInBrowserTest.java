package io.github.gongkai.channel.web;

import io.github.gongkai.channel.web.site.SiteGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

import static io.github.gongkai.channel.web.WebFixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("浏览器中的页面")
class WebPagesInBrowserTest {
    @TempDir(factory = MemoryFolder.class)
    static Path folder;

    private static ChromeDriver browser;
    private static SiteServer server;

    @BeforeAll
    static void publish() throws IOException {
        browser = Browser.open(folder.resolve("profile"));
        var config = SampleSite.config(folder, Map.of("applyUrl", "https://www.example.gov.cn/apply"));
        SiteGenerator.of(config).generate(SampleSite.publications().iterator());
        WebChannel channel = WebFixtures.channel(config, step -> {});
        String wide =
                "<table><tr>" + "<td>一二三四五六七八</td>".repeat(14) + "</tr></table>" + "<p>" + "a".repeat(300) + "</p>";
        channel.publish(
                channel.adapt(WebFixtures.publication("wide", 1, "关于停水的紧急通知", WebFixtures.TEXT + wide)),
                operation("w"));
        channel.publish(channel.adapt(WebFixtures.publication("gone", 1, "机密事项")), operation("g"));
        channel.retract(new io.github.gongkai.channel.RemoteReference("gone"), operation("r"));
        server = new SiteServer(folder.resolve("site"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void plain() {
        Browser.width(browser, 1280);
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        browser.get(server.url("robots.txt"));
        browser.executeScript("localStorage.clear()");
        browser.manage().logs().get(LogType.BROWSER);
    }

    static List<String> kinds() {
        return List.of(
                "index.html",
                "openness/index.html",
                "catalog/index.html",
                "topic/index.html",
                "stages/result.html",
                "bodies/index.html",
                "bodies/edu/index.html",
                "items/item-1/index.html",
                "columns/compulsory-education/index.html",
                "columns/compulsory-education/page-1.html",
                "content/policy.html",
                "content/wide.html",
                "content/old.html",
                "content/gone.html",
                "search/index.html?q=%E6%8B%9B%E7%94%9F",
                "data/index.html",
                "about/index.html",
                "404.html");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("WCAG 2.2 AA：浅色、深色、大字、手机宽度下 axe 零违规")
    void everyKindIsAccessible(String name) throws IOException {
        assertAccessible(name, 1280, "");
        assertAccessible(name, 1280, "mode-dark");
        assertAccessible(name, 360, "mode-large");
    }

    private void assertAccessible(String name, int width, String mode) throws IOException {
        Browser.width(browser, width);
        browser.get(server.url(name));
        if (!mode.isEmpty()) {
            browser.findElement(By.id(mode)).sendKeys(Keys.SPACE);
        }
        browser.executeScript(axe());
        @SuppressWarnings("unchecked")
        List<String> violations = (List<String>)
                browser.executeAsyncScript(
                        "const done = arguments[0];"
                                + "axe.run({resultTypes: ['violations']}).then(r => done(r.violations.map(v => v.id + ' ' + v.nodes[0].html)))");
        assertThat(violations).as(name + " " + width + " " + mode).isEmpty();
    }

    private static String axe() throws IOException {
        try (var file = WebPagesInBrowserTest.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("宽屏、手机、放大四倍都不横向滚动，没有报错")
    void pageFitsAndIsQuiet(String name) {
        for (int width : new int[] {1280, 375, 320}) {
            Browser.width(browser, width);
            browser.get(server.url(name));

            assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                    .as(name + " at " + width)
                    .isLessThanOrEqualTo(width);
            assertThat(browser.findElement(By.tagName("h1")).isDisplayed()).isTrue();
        }
        if (!name.equals("404.html")) {
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"招生", "就近入学", "第一小学", "示教〔2020〕12号", "202012-00094", "停水 紧急"})
    @DisplayName("标题、文号、索引号、正文中任意两个字以上都能搜到")
    void searchFinds(String question) {
        browser.get(server.url("index.html"));
        WebElement box = browser.findElement(By.id("q"));
        box.sendKeys(question, Keys.ENTER);

        wait(browser -> state().startsWith("找到"));
        browser.findElement(By.cssSelector(".hits a")).click();
        assertThat(browser.findElement(By.tagName("main")).getText()).contains(question.substring(0, 2));
    }

    @Test
    @DisplayName("搜不到的说没有，撤回的搜不到，结果可以翻下去")
    void searchIsHonest() {
        search("机密");
        assertThat(state()).startsWith("没有找到");
        search("月");
        assertThat(state()).isEqualTo("请输入至少两个字");
        search("招生");
        assertThat(browser.findElements(By.cssSelector(".hits li"))).hasSize(20);
        browser.findElement(By.id("search-more")).click();
        wait(browser -> browser.findElements(By.cssSelector(".hits li")).size() == 40);
        assertThat(browser.findElement(By.cssSelector(".hits mark")).getText()).isEqualTo("招生");
    }

    private void search(String question) {
        browser.get(server.url("search/index.html?q=" + java.net.URLEncoder.encode(question, StandardCharsets.UTF_8)));
        wait(browser -> !state().isEmpty() && !state().startsWith("正在"));
        wait(browser -> !state().startsWith("找到")
                || !browser.findElements(By.cssSelector(".hits li")).isEmpty());
    }

    private String state() {
        return browser.findElement(By.id("search-state")).getText();
    }

    private void wait(java.util.function.Function<org.openqa.selenium.WebDriver, Boolean> condition) {
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(condition);
    }

    @Test
    @DisplayName("大字和深色记得住")
    void modesAreKept() {
        browser.get(server.url("index.html"));
        double plain = fontSize();
        browser.findElement(By.cssSelector("label[for=mode-large]")).click();
        browser.findElement(By.cssSelector("label[for=mode-dark]")).click();
        browser.findElement(By.linkText("公开目录")).click();

        assertThat(fontSize()).isGreaterThan(plain * 1.25);
        assertThat(browser.findElement(By.tagName("body")).getCssValue("background-color"))
                .contains("17, 22, 29");
    }

    private double fontSize() {
        return Double.parseDouble(
                browser.findElement(By.tagName("html")).getCssValue("font-size").replace("px", ""));
    }

    @Test
    @DisplayName("没有脚本也能阅读、翻页、切换大字，搜索页说明原因")
    void worksWithoutScripts() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.get(server.url("columns/compulsory-education/index.html"));
        double plain = fontSize();
        browser.findElement(By.cssSelector("label[for=mode-large]")).click();
        assertThat(fontSize()).isGreaterThan(plain);
        browser.findElement(By.linkText("较早的信息")).click();
        assertThat(browser.findElements(By.cssSelector(".entries li"))).hasSize(20);
        browser.get(server.url("search/index.html"));
        assertThat(browser.findElement(By.tagName("noscript")).getText()).contains("JavaScript");
    }

    @Test
    @DisplayName("打印时没有导航，正文完整")
    void printsTheTextOnly() {
        browser.get(server.url("content/policy.html"));
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));

        assertThat(browser.findElement(By.className("masthead")).isDisplayed()).isFalse();
        assertThat(browser.findElement(By.className("facts")).isDisplayed()).isTrue();
        assertThat(browser.findElement(By.className("text")).isDisplayed()).isTrue();
    }

    @Test
    @DisplayName("只用键盘：第一下 Tab 是跳到正文")
    void keyboardReachesTheText() {
        browser.get(server.url("content/policy.html"));
        browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);
        WebElement first = browser.switchTo().activeElement();
        assertThat(first.getText()).isEqualTo("跳到正文");
        first.sendKeys(Keys.ENTER);
        assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("main");
    }

    @Test
    @DisplayName("净化后的攻击写法在浏览器里也不执行")
    void nothingRuns() throws IOException {
        HtmlSanitizer sanitizer = new HtmlSanitizer(null);
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><title>x</title><script>window.hits=0;function run(){window.hits++}</script>");
        for (String attack : HtmlSanitizerTest.attacks()) {
            page.append("<section>").append(sanitizer.sanitize(attack).html()).append("</section>");
        }
        page.append("<p id=end>end</p>");
        Files.writeString(folder.resolve("site/attacks.html"), page);
        browser.get(server.url("attacks.html"));
        browser.executeScript(
                "document.querySelectorAll('section *').forEach(e => { e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); if (e.tagName !== 'A') e.click(); })");

        assertThat(browser.executeScript("return window.hits")).isEqualTo(0L);
        assertThat(browser.findElement(By.id("end")).isDisplayed()).isTrue();
        assertThat(browser.findElements(By.cssSelector("section a[href^='javascript']")))
                .isEmpty();
    }
}
